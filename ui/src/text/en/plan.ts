import { count } from '$ui/format/figure';
import { explain } from './explain';
import { limits } from './limits';
import { reorder } from './reorder';
import { replan } from './replan';
import { whatIf } from './whatif';

const WEEKS_A_MONTH = 365.25 / 12 / 7;
const FEW_WEEKS = 18;
/** Weeks as long as one counts them; months after that. */
const apart = (weeks: number) =>
  weeks < FEW_WEEKS ? count(weeks, 'week') : count(Math.round(weeks / WEEKS_A_MONTH), 'month');

export const plan = {
  what: 'Your plan',
  finding: {
    noDate: 'No finish date yet',
    finished: 'Everything in your plan is done.',
    nothing: 'There is nothing to plan.',
    nothingFits: 'Nothing fits within your limits.',
    finishedDetail: 'Accept a new plan when your role or market changes.'
  },
  shift: {
    same: 'Your plan today',
    draft: 'A draft: nothing is kept yet',
    sooner: (weeks: number, than: string) => `${apart(weeks)} sooner than ${than}`,
    later: (weeks: number, than: string) => `${apart(weeks)} later than ${than}`,
    equal: (than: string) => `The same week as ${than}`,
    atHours: (hours: string) => `at ${hours}`,
    version: (version: number) => `version ${version}`
  },
  status: {
    draft: 'This is a draft.',
    draftDetail: 'Nothing is kept until you accept it.',
    changed: 'You are looking at a draft.',
    changedDetail: (version: number) =>
      `Version ${version} of your plan stays as it is until you accept this one.`,
    version: (version: number, on: string) => `Version ${version}, accepted on ${on}`
  },
  accept: 'Accept this plan',
  acceptNext: (version: number) => `Accept as version ${version}`,
  discard: 'Back to the accepted plan',
  discardDraft: 'Back to the first draft',
  redraft: 'Draft it anew',
  redraftHint: 'From the levels you hold today',
  toGo: (items: number, left: string) => `${count(items, 'item')}, ${left} to go`,
  view: 'View',
  timeline: 'Timeline',
  list: 'List',
  order: 'Plan, in order',
  columns: {
    item: 'Item',
    closes: 'Skill and level',
    hours: 'Hours',
    starts: 'Starts',
    ends: 'Ends',
    late: 'At the latest'
  },
  span: (starts: string, ends: string) => `${starts} to ${ends}`,
  done: 'Done',
  unitsDone: (done: number, units: number) => `${done} of ${count(units, 'unit')} done`,
  coverage: 'Levels you hold',
  coverageDetail: (role: string) => `of those ${role} asks for`,
  foot: {
    timeline: 'Bars end at the typical estimate, hatching at the high one; a notch marks the low one.',
    pauses: 'Striped columns are your pauses.',
    list: 'Hours: typical estimate, then low to high. At the latest: if everything takes its high estimate.',
    done: 'Units you have done are not counted again.'
  },
  leftOver: {
    title: (n: number) => (n === 1 ? 'One gap stays open' : `${n} gaps stay open`),
    row: (reached: string, required: string) => `reaches ${reached}, asked for is ${required}`
  },
  inspector: {
    label: (title: string) => `${title}, details`,
    close: 'Close details',
    why: 'Why it is here',
    closes: 'What it adds',
    proof: 'ends in proof',
    needs: 'Needs first',
    needsNothing: 'Nothing: you can start today.',
    after: (titles: string) => `After ${titles}.`,
    units: 'Units',
    unitLeft: (left: string, all: string) => `${left} of ${all} left`,
    figures: 'Figures',
    effort: 'Effort',
    left: 'Still to do',
    cost: 'Price',
    made: 'By',
    when: 'When',
    effortOf: (title: string) => `Effort for ${title}`,
    leaveOut: 'Leave it out',
    leftOut: (title: string) => `${title} is left out of the draft.`,
    open: 'Open in the library',
    level: (name: string, from: string, to: string) => `${name}: ${from} to ${to}`,
    proves: (name: string, level: string) => `${name}: shows ${level}`,
    short: (name: string, level: number) => `${name} ${level}`
  },
  limits,
  whatIf,
  explain,
  reorder,
  replan,
  sessions: {
    title: 'The next two weeks',
    sessions: (n: number) => count(n, 'session')
  },
  proof: {
    begins: 'Working out how good this plan is',
    looking: 'Looking for a better one'
  },
  keys: {
    up: 'Move an item up',
    down: 'Move an item down',
    group: 'Plan',
    next: 'Next item',
    previous: 'Previous item',
    open: 'Show or hide the details of an item',
    more: 'One hour more a week',
    less: 'One hour less a week',
    view: 'Timeline or list',
    accept: 'Accept the draft'
  },
  empty: {
    title: 'No plan yet',
    detail: 'A plan starts from what a role asks for. Choose one, and Cairn drafts it.',
    action: 'Choose a role'
  }
};
