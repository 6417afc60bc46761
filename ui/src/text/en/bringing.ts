// Bringing postings in.
import type { ColumnsBasis, Field } from '$ui/ipc/bindings';
import { charts } from './charts';
import { int } from '$ui/format/figure';

const postings = charts.postings;

export const bringing = {
  title: 'Bring postings in',
  command: 'Bring in postings',
  pasted: 'pasted text',
  choose: {
    text: 'Saved web pages, CSV and TSV tables, JSON, Markdown or plain text. Nothing is kept before you have seen what is in them.',
    files: 'Choose files…',
    folder: 'Choose a folder…',
    drop: 'Or drop files anywhere on this window.',
    paste: 'Or paste a posting',
    go: 'Use this text',
    needed: 'Paste the text of a posting first.'
  },
  into: {
    from: 'From',
    more: (names: string[], more: number) => `${names.join(', ')} and ${more} more`,
    title: 'Which of your markets do they belong to?',
    market: 'Market',
    fresh: 'A new market',
    name: 'Its name',
    suggested: 'Jobs I want',
    note: 'A market keeps its postings apart from all others. Your gap can be measured on it.',
    go: 'Look what is in them',
    back: 'Choose something else'
  },
  working: {
    title: 'Reading',
    found: (n: number) => `${postings(n)} so far`,
    rate: (n: number) => `${int(n)} a second`,
    read: (read: string, of: string) => `${read} of ${of}`,
    cancel: 'Cancel',
    note: 'Cancelling leaves nothing behind.'
  },
  preview: {
    added: (n: number) => `${postings(n)} would be added`,
    addedNone: 'Nothing new would be added',
    to: (market: string) => ` to ${market}.`,
    merged: (n: number) =>
      n === 1
        ? '1 was seen before and would be noted as seen again.'
        : `${int(n)} were seen before and would be noted as seen again.`,
    skipped: (n: number) =>
      n === 1 ? '1 is there already, as it is.' : `${int(n)} are there already, as they are.`,
    from: (origin: string) => `From ${origin}.`,
    understood: 'What is understood of them',
    parts: {
      skills: 'name a skill',
      company: 'a company',
      place: 'a place',
      date: 'a date',
      pay: 'pay'
    },
    of: (n: number, of: number) => `${int(n)} of ${int(of)}`,
    findings: (n: number) =>
      n === 1
        ? '1 thing could not be read, or was changed'
        : `${int(n)} things could not be read, or were changed`,
    line: (line: number) => `line ${int(line)}`,
    places: (n: number) => `in ${int(n)} places`,
    moreFindings: (n: number) => `and ${int(n)} more`,
    sample: (n: number) => (n === 1 ? 'The posting' : `The first ${n}`),
    columns: { title: 'Title', company: 'Company', place: 'Place', skills: 'Skills it names' },
    apply: (n: number) => `Bring in ${postings(n)}`,
    applySeen: (n: number) => (n === 1 ? 'Note it as seen again' : `Note ${int(n)} as seen again`),
    leave: 'Leave it',
    nothing: 'Everything in it is there already. There is nothing to bring in.',
    empty: 'No posting was found in it.'
  },
  tables: {
    title: (file: string) => `Columns of ${file}`,
    basis: {
      guessed:
        'Guessed from the names and what stands below them. Correct what is wrong, and it is remembered.',
      remembered: 'As you said of such a table before.',
      said: 'As you said. It is remembered for the next table with these columns.'
    } satisfies Record<ColumnsBasis, string>,
    first: 'The first row',
    firstRow: { names: 'names the columns', posting: 'is a posting' },
    columns: { name: 'Column', sample: 'Holds', field: 'Means' },
    column: (n: number) => `column ${n}`,
    means: (column: string) => `What ${column} means`,
    none: 'left out',
    again: 'Read again with these columns',
    field: {
      key: 'Its number or name at the source',
      title: 'Title',
      company: 'Company',
      place: 'Place',
      city: 'Town',
      region: 'Region',
      country: 'Country',
      text: 'Text',
      html: 'Text as HTML',
      moreText: 'More text',
      posted: 'Posted on',
      closes: 'Open until',
      pay: 'Pay',
      payLow: 'Pay from',
      payHigh: 'Pay to',
      payCurrency: 'Currency',
      payPeriod: 'Pay period',
      employment: 'Contract',
      workplace: 'Remote, hybrid or on site',
      remote: 'Remote, yes or no',
      seniority: 'Seniority',
      language: 'Language',
      url: 'Link',
      skills: 'Skills'
    } satisfies Record<Field, string>
  },
  done: (added: number, merged: number, market: string) =>
    added > 0
      ? `${postings(added)} brought into ${market}.`
      : `${postings(merged)} of ${market} noted as seen again.`
};
