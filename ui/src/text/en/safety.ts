// Backups, the way back, and erasing everything.
import type { Holdings, Why } from '$ui/ipc/bindings';
import { int } from '$ui/format/figure';

const one: Record<keyof Holdings, string> = {
  skills: 'skill',
  plans: 'plan',
  sessions: 'study session',
  reviews: 'answer',
  cards: 'card of your own',
  interviews: 'mock interview',
  resources: 'resource of your own',
  applications: 'application',
  markets: 'market of your own',
  postings: 'posting'
};
const many: Record<keyof Holdings, string> = {
  skills: 'skills',
  plans: 'plans',
  sessions: 'study sessions',
  reviews: 'answers',
  cards: 'cards of your own',
  interviews: 'mock interviews',
  resources: 'resources of your own',
  applications: 'applications',
  markets: 'markets of your own',
  postings: 'postings'
};

export const safety = {
  title: 'Your data is safe',
  text: 'Once a day Cairn makes a backup of everything by itself, here on this computer. A file elsewhere helps when the computer is gone, and moves you to a new one.',
  what: 'The backups',
  none: 'There is no backup yet. The first one is made by itself today.',
  list: (n: number) => `Backups (${int(n)})`,
  more: (n: number) => `Show all ${int(n)}`,
  why: {
    daily: 'By itself',
    asked: 'You asked for it',
    beforeUpgrade: 'Before an upgrade',
    beforeRestore: 'Before a restore',
    beforeErase: 'Before erasing',
    beforeImport: 'Before an import',
    salvaged: 'Read of damaged data'
  } satisfies Record<Why, string>,
  kinds: many,
  held: (kind: keyof Holdings, n: number) => `${int(n)} ${n === 1 ? one[kind] : many[kind]}`,
  nothing: 'Nothing yet',
  unknown: 'It does not say what it holds',
  atStart: 'You have a backup? Restore it…',
  now: 'Back up now',
  nowDone: 'Backed up.',
  nowSample: 'A sample is not backed up.',
  save: {
    begin: 'Save a backup elsewhere…',
    text: 'On a stick or in a folder that is copied elsewhere. With a passphrase nobody else can read it. Nobody can open it without the passphrase either: keep that safe.',
    passphrase: 'Passphrase, if you want one',
    again: 'The same again',
    differ: 'The two differ.',
    go: 'Choose where…',
    cancel: 'Cancel',
    done: (name: string) => `Saved as ${name}.`
  },
  restore: {
    row: 'Restore…',
    rowOf: (when: string) => `Restore the backup of ${when}`,
    file: 'Restore a file…',
    title: (name: string) => `What ${name} would change`,
    made: (when: string, why: string) => `Made on ${when}. ${why}.`,
    bare: 'A copy that an early version made.',
    noChecksum: 'It carries no checksum: nobody can tell whether it is as it was written.',
    same: 'There is as much of everything in it as there is now. What it says may differ.',
    kind: 'What',
    now: 'Now',
    then: 'Then',
    about: 'What is there now is kept as a backup first, so you can take this back.',
    go: 'Put it in place',
    drop: 'Leave everything as it is',
    done: (when: string | undefined) => (when ? `Everything is as on ${when}.` : 'The backup is in place.'),
    back: 'Everything is as it was before.',
    locked: (name: string) => `${name} is encrypted.`,
    aFile: 'The file',
    passphrase: 'Passphrase',
    open: 'Open it'
  },
  check: {
    go: 'Check my data',
    well: 'All is well: the file is sound, every row means something, nobody else can read it, and the newest backup comes back.',
    wellAlone: 'All is well: the file is sound, every row means something, and nobody else can read it.',
    damage: 'The file is damaged. Restore the newest backup.',
    strays: (n: number) => (n === 1 ? 'One row refers to nothing.' : `${int(n)} rows refer to nothing.`),
    meaningless: 'A row means nothing. Restore a backup from before that.',
    open: (files: string) => `Others on this computer may read ${files}.`,
    backup: (why: string) => `The newest backup does not come back. ${why}`,
    setAside: (folder: string) => `A damaged file lies in ${folder}.`
  },
  erase: {
    begin: 'Erase everything…',
    title: 'Erase everything you have',
    text: 'Skills, plans, the log, practice, applications, markets and settings. A last backup is made before, and with it you can take this back.',
    backups: 'Erase the backups too',
    backupsText: 'Also what was set aside. Nothing brings it back then: save a backup elsewhere first.',
    go: 'Erase everything',
    goForGood: 'Erase everything for good',
    cancel: 'Keep everything',
    done: 'Everything is erased.'
  },
  recover: {
    title: 'Your data is damaged, and nothing of it was deleted',
    text: 'It was set aside whole. There are two ways back; what you choose is shown to you before it is put in place.',
    newest: (when: string) => `Restore the backup of ${when}`,
    none: 'There is no backup that could be restored.',
    salvage: 'Read what can still be read',
    anew: 'Begin anew',
    lost: (read: number, lost: number) =>
      lost === 0
        ? `All ${int(read)} rows that were found could be read.`
        : `${int(read)} rows could be read, ${int(lost)} could not.`,
    lostMore: 'Where whole pages are gone, more may be lost.'
  }
};
