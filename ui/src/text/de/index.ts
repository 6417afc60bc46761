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
import { findings } from './findings';
import { gap } from './gap';
import { help } from './help';
import { interview } from './interview';
import { kit } from './kit';
import { language } from './language';
import { library } from './library';
import { market } from './market';
import { matches } from './matches';
import { plan } from './plan';
import { postings } from './postings';
import { practice } from './practice';
import { progress } from './progress';
import { report } from './report';
import { review } from './review';
import { safety } from './safety';
import { settings } from './settings';
import { shell } from './shell';
import { skills } from './skills';
import { start } from './start';
import { today } from './today';
import { words } from './words';

export const de: Text = {
  applications,
  bringIn,
  bringing,
  cards,
  charts,
  compare,
  counted,
  failure,
  findings,
  gap,
  help,
  interview,
  kit,
  language,
  library,
  market,
  matches,
  plan,
  postings,
  practice,
  progress,
  report,
  review,
  safety,
  settings,
  shell,
  skills,
  start,
  today,
  words
};
