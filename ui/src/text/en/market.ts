// Market: what employers ask for, as far as the source tells.
import type { ForecastSubject, OutlookKind, PayMeasure, SectionStatus } from '$ui/ipc/bindings';

export const market = {
  what: 'The market',
  finding: (first: string, second: string, third: string) => ({
    lead: `${first} ranks highest`,
    rest: ` of the skills one can study, then ${second} and ${third}.`
  }),
  findingPlain: (name: string) => ({ lead: name, rest: '' }),
  about: (name: string, field: string, asOf: string) => `${name}: ${field}, ${asOf}.`,
  caveat: 'Read this first',
  numbers: {
    openings: 'Openings',
    senior: 'Ask for seniors',
    of: 'of openings'
  },
  notStated: 'Not stated by this source',
  weights: {
    title: (lead: string, share: string) => `The ranking gives ${lead} ${share} of the weight`,
    measure: 'Weight derived from ranks, percent of the whole ranking. Ranks are not counts.',
    columns: ['Skill', 'Weight, derived', 'Best place', 'Terms in the ranking', 'Your level', 'Asked for'],
    place: (rank: number) => `place ${rank}`,
    more: (n: number) => `${n} more in the table`,
    note: 'Solid bars are weights, not counts of postings'
  },
  printed: {
    title: 'The ranking as the report prints it',
    text: 'Places, without counts.',
    umbrella: 'Umbrella',
    standsFor: (names: string) => `stands for ${names}`,
    noneKnown: 'stands for skills that carry no weight here',
    sameAs: (term: string) => `the same skill as ${term}; counted once, at the better place`
  },
  pay: {
    title: 'What is paid',
    group: (measure: string, currency: string) => `${measure}, ${currency}`,
    caption: 'Ranges as stated, a year. Base and total are different measures and are not added or compared.',
    measures: {
      base: 'Base salary',
      total: 'Total compensation',
      notStated: 'Measure not stated'
    } satisfies Record<PayMeasure, string>,
    finding: (place: string, low: string, high: string) => `${place}: ${low} to ${high} a year`,
    anyone: 'all levels',
    columns: ['Place', 'For', 'From', 'To', 'Measure', 'Remark']
  },
  forecasts: {
    title: 'What the source expects',
    measure: 'Forecasts, not observations. Hatched: expected, per year or as a part of all roles.',
    word: 'forecast',
    subjects: {
      openingsGrowth: 'Growth of openings a year',
      salaryGrowth: 'Growth of salaries a year',
      remoteShare: 'Remote and hybrid roles'
    } satisfies Record<ForecastSubject, string>,
    value: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
    until: (place: string, year: number) => `${place}, through ${year}`,
    wording: (text: string) => `in the source’s words: ${text}`,
    columns: ['What', 'From', 'To', 'Where', 'Through', 'Wording']
  },
  companies: {
    title: 'Named as hiring',
    text: (n: number) => `${n} companies, without counts, in the source’s order.`
  },
  stressed: { title: 'What postings stress', core: 'named as core' },
  outlook: {
    title: 'Where the field is said to go',
    text: 'Statements of the source about the years ahead, not figures.',
    kinds: {
      driver: 'Drivers',
      direction: 'Direction of the software',
      gold: 'Called especially valuable',
      emerging: 'Emerging',
      niche: 'Possible niche'
    } satisfies Record<OutlookKind, string>
  },
  recommendations: {
    title: 'What the report recommends',
    text: 'Each opens what answers it in the library.',
    none: 'no resource; a step to take oneself'
  },
  interview: { title: 'Interview topics named', cards: (n: number) => (n === 1 ? 'one card' : `${n} cards`) },
  comparisons: 'Distinctions it explains',
  examples: { title: 'Systems it names', of: (what: string) => `(${what})` },
  sections: {
    title: 'What the page has, and what Cairn does with it',
    columns: ['Section', 'In the source', 'In Cairn'],
    status: {
      stated: 'Stated',
      forecast: 'Forecasts only',
      notStated: 'Not stated by this source'
    } satisfies Record<SectionStatus, string>
  }
};
