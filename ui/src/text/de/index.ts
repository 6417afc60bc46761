// What Cairn says in German. A part that is not here yet would not compile: `Text` asks for every sentence.
import type { Text } from '$ui/text';
import { applications } from '../en/applications';
import { bringIn } from '../en/bring-in';
import { bringing } from '../en/bringing';
import { cards } from '../en/cards';
import { charts } from '../en/charts';
import { compare } from '../en/compare';
import { counted } from '../en/counted';
import { failure } from '../en/failure';
import { findings } from './findings';
import { gap } from '../en/gap';
import { interview } from '../en/interview';
import { kit } from '../en/kit';
import { language } from './language';
import { library } from '../en/library';
import { market } from './market';
import { matches } from './matches';
import { plan } from './plan';
import { postings } from './postings';
import { practice } from './practice';
import { progress } from './progress';
import { report } from './report';
import { review } from './review';
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
  settings,
  shell,
  skills,
  start,
  today,
  words
};
