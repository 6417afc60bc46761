import { count } from '$ui/format/figure';

export const review = {
  what: 'Your week',
  name: 'Weekly review',
  open: 'Review the week',
  day: 'Today is the day you look back on the week.',
  back: 'Back to today',
  week: (from: string, until: string) => `${from} to ${until}`,
  which: 'Week',
  lastWeek: 'Last week',
  thisWeek: 'This week',
  finding: (logged: string) => ({ lead: `${logged} studied`, rest: '' }),
  findingOf: (logged: string, capacity: string) => ({ lead: `${logged} studied`, rest: ` of ${capacity}.` }),
  findingFree: { lead: 'A week without study', rest: '.' },
  findingNotYet: { lead: 'Nothing logged yet', rest: ' this week.' },
  findingPaused: { lead: 'A week of pause', rest: '.' },
  done: 'What was done',
  nothing: 'Nothing was logged. The plan begins from where you are.',
  on: (days: number) => `On ${count(days, 'day')}.`,
  units: (n: number) => `${count(n, 'unit')} finished`,
  finished: (titles: string) => `Finished: ${titles}.`,
  moved: 'What moved',
  notMoved: 'There is no forecast of a week ago to compare with.',
  now: 'What this week holds',
  next: 'What the next week holds',
  nothingNext: 'The plan has no sessions in that week.',
  total: (time: string, sessions: number) => `${time} in ${count(sessions, 'session')}`,
  decision: 'One decision',
  decide: {
    behind: (weeks: number) =>
      `You are about ${count(weeks, 'week')} behind. A new plan would begin from here.`,
    ahead: (weeks: number) => `You are about ${count(weeks, 'week')} ahead. A new plan could use that.`,
    fine: 'The plan fits how it goes. You may leave it as it is.'
  },
  replan: 'See what a new plan would change',
  hours: 'Change the hours',
  keep: 'Keep the plan',
  kept: 'The plan stays as it is.'
};
