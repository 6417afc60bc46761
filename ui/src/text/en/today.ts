import { count } from '$ui/format/figure';
import { and } from '$ui/format/list';

export const today = {
  reviews: {
    title: 'Reviews',
    waiting: (n: number, minutes: string) => `${n === 1 ? '1 card' : `${n} cards`}, about ${minutes}.`,
    begin: 'Answer them'
  },
  what: 'Your day',
  next: (title: string) => `Next: ${title}`,
  of: (left: string, resource: string) => `, ${left} of ${resource}.`,
  studying: (title: string) => `Studying: ${title}`,
  week: (logged: string, capacity: string) => `${logged} of ${capacity} logged this week.`,
  finished: 'Everything in your plan is done.',
  finishedDetail: 'Rate what you can do now, or choose a further role.',
  thisWeek: 'This week',
  afterThat: 'After that',
  offers: 'Finished',
  units: (done: number, units: number) => `${done} of ${units} units done`,
  tick: (title: string) => `Tick off ${title}`,
  ticked: (title: string) => `${title} ticked off.`,
  unticked: (title: string) => `${title} is open again.`,
  finish: 'Tick off all of it',
  allDone: (title: string) => `${title} finished.`,
  logged: (time: string, title: string) => `${time} logged on ${title}.`,
  left: (time: string) => `${time} left`,
  open: 'Open',
  date: {
    label: 'Finish',
    half: (from: string, until: string) => `One in two: ${from} to ${until}`,
    most: (from: string, until: string) => `Nine in ten: ${from} to ${until}`,
    open: 'beyond twenty years',
    between: (early: string, late: string) => `Likely between ${early} and ${late}.`,
    sooner: (weeks: number, planned: string) =>
      `At the planned hours ${count(weeks, 'week')} sooner than the plan’s ${planned}.`,
    later: (weeks: number, planned: string) =>
      `At the planned hours ${count(weeks, 'week')} later than the plan’s ${planned}.`,
    same: (planned: string) => `At the planned hours as the plan said: ${planned}.`,
    basis: 'What this rests on'
  },
  offerReplan: {
    behind: (weeks: number) => `You are about ${count(weeks, 'week')} behind the plan.`,
    ahead: (weeks: number) => `You are about ${count(weeks, 'week')} ahead of the plan.`,
    see: 'See what a new plan would change'
  },
  part: {
    label: 'Part done',
    short: 'Part',
    labelFor: (title: string) => `Part done: ${title}`,
    field: (title: string) => `Done of ${title}`,
    hint: '40% or page 120/300',
    bad: 'Write a percentage such as 40%, or pages such as 120/300.',
    keep: 'Keep',
    cancel: 'Cancel',
    kept: (share: string, title: string) => `${share} of ${title} done.`
  },
  timer: {
    label: 'Timer',
    start: 'Start timer',
    startFor: (title: string) => `Start the timer for ${title}`,
    started: (title: string) => `Timer started for ${title}.`,
    stop: 'Stop and log',
    discard: 'Discard',
    absent: (since: string) => `Cairn was not open after ${since}. How long did you study?`,
    until: (time: string) => `Until then: log ${time}`,
    all: (time: string) => `All the time: log ${time}`,
    goOn: 'I am still at it',
    goesOn: 'The timer goes on.',
    kept: (time: string) => `${time} logged.`,
    notKept: 'Timer stopped. Nothing was logged.',
    running: (time: string) => `Running for ${time}`
  },
  log: {
    title: 'Log time',
    what: 'Studied',
    minutes: 'How long',
    minutesHint: 'For example 45, 1:30 or 2 h',
    minutesBad: 'That is no time. Write 45, 1:30 or 2 h.',
    on: 'Day',
    note: 'Note',
    add: 'Log it',
    whole: (resource: string) => resource,
    unit: (title: string, resource: string) => `${title} (${resource})`
  },
  offer: {
    title: (title: string) => `You finished ${title}.`,
    detail: 'It teaches these levels. Take them over if they are true for you.',
    level: (name: string, from: string, to: string) => `${name}: ${from} to ${to}`,
    link: 'Link to what you made (optional)',
    take: 'Take them over',
    leave: 'Not now',
    taken: (names: string[]) => `Levels taken over: ${and(names)}.`,
    left: (title: string) => `Levels left as they are after ${title}.`
  },
  recent: {
    title: 'Lately',
    studied: (time: string, title: string) => `${time} on ${title}`,
    done: (unit: string, title: string) => `${unit} of ${title} done`,
    reopened: (unit: string, title: string) => `${unit} of ${title} reopened`,
    part: (share: string, unit: string, title: string) => `${share} of ${unit}, ${title}`,
    taken: (title: string) => `Levels taken over after ${title}`,
    left: (title: string) => `Levels left as they are after ${title}`
  },
  empty: {
    title: 'No plan yet',
    detail: 'With a plan, this is where the next chapter, lecture or lab waits for you.',
    action: 'See a draft'
  },
  keys: {
    group: 'Today',
    next: 'Next unit',
    previous: 'Previous unit',
    tick: 'Tick the unit off',
    timer: 'Start or stop the timer',
    log: 'Log time'
  }
};
