import type { BadBackup, Entity, Failure, Rule } from '$ui/ipc/bindings';

const entity: Record<Entity, string> = {
  skill: 'skill',
  role: 'role',
  market: 'market',
  resource: 'resource',
  unit: 'unit',
  plan: 'plan',
  posting: 'posting',
  source: 'source',
  application: 'application',
  card: 'practice card'
};

const rule: Record<Rule, string> = {
  umbrellaIsNoSkill: 'It stands for several skills. Rate those instead.',
  sessionLength: 'A study session takes between one minute and 24 hours. Enter a time in between.',
  futureSession: 'That day is still to come. Choose today or an earlier day.',
  emptyPlan: 'There is nothing in this plan to accept. Loosen its limits, or choose a later date.',
  nothingBrought: 'Nothing was looked at yet that could be brought in. Choose a file first.',
  noTimer: 'The timer was already stopped, perhaps in another window.',
  timerRuns: 'A timer is already running. Stop it first.',
  noOffer: 'The levels of this resource were already answered, perhaps in another window.',
  hoursPerWeek: 'A week has 168 hours. Enter fewer.',
  textTooLong: 'Notes and links may have at most 2,000 characters. Shorten the text.',
  nothingPrepared: 'What was prepared is gone: it was brought in or left already. Choose the files again.',
  marketName: 'A market needs a name of at most 80 letters.',
  marketExists: 'A market of that name is there already. Choose it, or another name.',
  notYourMarket: 'Only markets of your own can be changed.',
  phrase: 'Choose some words, at most 80 letters of them.',
  studySessions:
    'A study session takes between 5 minutes and 12 hours, the shortest no longer than the longest.',
  pause: 'A pause ends on or after its first day.',
  parallel: 'Between one and four resources can be studied side by side.',
  tooManyTerms: 'At most 1,000 pauses, languages, and resources of each sort can be named. Take some away.',
  brokenOrder: 'In this order something comes before what it needs. Move it further back.',
  notInLog: 'The log has no such entry any more, perhaps it was changed in another window.',
  otherEvent: 'An entry can be corrected to one of the same sort. Take it out and write a new one instead.',
  part: 'A unit is done to between 0 and 100 percent.',
  notYourResource: 'Only resources you added can be changed. Leave a shipped one out of your plan instead.',
  tooManyResources: 'At most 1,000 resources of your own can be kept. Remove one you no longer need.',
  tooManyApplications: 'At most 2,000 applications can be kept. Remove one you no longer need.',
  reviewTime: 'Reviews take at most 12 hours a day. Enter fewer minutes.',
  mockUnderWay: 'A mock interview is under way. Finish it, or give it up first.',
  noMock: 'That mock interview was finished or given up already, perhaps in another window.',
  noLevelShown: 'The answers show no level yet. Answer more cards first.',
  dateOutOfRange: 'Dates must lie between the years 2000 and 2200.'
};

const badBackup: Record<BadBackup['kind'], string> = {
  missing: 'There is no such file any more. Choose another.',
  notAFile: 'It is a folder, a link or a device. Choose a file that ends in .cairn.',
  tooLarge: 'It is larger than any backup of Cairn. Choose another.',
  notABackup: 'It is not a backup of Cairn. What leaves as an export comes back under “Bring something in”.',
  damaged: 'Its bytes are not those that were written. Choose another backup.',
  unsound: 'The data in it is damaged. Choose another backup.',
  foreign: 'The data in it is not laid out as Cairn lays it out. Choose another backup.',
  tooNew: 'A newer Cairn made it. Update the app.',
  tooSlow: 'Looking through it takes too long. Choose another backup.',
  encrypted: 'It is encrypted. Enter its passphrase.',
  wrongPassphrase: 'The passphrase does not open it. Try another.',
  tooMuchWork:
    'Testing a passphrase on it would take more time and memory than any backup of Cairn needs. Choose another.',
  otherEncryption: 'It is encrypted, but not with a passphrase. Choose another.'
};

/** What every failure ends with where its own sentences do not say it: what to do, and whether the data is safe. */
const then: Record<Failure['code'], string> = {
  notFound: 'Nothing was changed.',
  invalid: 'Nothing was changed. Change the value, then try again.',
  refused: 'Nothing was changed.',
  fileUnreadable: 'Nothing was changed. Choose another file, or mend this one.',
  fileNotWritable: 'Nothing was changed in Cairn. Choose another place, or make room there.',
  backupRefused: '',
  storageBusy: '',
  storageFull: '',
  storageFailing: '',
  storageDamaged: 'Keep the file that was set aside.',
  storageTooNew: '',
  cancelled: '',
  unexpected: ''
};

export const failure = {
  entity,
  rule,
  then,
  notFound: (what: string, id: string) => `There is no ${what} called “${id}”.`,
  notFoundDetail: 'It may have been renamed or removed with newer data. Go back and choose another.',
  invalid: (field: string) => `The value for “${field}” cannot be used.`,
  refused: 'That is not possible.',
  fileUnreadable: (name: string, line: number | null) =>
    line === null ? `${name} could not be read.` : `${name} could not be read at line ${line}.`,
  fileNotWritable: (name: string) => `${name} could not be saved.`,
  backupRefused: (name: string) => `${name} was not put in place. Nothing was changed.`,
  badBackup: (why: BadBackup) => badBackup[why.kind],
  storageBusy: 'Your data is in use by another program.',
  storageBusyDetail: 'Wait for it to finish, then try again. Nothing was changed.',
  storageFull: 'The disk is full.',
  storageFullDetail: 'Free some space, then try again. Nothing was changed.',
  storageFailing: 'The disk could not read or write your data.',
  storageFailingDetail: (problem: string) =>
    `Nothing was changed. Try again; if it happens again, copy your data to another disk. (${problem})`,
  storageDamaged: 'Your data could not be read.',
  storageDamagedDetail: (backup: string | null) =>
    backup === null
      ? 'The file is damaged. It was set aside and nothing was deleted. There is no backup.'
      : `The file is damaged. It was set aside and nothing was deleted. The newest backup that is sound is of ${backup}.`,
  storageTooNew: 'Your data comes from a newer Cairn.',
  storageTooNewDetail: (found: number, supported: number) =>
    `It has format ${found}; this Cairn reads up to format ${supported}. Update the app. Nothing was changed.`,
  cancelled: 'Cancelled. Nothing was changed.',
  unexpected: 'Something went wrong in Cairn.',
  unexpectedDetail: (incident: string) =>
    `Nothing was changed. The log describes it under ${incident}. Try again, or restart the app.`,
  tryAgain: 'Try again'
};
