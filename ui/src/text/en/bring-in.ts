import type { ImportAction, ImportedKind } from '$ui/ipc/bindings';

const list = (words: readonly string[]) => words.join(', ');

export const bringIn = {
  choose: 'Choose a file…',
  chooseFolder: 'Choose a folder of code…',
  fromElsewhere: 'Bring skills in from a résumé, LinkedIn or code',
  paste: 'Paste text',
  pasted: 'Your text',
  field: 'Text to bring in',
  look: 'Look at it',
  from: (name: string) => `From ${name}`,
  kinds: {
    plan: 'Plan',
    assessment: 'Level',
    entry: 'Log',
    book: 'Book',
    name: 'Name',
    resource: 'Resource',
    application: 'Application',
    resume: 'Résumé',
    card: 'Practice card',
    review: 'Answer to a card',
    mock: 'Mock interview'
  } satisfies Record<ImportedKind, string>,
  fates: { add: 'will be added', skip: 'here already', leaveOut: 'left out' } satisfies Record<
    ImportAction,
    string
  >,
  apply: (rows: number) => `Bring in ${rows === 1 ? 'one row' : `${rows} rows`}`,
  drop: 'Leave it',
  line: (line: number) => `line ${line}`,
  leftOut: (rows: number) =>
    rows === 1
      ? 'One row cannot be brought in; it says why.'
      : `${rows} rows cannot be brought in; each says why.`,
  nothingFits: 'Nothing in it can be brought in.',
  nothingNew: 'Everything in it is here already. There is nothing to bring in.',
  done: (name: string) => `${name} brought in.`,
  failed: 'This was not brought in.',
  named: (skills: number, name: string) =>
    skills === 1 ? `${name} names one skill` : `${name} names ${skills} skills`,
  namesNone: (name: string) => `${name} names no skill that Cairn knows`,
  proposals:
    'A document proves no level, so these are proposals: a level it states, else five years at work as Advanced, two as Independent, work or a project as Guided, anything else as Aware. Change what is not true, and untick what you would not claim.',
  level: (skill: string) => `Level of ${skill}`,
  held: (level: string) => `${level} in your profile`,
  lastUsed: (month: string) => `last in ${month}`,
  unknown: (items: readonly string[]) => `Not known as skills: ${list(items)}.`,
  leftAside: (files: readonly string[]) => `Files that tell nothing of skills, not read: ${list(files)}.`,
  take: (skills: number) => (skills === 1 ? 'Keep this level' : `Keep these ${skills} levels`),
  taken: (skills: number) => (skills === 1 ? 'One level kept.' : `${skills} levels kept.`)
};
