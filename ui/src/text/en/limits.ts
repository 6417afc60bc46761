import { count } from '$ui/format/figure';

export const limits = {
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

  parts: {
    time: 'Time',
    worth: 'What counts',
    taste: 'Money and taste',
    resources: 'Single resources'
  },
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

  week: {
    title: 'Hours of each day',
    reviews: (time: string) => `${time} of them for reviews`,
    total: (hours: string) => `${hours} a week`,
    even: 'Spread evenly',
    more: (day: string) => `Half an hour more on ${day}`,
    less: (day: string) => `Half an hour less on ${day}`,
    said: (day: string, time: string, week: string) => `${day}: ${time}. ${week} a week.`,
    noneLeft: 'One day of the week has to keep some time.',
    full: 'A week of study has at most 40 hours here.'
  },
  session: {
    title: 'A session takes',
    least: 'at least',
    most: 'at most',
    leastHint: 'Time for less than this is saved up for a later day of the week.',
    mostHint: 'More than this at once is parted into several sessions.'
  },
  pauses: {
    title: 'Pauses',
    none: 'None. Add holidays or a busy week, and nothing is planned then.',
    add: 'Add a pause',
    from: 'First day',
    until: 'Last day',
    span: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
    remove: (span: string) => `Take the pause ${span} away`,
    needed: 'Give the first day of the pause.',
    backwards: 'A pause ends on or after its first day.'
  },
  aim: {
    title: 'A plan is worth',
    levels: 'The levels of the role',
    postings: 'Postings matched',
    noPostings: (market: string) =>
      `${market} is a report without counted postings. Choose a counted market to plan for postings.`
  },
  proofs: {
    label: 'End each skill in something to show',
    detail: 'A project, a lab or an exam, where the library has one.'
  },
  parallel: {
    title: 'Side by side',
    options: ['One', 'Two', 'Three', 'Four'],
    detail: (n: number) =>
      n === 1 ? 'One resource after the other.' : `Up to ${n} resources at the same time.`
  },
  resources: {
    locked: 'Wanted in any case',
    owned: 'Owned',
    excluded: 'Left out',
    none: 'None. Open an item of the plan to want it, own it or leave it out.',
    unlock: (title: string) => `Do not want ${title} in any case`,
    disown: (title: string) => `Do not own ${title}`,
    bringBack: (title: string) => `Bring back ${title}`
  },

  change: {
    hours: (hours: string) => `Plan ${hours} a week`,
    finish: (date: string) => `Be done by ${date}`,
    dollars: (dollars: number) => `Allow up to $${dollars}`
  },

  prices: {
    button: 'More time or money',
    hours: 'What more hours a week bring',
    dollars: 'What more money brings',
    detail: 'The best plan found for each, worked out now. Choose a row to draft it.',
    columns: {
      hours: 'Hours a week',
      dollars: 'Budget',
      finish: 'Done around',
      coverage: 'Levels held',
      postings: 'Postings matched'
    },
    now: 'as drafted',
    use: (what: string) => `Draft with ${what}`,
    bound: 'Figures marked “at least” are not proved to be the most.',
    atLeast: (figure: string) => `at least ${figure}`,
    what: 'What other limits bring'
  }
};
