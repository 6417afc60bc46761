// What the first screens say: the frame, the first questions and today, and what is said anywhere.
import { charts } from './charts';
import { entries } from './entries';
import { failure } from './failure';
import { findings } from './findings';
import { kit } from './kit';
import { outcome } from './outcome';
import { review } from './review';
import { safety } from './safety';
import { sample } from './sample';
import { shell } from './shell';
import { start } from './start';
import { today } from './today';
import { words } from './words';

export const opening = {
  charts,
  entries,
  failure,
  findings,
  kit,
  outcome,
  review,
  safety,
  sample,
  shell,
  start,
  today,
  words
};
