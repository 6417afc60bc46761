// Every sentence of the interface. What was found is said by Rust and comes with the answer; what is here is
// how to use the app, and what to do when something fails.
import { applications } from './applications';
import { bringIn } from './bring-in';
import { bringing } from './bringing';
import { cards } from './cards';
import { compare } from './compare';
import { counted } from './counted';
import { opening } from './opening';
import { gap } from './gap';
import { help } from './help';
import { interview } from './interview';
import { language } from './language';
import { library } from './library';
import { market } from './market';
import { matches } from './matches';
import { plan } from './plan';
import { postings } from './postings';
import { practice } from './practice';
import { progress } from './progress';
import { report } from './report';
import { settings } from './settings';
import { skills } from './skills';

export const en = {
  ...opening,
  applications,
  bringIn,
  bringing,
  cards,
  compare,
  counted,
  gap,
  help,
  interview,
  language,
  library,
  market,
  matches,
  plan,
  postings,
  practice,
  progress,
  report,
  settings,
  skills
};
