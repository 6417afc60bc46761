// Two markets side by side.
import type { MarketDifference } from '$ui/ipc/bindings';
import { charts } from './charts';
import { count } from '$ui/format/figure';

export const compare = {
  what: 'The comparison',
  finding: (differ: number, unsure: number) => ({
    lead:
      differ === 0
        ? 'No skill surely differs'
        : `${count(differ, 'skill')} ${differ === 1 ? 'differs' : 'differ'}`,
    rest: unsure > 0 ? `; of ${unsure === 1 ? 'one it' : `${unsure} it`} cannot be told.` : '.'
  }),
  about: (left: string, right: string) =>
    `${left} beside ${right}. Each keeps its own figures; nothing is blended.`,
  with: 'Compare with',
  show: 'Show',
  shows: { all: 'All', differs: 'What differs' },
  columns: { skill: 'Skill', difference: 'Difference', verdict: 'Verdict' },
  place: (low: number, high: number) => (low === high ? `place ${low}` : `place ${low}–${high}`),
  ranked: (place: number) => `place ${place}`,
  weight: (weight: string) => `weight ${weight}, derived from ranks`,
  unranked: 'not ranked',
  notNamed: 'not named',
  outOf: charts.outOf,
  tooFew: charts.tooFew.toLowerCase(),
  more: (points: string) => `${points} more`,
  less: (points: string) => `${points} fewer`,
  fewerToMore: (fewer: string, more: string) => `−${fewer} to +${more}`,
  verdict: {
    differs: 'differs',
    cannotTell: 'cannot tell'
  } satisfies Record<MarketDifference, string>,
  rule: 'How differences are told from chance',
  ruleWhat: 'Differences',
  alone: {
    finding: { lead: 'One market', rest: ', and none beside it.' },
    title: 'Nothing to compare with yet',
    text: 'Bring in postings of your own, and they stand here beside the others.',
    action: 'Bring in postings'
  },
  none: { title: 'Nothing differs for sure', text: 'Show all skills to see both sides.', action: 'Show all' }
};
