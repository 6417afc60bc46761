import { count } from '$ui/format/figure';

export const plan = {
  what: 'Your plan',
  accepted: (version: number) => (version === 1 ? 'Plan accepted.' : `Plan accepted as version ${version}.`),
  finding: {
    done: (when: string) => `Done around ${when}`,
    pace: (hours: string) => `at ${hours} a week.`,
    between: (early: string, late: string) =>
      `Likely between ${early} and ${late}: from every low estimate to every high one.`,
    noDate: 'No finish date yet',
    finished: 'Everything in your plan is done.',
    nothing: 'There is nothing to plan.',
    finishedDetail: 'Accept a new plan when your role or market changes.'
  },
  shift: {
    same: 'Your plan today',
    draft: 'A draft: nothing is kept yet',
    sooner: (weeks: number, than: string) => `${count(weeks, 'week')} sooner than at ${than}`,
    later: (weeks: number, than: string) => `${count(weeks, 'week')} later than at ${than}`,
    equal: (than: string) => `The same week as at ${than}`
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
  redraft: 'Draft it anew',
  redraftHint: 'From the levels you hold today',
  toGo: (items: number, left: string) => `${count(items, 'item')}, ${left} to go`,
  view: 'View',
  timeline: 'Timeline',
  list: 'List',
  order: 'Plan, in order',
  columns: { item: 'Item', closes: 'Skill and level', hours: 'Hours', starts: 'Starts', ends: 'Ends' },
  span: (starts: string, ends: string) => `${starts} to ${ends}`,
  done: 'Done',
  unitsDone: (done: number, units: number) => `${done} of ${count(units, 'unit')} done`,
  coverage: 'Levels you hold',
  coverageDetail: (role: string) => `of those ${role} asks for`,
  foot: {
    timeline: 'Bars end at the typical estimate, hatching at the high one.',
    list: 'Hours: typical estimate, then low to high.',
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
  limits: {
    button: 'Limits',
    none: 'No limits',
    by: (date: string) => `by ${date}`,
    free: 'free only',
    upTo: (dollars: number) => `up to $${dollars}`,
    no: (kinds: string) => `no ${kinds}`,
    in: (languages: string) => `in ${languages}`,
    paused: (n: number) => count(n, 'pause'),
    locked: (n: number) => `${count(n, 'resource')} wanted`,
    without: (n: number) => `${count(n, 'resource')} left out`,
    finish: 'Done by',
    noFinish: 'No date',
    price: 'Price',
    any: 'Any',
    freeOnly: 'Free only',
    budget: 'Up to',
    dollars: 'Budget in US dollars',
    avoid: 'Leave out',
    languages: 'Languages',
    languagesHint: 'Two-letter codes such as en, de. Empty means any.',
    excluded: 'Left out by you',
    bringBack: (title: string) => `Bring back ${title}`
  },
  keys: {
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
