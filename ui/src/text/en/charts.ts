// What charts say of themselves: counts, intervals, and where there is too little to draw.
import { int } from '$ui/format/figure';
import { and } from '$ui/format/list';

const postings = (n: number) => `${int(n)} ${n === 1 ? 'posting' : 'postings'}`;
const outOf = (count: number, base: number) => `${int(count)} of ${int(base)}`;

export const charts = {
  postings,
  outOf,
  nothing: 'No postings counted yet.',
  tooFew: 'Too few postings',
  few: 'few',
  /** What is said in place of a mark. */
  tooFewOf: (n: number) => `too few postings, ${int(n)}`,
  /** What choosing a mark does, heard after its figures. */
  shows: 'Shows the postings',
  columns: {
    skill: 'Skill',
    share: 'Share',
    interval: 'Interval',
    postings: 'Postings',
    of: 'Of'
  },
  trend: {
    label: (measure: string) => `${measure}, read by period`,
    period: 'Period',
    noPoint: '–',
    none: 'not counted',
    method: 'Counted by',
    tooFewThroughout: 'Too few postings in every period to draw a line.',
    gap: 'not counted',
    at: (period: string, series: string[]) => `${period}: ${series.join('; ')}`,
    heard: (name: string, share: string, low: string, high: string, count: number, base: number) =>
      `${name} ${share}, between ${low} and ${high}, ${outOf(count, base)} postings`,
    tooFew: (name: string, n: number) => `${name} too few postings, ${int(n)}`,
    missing: (name: string) => `${name} not counted`
  },
  pay: {
    postings: 'Postings',
    median: 'Median',
    all: (pay: string) => `All postings ${pay}`,
    columns: [
      'Skill',
      'Postings',
      '10% pay less',
      '25% pay less',
      'Median',
      'Its interval',
      '25% pay more',
      '10% pay more'
    ],
    range: (low: string, high: string) => `${low} to ${high}`,
    figures: (median: string, half: string, fifths: string, n: number) =>
      `median ${median}, middle half ${half}, middle four fifths ${fifths}, ${postings(n)}`
  },
  heat: {
    skill: 'Of those asking for',
    self: 'the same skill',
    pair: (row: string, column: string, figures: string) =>
      `Of postings asking for ${row}, also ${column}: ${figures}`
  },
  months: {
    month: 'Month',
    at: (month: string, n: number) => `${month}: ${postings(n)}`
  },
  lift: {
    share: 'Asked for together',
    lift: 'Times as often as elsewhere',
    same: 'as often as elsewhere',
    onlyHereAtLeast: (times: string) => `Only here, at least ${times} as often`,
    tooFew: 'too few to say',
    often: (value: string, interval: string) => `${value} as often as elsewhere, ${interval}`,
    columns: ['Skill', 'Share', 'Interval', 'Postings', 'Of', 'Elsewhere', 'Times as often', 'Interval'],
    sort: 'Sort by'
  },
  unlock: {
    opens: (n: number) => `opens ${postings(n)}`,
    column: 'Postings it opens',
    names: and,
    matched: 'You meet every must-have',
    oneAway: 'One skill away',
    twoAway: 'Two skills away',
    furtherAway: 'Three or more away'
  },
  steps: {
    columns: ['After learning', 'Share', 'Interval', 'Postings', 'Of']
  }
};
