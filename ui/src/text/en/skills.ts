// Skills: the ledger of what one can do.

export const skills = {
  what: 'Your skills',
  finding: (held: number, asked: number) => ({
    lead: `You hold ${held} of ${asked} levels asked for`,
    rest: ', each with the day and the evidence it rests on.'
  }),
  findingAll: { lead: 'You hold every level asked for', rest: '.' },
  findingNoRole: (held: number) => ({
    lead: held === 1 ? 'You hold one skill' : `You hold ${held} skills`,
    rest: '. Choose a role in Settings to see what it asks for.'
  }),
  findingEmpty: { lead: 'Say what you can do', rest: ', and the gap becomes yours.' },
  about: 'One state for all roles and markets. Rating a skill adds to its history; nothing is overwritten.',
  search: 'Search skills and aliases',
  show: 'Show',
  shows: { all: 'All', asked: 'Asked for', missing: 'Missing', held: 'Held' },
  kind: 'Kind',
  anyKind: 'Any kind',
  columns: {
    skill: 'Skill',
    rail: 'You and the role',
    held: 'Your level',
    evidence: 'Rests on',
    on: 'Since'
  },
  noEvidence: 'no evidence yet',
  unused: (days: number) => `not used for ${Math.floor(days / 30.4375)} months`,
  fades: 'fades',
  fadesAct: 'Answer its cards in Practice to bring it back.',
  unusedStays: 'Your level stays as you said it: change it if it is no longer right.',
  count: (shown: number, all: number) => (shown === all ? `${all} skills` : `${shown} of ${all} skills`),
  none: {
    title: 'No skill matches',
    text: 'Try another word, or show all skills.',
    action: 'Show all skills'
  },
  umbrella: {
    mark: 'Stands for several skills',
    text: 'Nobody studies this word as such, so it is not rated. Rate what it stands for.',
    standsFor: 'Stands for'
  },
  rated: (name: string, level: string) => `${name} rated ${level}.`,
  rate: {
    title: 'Your level',
    pick: 'Say your level',
    keys: 'Digits 0 to 5 rate the selected skill.',
    evidence: 'What it rests on',
    link: 'Link to the evidence',
    linkHint: 'https://',
    note: 'Note',
    noteHint: 'What you built, where you used it',
    save: 'Save with this evidence',
    evidenceFor: (level: string) => `Give evidence for ${level}`,
    umbrella: (name: string) => `${name} stands for several skills. Rate those.`
  },
  asked: 'Asked for',
  askedFor: (name: string) => `Level asked for in ${name}`,
  notAsked: 'not by your role',
  rank: (rank: number) => `place ${rank} of the report`,
  aliases: 'Also written',
  ambiguous: 'Only in context',
  history: 'History',
  historyEmpty: 'Never rated.',
  needs: 'Comes after',
  need: (level: string) => `at ${level}`,
  hours: 'Study time from nothing',
  hoursBasis: 'What the hours rest on',
  confidence: (word: string) => `Confidence: ${word}.`,
  outside: 'Elsewhere',
  wikidata: (id: string) => `Wikidata ${id}`,
  esco: 'ESCO',
  library: 'Find it in the library',
  keys: {
    next: 'Next skill',
    previous: 'Previous skill',
    rate: (level: string) => `Rate as ${level}`,
    search: 'Search skills'
  }
};
