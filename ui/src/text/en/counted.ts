// A market counted from postings: what they ask for, together with what, and how that moves.
import { charts } from './charts';
import { int } from '$ui/format/figure';

const postings = charts.postings;

export const counted = {
  finding: {
    rising: (name: string, points: string) => `${name} is up ${points}`,
    since: (month: string) => ` since ${month}.`,
    falling: (name: string, points: string) => ` ${name} is down ${points}.`,
    fallingLead: (name: string, points: string) => `${name} is down ${points}`,
    most: (name: string) => `${name} is asked for most`,
    mostRest: (count: number, of: number) => `, in ${int(count)} of ${postings(of)}.`,
    none: 'No postings to count',
    noneRest: ' in what you are looking at. Widen the choice below.'
  },
  about: {
    some: (n: number, anchor: string, of: number) => `${postings(n)} that ask for ${anchor}, of ${int(of)}.`,
    all: (n: number) => `${postings(n)}.`,
    part: (n: number, of: number) => `${int(n)} of ${postings(of)}.`,
    between: (name: string, range: string, way: 'up' | 'down') => `${name}: ${range} ${way}`,
    interval: (changes: string) => `${changes} (90% interval).`,
    unsure: 'No rise or fall is sure enough to say.'
  },
  caveat: 'Before you read the figures.',
  lens: {
    label: 'Which postings',
    anchor: 'Postings',
    all: 'All postings',
    naming: (skill: string) => `Postings that ask for ${skill}`,
    seniority: 'Seniority',
    anySeniority: 'Any seniority',
    period: 'Period',
    whole: 'All',
    years: (n: number) => (n === 1 ? '1 year' : `${n} years`),
    months: (n: number) => `${n} months`
  },
  source: {
    rule: 'Counted by Cairn posting by posting, with its own reading of their texts.',
    what: 'Who caught the postings',
    n: (n: number, asOf: string) => `n = ${int(n)}, ${asOf}.`,
    shaded: 'Shaded: 90% interval.',
    lines: 'Thin lines: 90% interval. Open bars: fewer than 30 postings.',
    along: 'Read along a row. Pale with “few”: fewer than 10 postings.',
    textless: 'Shipped as counts without the texts, so there is nothing to open.'
  },
  trend: {
    title: {
      month: 'What postings ask for, month by month',
      quarter: 'What postings ask for, quarter by quarter'
    },
    measure: 'Share of postings asking for the skill',
    follow: 'Follow',
    surest: 'The surest rise and fall',
    method: { fullText: 'full texts', listedSkills: 'lists of skills only' },
    verdict: {
      rising: 'rising',
      falling: 'falling',
      steady: 'steady',
      unclear: 'may have changed or not',
      tooFew: 'too few postings to say'
    },
    rule: 'How trends are found',
    ruleWhat: 'Trends',
    said: (name: string, verdict: string) => `${name}: ${verdict}.`
  },
  co: {
    title: (anchor: string) => `Asked for together with ${anchor}`,
    measure: (withAnchor: number, without: number) =>
      `Share of the ${int(withAnchor)} postings that ask for it, and how many times as often as in the ${int(without)} others`,
    anchor: 'Together with',
    none: (anchor: string) => `No posting here asks for ${anchor}.`,
    shown: (shown: number, all: number) => `${shown} of ${all} skills; all are in the table.`,
    source: 'Grey: the interval holds “as often as elsewhere”.'
  },
  demand: {
    title: 'Asked for most, beside your level',
    measure:
      'Share of postings asking for the skill. In front: your level, and the level your role asks for.',
    required: (count: number, of: number) => `${int(count)} of ${int(of)}`,
    columns: { required: 'Must be there', preferred: 'Welcome' }
  },
  pay: {
    title: (skill: string) => `Postings asking for ${skill} state the most`,
    plain: 'What postings pay',
    measure: (currency: string) =>
      `Stated yearly pay in ${currency}: median, middle half, middle four fifths`,
    currency: 'Currency',
    periods: 'Which pay counts',
    stated: 'Says it is a year’s',
    alsoPresumed: 'Also presumed',
    seniority: 'By seniority',
    anyone: 'Does not say',
    noneTitle: 'No posting here states yearly pay.',
    none: (missing: string) => missing,
    shipped: 'The counts were shipped without pay.',
    notStated: (n: number) => `${postings(n)} ${n === 1 ? 'states' : 'state'} none`,
    noPeriod: (n: number) => `${int(n)} without a period`,
    hourly: (n: number) => `${int(n)} by the hour or day`,
    oneEnd: (n: number) => `${int(n)} only a least or a most`,
    presumed: (n: number) =>
      `${int(n)} do not say for how long; taken for a year’s by their size, which is a guess`,
    left: (parts: string) => `Left out: ${parts}.`,
    order:
      'In order of what the median surely reaches. Never converted between currencies. Open dot: fewer than 30 postings.'
  },
  pairs: {
    title: (row: string, column: string) => `Most that ask for ${row} also ask for ${column}`,
    plain: 'Which skills come together',
    measure: 'Of postings asking for the row, percent also asking for the column'
  },
  breakdown: {
    employment: 'Contract',
    seniority: 'Seniority',
    workplace: 'Where the work is done',
    measure: (said: number, not: number) => `Of the ${int(said)} that say it; ${int(not)} do not`,
    nobody: 'No posting here says it.'
  },
  leaders: {
    companies: 'Companies with the most postings',
    places: 'Places with the most postings',
    measure: (different: number, not: number) =>
      `${int(different)} different; ${postings(not)} ${not === 1 ? 'does' : 'do'} not say`,
    nobody: 'No posting here names one.',
    column: 'Name'
  },
  months: {
    title: 'Postings by month',
    measure: 'How many were posted in each month',
    undated: (n: number) => `${postings(n)} ${n === 1 ? 'says' : 'say'} no month.`
  },
  empty: {
    title: 'No postings yet',
    detail: 'Bring in adverts you saved or copied, and this screen counts what they ask for.',
    action: 'Bring in postings'
  }
};
