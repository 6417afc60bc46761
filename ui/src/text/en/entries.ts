// The log, entry by entry.
export const entries = {
  title: 'Log',
  none: 'Nothing logged yet.',
  unitDone: 'ticked off',
  unitReopened: 'opened again',
  part: (share: string) => `${share} done`,
  offerTaken: 'levels taken over',
  offerLeft: 'levels left as they were',
  was: {
    on: (date: string) => `on ${date}`,
    note: (text: string) => `noted “${text}”`,
    noNote: 'without a note',
    until: (what: string, date: string) => `was ${what} until ${date}`
  },
  edit: 'Correct',
  editOne: (what: string, title: string, date: string) => `Correct ${what} on ${title}, ${date}`,
  withdraw: 'Take out',
  keep: 'Keep',
  cancel: 'Cancel',
  day: 'Day',
  time: 'How long',
  share: 'How much is done',
  note: 'Note',
  corrected: (title: string) => `Entry on ${title} corrected.`,
  takenOut: (title: string) => `Entry on ${title} taken out of the log.`,
  withdrawn: (n: number) => (n === 1 ? 'One entry taken out' : `${n} entries taken out`),
  withdrawnOn: (date: string) => `taken out on ${date}`,
  more: (n: number) => `Show ${n} more`
};
