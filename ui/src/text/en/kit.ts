export const kit = {
  youLevel: (level: number, word: string) => `You: ${level} of 5, ${word.toLowerCase()}.`,
  askedLevel: (level: number, word: string) => ` Asked for: ${level}, ${word.toLowerCase()}.`,
  plannedLevel: (level: number) => ` Your plan reaches ${level}.`,
  keys: { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', Enter: 'Enter', ' ': 'Space' } as Record<string, string>,
  close: 'Close',
  reading: (what: string) => `Reading ${what.toLowerCase()}`,
  unreadable: (what: string) => `${what} could not be read`,
  toast: 'What was just done',
  undo: 'Undo',
  source: 'Source',
  sourceOf: (what: string, value: string) => `${what}: ${value}. Show its source`,
  figure: {
    stated: 'Stated by the source',
    judged: 'Our judgement',
    entered: 'Entered by you',
    derived: 'Computed',
    asOf: 'As of',
    basis: 'Basis',
    grounds: 'Grounds',
    rule: 'How',
    on: 'On',
    publisher: 'Publisher',
    licence: 'Licence',
    retrieved: 'Retrieved',
    address: 'Address',
    note: 'Note',
    unknown: (id: string) => `Source “${id}” is not in the register.`,
    from: 'From'
  },
  levelPicker: {
    label: (skill: string) => `Your level in ${skill}`
  },
  dial: {
    label: 'Hours a week',
    less: 'One hour less',
    more: 'One hour more',
    value: (hours: string, outcome: string) => `${hours} a week${outcome ? `, ${outcome}` : ''}`
  },
  table: 'Table',
  chart: 'Chart',
  tableOf: (title: string) => `${title}, table`,
  then: 'then',
  help: 'More in the help',
  openLink: 'Open in browser',
  copy: 'Copy address',
  copied: 'Address copied.'
};
