// Every sentence of the interface. What was found is said by Rust and comes with the answer; what is here is
// how to use the app, and what to do when something fails.
import { charts } from './en/charts';
import { failure } from './en/failure';
import { gap } from './en/gap';
import { kit } from './en/kit';
import { library } from './en/library';
import { market } from './en/market';
import { plan } from './en/plan';
import { practice } from './en/practice';
import { progress } from './en/progress';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { skills } from './en/skills';
import { start } from './en/start';
import { today } from './en/today';
import { words } from './en/words';

export const en = {
  charts,
  failure,
  gap,
  kit,
  library,
  market,
  plan,
  practice,
  progress,
  settings,
  shell,
  skills,
  start,
  today,
  words
};
