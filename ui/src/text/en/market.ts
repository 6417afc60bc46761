// Market: which market is looked at, and what there is to see of it.
import type { MarketKind } from '$ui/ipc/bindings';

export const market = {
  what: 'The market',
  list: 'Your markets',
  kind: {
    report: 'Report',
    shipped: 'Counted postings',
    own: 'Your postings'
  } satisfies Record<MarketKind, string>,
  option: (kind: string, asOf: string) => `${kind}, ${asOf}`,
  picker: (name: string) => `Market: ${name}. Look at another`,
  views: {
    label: 'Show',
    report: 'Report',
    overview: 'Overview',
    postings: 'Postings',
    matches: 'Matches',
    compare: 'Compare'
  },
  measure: 'Measure yourself on this market',
  measured: 'Your gap is measured here',
  measuredNow: (name: string) => `Your gap is now measured on ${name}.`,
  bring: 'Bring in postings',
  keys: { group: 'Market', bring: 'Bring in postings', next: 'Next posting', previous: 'Previous posting' },
  own: {
    title: 'This market',
    text: 'Only you have it. It stays on this computer.',
    name: 'Name',
    rename: 'Rename',
    renamed: (name: string) => `The market is now called ${name}.`,
    imports: 'What came in, and when',
    columns: { day: 'Day', origin: 'From', postings: 'New postings', sightings: 'Seen again' },
    remove: 'Remove this market',
    removed: (name: string) => `${name} removed, with its postings.`,
    corrections: 'What you said of words',
    correctionsText: 'Applied to every posting of every market of your own.',
    notThis: (phrase: string, skill: string) => `“${phrase}” is not ${skill}`,
    thisToo: (phrase: string, skill: string) => `“${phrase}” is ${skill}`,
    forget: 'Take back',
    forgotten: (phrase: string) => `“${phrase}” is read as shipped again.`
  }
};
