// A market report: what employers ask for, as far as the source tells.
import type { ForecastSubject, OutlookKind, PayMeasure, SectionStatus } from '$ui/ipc/bindings';

export const report = {
  what: 'The market',
  finding: (first: string, second: string, third: string) => ({
    lead: `${first} weighs most`,
    rest: ` in this ranking, then ${second} and ${third}.`
  }),
  findingPlain: (name: string) => ({ lead: name, rest: '' }),
  about: (name: string, asOf: string) => `${name}. As of ${asOf}.`,
  caveat: 'Before you read the figures.',
  openings: 'openings',
  openingsOf: (place: string) => `Openings, ${place}`,
  senior: 'of them ask for seniors',
  seniorOf: 'Part of the openings that asks for seniors',
  companies: 'companies named as hiring',
  notStated: 'Not stated by this source',
  weights: {
    title: 'What the ranking weighs',
    measure:
      'Percent of the whole ranking, derived from ranks and not from counted postings. Beside it: your level and the level asked for.',
    columns: ['Skill', 'Weight, derived', 'Best place', 'Terms', 'Your level', 'Asked for'],
    place: (rank: number) => `place ${rank}`,
    what: (name: string) => `Weight of ${name}, derived from ranks`,
    source: (shown: number, all: number) =>
      shown < all
        ? `Rank-derived; gives way to counted postings. The ${shown} heaviest of ${all} skills; all are in the table.`
        : 'Rank-derived; gives way to counted postings.',
    rule: 'How the weights are made',
    ruleText: 'Rank-order centroid'
  },
  printed: {
    title: 'The ranking as the report prints it',
    text: 'Places without counts.',
    umbrella: 'Umbrella',
    standsFor: (names: string) => `Shares its weight among ${names}.`,
    noneKnown: 'Nobody can study it as such.',
    sameAs: (term: string) => `The same skill as ${term}; counted once, at the better place.`
  },
  pay: {
    title: 'What is paid a year',
    measure: 'Ranges as stated. Base and total are different measures and currencies are not converted.',
    measures: {
      base: 'Base salary',
      total: 'Total compensation',
      notStated: 'Measure not stated by the source'
    } satisfies Record<PayMeasure, string>,
    group: (measure: string, currency: string) => `${measure}, ${currency}`,
    what: (measure: string, place: string) => `${measure}, ${place}`,
    anyone: 'level not stated',
    columns: ['Place', 'For', 'From', 'To', 'Currency', 'Measure', 'Remark'],
    source: 'Solid: from the lower to the upper end as the report states them. No postings were counted.'
  },
  forecasts: {
    title: 'What the source expects: forecasts, not observations',
    measure: 'Hatched up to the upper end; a line marks the lower end.',
    growth: 'Growth a year, forecast',
    share: 'Part of all roles, forecast',
    subjects: {
      openingsGrowth: 'Openings',
      salaryGrowth: 'Salaries',
      remoteShare: 'Remote and hybrid'
    } satisfies Record<ForecastSubject, string>,
    value: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
    until: (place: string, year: number) => `${place}, through ${year}`,
    what: (subject: string) => `Forecast: ${subject}`,
    columns: ['What', 'From', 'To', 'Where', 'Through', 'How sure it sounds'],
    source: 'Forecasts of the report. They never enter your gap or your plan.'
  },
  hiring: {
    title: 'Named as hiring',
    text: (n: number) => `${n} companies in the source’s order, without counts.`
  },
  stressed: { title: 'What postings stress', core: 'named as core' },
  outlook: {
    title: 'Where the field is said to go',
    text: 'Statements about the years ahead, not figures.',
    kinds: {
      driver: 'Drivers',
      direction: 'Direction of the software',
      gold: 'Called especially valuable',
      emerging: 'Emerging',
      niche: 'Possible niche'
    } satisfies Record<OutlookKind, string>
  },
  advice: {
    title: 'What the report recommends',
    text: 'Each leads to what answers it in the library.',
    none: 'A step to take yourself; nothing to study.',
    columns: { what: 'Recommended', answers: 'In the library' }
  },
  interview: {
    title: 'Interview topics it names',
    cards: (n: number) => (n === 1 ? '1 card' : `${n} cards`),
    none: 'no card yet'
  },
  comparisons: 'Distinctions it explains',
  examples: 'Systems it names as examples',
  sections: {
    title: 'Sections of the page, and what Cairn does with each',
    columns: { name: 'Section', status: 'In the source', handling: 'In Cairn' },
    status: {
      stated: 'Stated',
      forecast: 'Forecasts only',
      notStated: 'Not stated by this source'
    } satisfies Record<SectionStatus, string>
  }
};
