// How postings match what one can do.
import { charts } from './charts';
import { int } from '$ui/format/figure';

const postings = charts.postings;

export const matches = {
  what: 'Your matches',
  finding: (matched: number, oneAway: number) => ({
    lead: matched === 0 ? 'No posting is fully met yet' : `You meet every must-have of ${postings(matched)}`,
    rest: oneAway > 0 ? `, and ${int(oneAway)} more ${oneAway === 1 ? 'is' : 'are'} one skill away.` : '.'
  }),
  findingNone: { lead: 'No postings to match yet', rest: '.' },
  about: (n: number) =>
    n > 0
      ? `${postings(n)} ${n === 1 ? 'names' : 'name'} no skill one could meet, and ${n === 1 ? 'is' : 'are'} left out.`
      : '',
  list: {
    title: 'Best matches',
    order: 'How they are put in order',
    what: 'Order of the matches',
    columns: { posting: 'Posting', met: 'Must-haves met', missing: 'Missing', welcome: 'Welcome' },
    met: (met: number, all: number) => `${met} of ${all}`,
    all: 'nothing missing',
    shown: (n: number) => `The first ${n}.`
  },
  unlock: {
    title: 'What one more skill opens',
    measure: 'Postings that would be fully met',
    best: 'Learned together',
    rule: 'How unlocks are counted',
    what: 'Unlocks',
    none: 'No single skill opens a posting: at least two are missing everywhere.'
  }
};
