// Progress: what was done, and when it will be finished.
export const progress = {
  what: 'Your progress',
  finding: (date: string, weekly: string) => ({ lead: `Done around ${date}`, rest: ` at ${weekly} a week.` }),
  findingDone: { lead: 'Your plan is finished', rest: '.' },
  findingNoDate: (left: string) => ({
    lead: `${left} to go`,
    rest: '. Give a plan some hours a week to see a date.'
  }),
  findingNoPlan: (logged: string) => ({ lead: `${logged} studied`, rest: ', without a plan so far.' }),
  likely: (early: string, late: string) => `Between ${early} and ${late}.`,
  planned: (date: string) => `Had every week gone as planned: ${date}.`,
  empty: {
    title: 'Nothing logged yet',
    text: 'Log time or tick off a part on Today. Then you see here when you will be done, and how good the estimates were.',
    action: 'Go to Today'
  },
  noPlanYet: {
    title: 'No plan yet',
    text: 'Accept a plan and study with it. Then you see here when you will be done, and how good the estimates were.',
    action: 'Go to Plan'
  },
  mostLikely: (from: string, until: string) => `In nine of ten runs between ${from} and ${until}.`,
  burnUp: {
    title: (studied: string, planned: string) => `${studied} studied of ${planned} planned so far`,
    measure:
      'Hours since the first plan; planned hours to the end of this week. The fan leads to the end of the plan: solid where half of the runs end, hatched where nine in ten do.',
    view: 'How far',
    near: 'So far',
    all: 'Whole plan',
    studied: (time: string) => `Studied ${time}`,
    planned: (time: string) => `Planned ${time}`,
    total: (time: string) => `All of the plan: ${time}`,
    median: (date: string) => `Half of the runs by ${date}`,
    beyond: 'Half of the runs take more than twenty years',
    most: (from: string, until: string) => `nine in ten: ${from} to ${until}`,
    columns: ['Up to', 'Studied', 'Planned'],
    percentile: (part: string, date: string) => `${part} of the runs done by ${date}`,
    parts: { early: '5%', quarter: '25%', half: '50%', most: '75%', late: '95%' },
    source: (basis: string) => `Your own log and plans; an estimate. ${basis}`,
    noOutlook: 'Your own log and plans. Nothing is left to forecast.'
  },
  days: {
    title: (days: number, of: number) => `Studied on ${days} of the last ${of} days`,
    measure: 'Hours logged on each day. The outline is today.',
    columns: ['Day', 'Logged'],
    source: 'Your own log'
  },
  pace: {
    title: (percent: string) => `Things take you ${percent} of their estimate`,
    none: 'Too little is finished to tell your pace',
    measure:
      'Time taken against the typical estimate, with its 90% interval, drawn towards the estimate while little is finished.',
    overall: 'All kinds',
    detail: (resources: number) => `from ${resources} ${resources === 1 ? 'resource' : 'resources'}`,
    tooFew: 'too few to say',
    tick: (share: number): string => (share === 10_000 ? 'as estimated' : share < 10_000 ? 'half' : 'twice'),
    columns: ['Kind', 'Resources', 'Took', 'Estimated', 'Pace', '90% from', 'to'],
    rule: 'How the pace is found'
  },
  skills: {
    title: (gained: number) => (gained === 1 ? 'One level gained' : `${gained} levels gained`),
    noneTitle: 'No levels gained yet',
    measure: 'Levels gained over all skills since you first rated yourself, added up.',
    none: 'Finishing a resource offers the levels it teaches.',
    columns: ['Day', 'Skill', 'From', 'To', 'Rests on'],
    label: (gained: number) => (gained === 1 ? '1 level' : `${gained} levels`),
    source: 'Your own statements in Skills; the day is the day it was stated'
  },
  matched: {
    what: 'The postings matched',
    none: 'Nothing was said of your skills yet',
    postings: {
      title: (matched: string, of: string) => `${matched} of ${of} postings fully matched`,
      measure: (market: string) =>
        `Postings of ${market} whose every must-have you held in each week. The postings are those of today all along.`,
      columns: ['Week from', 'Matched', 'Postings that name a must-have'],
      label: (matched: number, said: string) => (matched === 1 ? '1 posting' : `${said} postings`),
      source: (market: string) => `${market}, and your own statements in Skills`
    },
    skills: {
      title: (matched: string, of: string) => `${matched} of ${of} skills held as asked`,
      measure: (market: string) =>
        `${market} has no postings to match: these are the skills of your role held at the level asked for, by week.`,
      columns: ['Week from', 'Held as asked', 'Asked for'],
      label: (matched: number, said: string) => (matched === 1 ? '1 skill' : `${said} skills`),
      source: (market: string) => `${market}, and your own statements in Skills`
    }
  },
  numbers: {
    logged: 'Logged',
    left: 'Left',
    leftRange: (low: string, high: string) => `${low} to ${high}`,
    coverage: 'Levels held',
    after: (share: string) => `${share} when the plan is done`
  },
  weeks: {
    title: (logged: string) => `${logged} logged this week`,
    titleLately: (logged: string, lately: string) => `${logged} logged this week. ${lately}`,
    measure: 'Hours logged a week. Outlined: the hours the week had by the plan, without pauses.',
    columns: ['Week from', 'Logged', 'Planned'],
    capacity: (hours: string) => `${hours} a week`,
    pause: 'pause',
    source: 'Your own log'
  },
  estimates: {
    title: 'Estimate against logged',
    measure: 'Solid: logged. Outlined: the typical estimate. Thin line: low to high estimate.',
    columns: ['Resource', 'Logged', 'Low', 'Typical', 'High', 'Parts done'],
    parts: (done: number, all: number) => `${done} of ${all}`,
    finishedOn: (date: string) => `finished ${date}`,
    none: 'No resource was begun yet.',
    value: (logged: string, typical: string) => `${logged} of ${typical}`,
    source: 'Your own log; estimates from the library, each with its basis there'
  }
};
