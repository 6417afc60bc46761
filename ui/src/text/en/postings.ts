// Postings of one's own: the list, and one opened.
import { charts } from './charts';
import { int } from '$ui/format/figure';

const count = charts.postings;

export const postings = {
  what: 'Your postings',
  finding: (n: number, market: string) => ({ lead: count(n), rest: ` in ${market}, newest first.` }),
  findingSifted: (n: number, market: string) => ({
    lead: count(n),
    rest: ` of ${market} ${n === 1 ? 'fits' : 'fit'} your choice.`
  }),
  list: (market: string) => `Postings in ${market}`,
  sifted: 'Only these',
  showAll: 'Show all',
  takeAway: (chip: string) => `${chip}. Take this choice away`,
  asks: (skill: string) => `Asks for ${skill}`,
  together: (skill: string) => `and for ${skill}`,
  months: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  since: (from: string) => `since ${from}`,
  until: (to: string) => `until ${to}`,
  none: {
    title: 'No posting fits',
    text: 'Take a choice away, or show all of them.',
    action: 'Show all postings'
  },
  empty: {
    title: 'No postings yet',
    text: 'Bring in adverts you saved or copied. You see what would come in before anything is kept.',
    action: 'Bring in postings'
  },
  reading: 'Reading',
  more: (n: number) => `and ${int(n)} more`,
  noCompany: 'company not named',
  noDay: 'no date',
  back: 'Back to the list',
  facts: {
    company: 'Company',
    places: 'Place',
    workplace: 'Where',
    employment: 'Contract',
    seniority: 'Seniority',
    pay: 'Pay, as stated',
    posted: 'Posted',
    closes: 'Open until',
    broughtIn: 'Brought in',
    link: 'Read it at'
  },
  pay: {
    atLeast: (amount: string) => `from ${amount}`,
    atMost: (amount: string) => `up to ${amount}`,
    period: (amount: string, period: string) => `${amount} ${period}`,
    noPeriod: (amount: string) => `${amount}, period not stated`,
    months: (amount: string, months: number) => `${amount}, ${months} times a year`
  },
  sightings: {
    title: (n: number) => (n === 1 ? 'Seen once more' : `Seen ${int(n)} more times`),
    noDay: 'day not stated'
  },
  notes: 'What could not be understood, or was assumed',
  skills: {
    title: 'Skills it names',
    hint: 'Choose a marked word to see why it counts.',
    none: 'Cairn found no skill in it. Select the words of one, and say which it is.'
  },
  mark: {
    label: (words: string, skill: string, necessity: string) =>
      `${words}: ${skill}, ${necessity.toLowerCase()}`,
    years: (n: number) => (n === 1 ? '1 year asked for' : `${n} years asked for`),
    why: 'Why it counts',
    notThis: 'Not this',
    notThisLong: (words: string, skill: string) => `Not this: “${words}” is not ${skill}, in any posting`,
    open: 'Open in skills',
    isNot: (words: string, skill: string) => `“${words}” no longer counts as ${skill}, in every posting.`
  },
  add: {
    open: 'Add a skill it names',
    hint: 'Select other words to say which skill they name.',
    words: 'Words',
    skill: 'name the skill',
    choose: 'Choose a skill',
    save: 'This too',
    needed: 'Say which words, and which skill they name.',
    is: (words: string, skill: string) => `“${words}” counts as ${skill} from now on, in every posting.`,
    close: 'Leave it'
  },
  takeOut: 'Take out of this market',
  takenOut: (title: string) => `${title} taken out of the market.`
};
