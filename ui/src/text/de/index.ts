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
import { units } from './units';
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
  units,
  words
};
