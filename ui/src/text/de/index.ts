// What Cairn says in German. A part that is not here yet would not compile: `Text` asks for every sentence.
import type { Text } from '$ui/text';
import { applications } from './applications';
import { bringIn } from './bring-in';
import { bringing } from './bringing';
import { cards } from './cards';
import { charts } from './charts';
import { compare } from './compare';
import { counted } from './counted';
import { failure } from './failure';
import { gap } from './gap';
import { help } from './help';
import { interview } from './interview';
import { kit } from './kit';
import { library } from './library';
import { market } from '../en/market';
import { matches } from '../en/matches';
import { plan } from '../en/plan';
import { postings } from '../en/postings';
import { practice } from '../en/practice';
import { progress } from '../en/progress';
import { report } from '../en/report';
import { review } from '../en/review';
import { settings } from '../en/settings';
import { shell } from '../en/shell';
import { skills } from '../en/skills';
import { start } from '../en/start';
import { today } from '../en/today';
import { words } from '../en/words';

export const de: Text = {
  applications,
  bringIn,
  bringing,
  cards,
  charts,
  compare,
  counted,
  failure,
  gap,
  help,
  interview,
  kit,
  library,
  market,
  matches,
  plan,
  postings,
  practice,
  progress,
  report,
  review,
  settings,
  shell,
  skills,
  start,
  today,
  words
};
