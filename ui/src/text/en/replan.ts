import { count } from '$ui/format/figure';

export const replan = {
  what: 'What would change',
  parts: {
    moved: 'Moved',
    added: 'Added',
    dropped: 'Dropped',
    kept: 'Kept'
  },
  sum: (n: number, effort: string) => `${count(n, 'item')}, ${effort}`,
  from: (dates: string) => `was ${dates}`,
  noDate: 'no date',
  locked: 'Wanted',
  all: (n: number) => `Show all ${n}`,
  finish: (before: string, after: string) => `Done around ${after}; it was ${before}.`,
  finishSame: (date: string) => `Done around ${date}, as before.`,
  note: 'Dates of the accepted plan are those it was accepted with.',
  same: 'Nothing changes.',
  versions: {
    button: 'Versions',
    title: 'Versions of your plan',
    what: 'The versions',
    from: 'From',
    to: 'To',
    one: 'There is one version so far. Accept another plan, and the two can be compared here.',
    option: (version: number, on: string) => `Version ${version}, ${on}`,
    columns: ['Version', 'Accepted', 'Items', 'Hours'],
    compare: 'What changed'
  }
};
