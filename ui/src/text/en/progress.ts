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
  numbers: {
    logged: 'Logged',
    left: 'Left',
    leftRange: (low: string, high: string) => `${low} to ${high}`,
    coverage: 'Levels held',
    after: (share: string) => `${share} when the plan is done`
  },
  weeks: {
    title: (logged: string) => `${logged} logged this week`,
    measure: (weekly: string) => `Hours logged a week. The line is what the plan gives a week: ${weekly}.`,
    columns: ['Week from', 'Logged', 'Planned'],
    capacity: (hours: string) => `${hours} a week`,
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
  },
  entries: {
    title: 'Log',
    none: 'Nothing logged yet.',
    unitDone: 'ticked off',
    unitReopened: 'opened again',
    part: (share: string) => `${share} done`,
    offerTaken: 'levels taken over',
    offerLeft: 'levels left as they were',
    more: (n: number) => `Show ${n} more`
  }
};
