import type { Text } from '$ui/text';

export const entries: Text['entries'] = {
  title: 'Protokoll',
  none: 'Noch nichts eingetragen.',
  unitDone: 'abgehakt',
  unitReopened: 'wieder geöffnet',
  part: (share) => `${share} erledigt`,
  offerTaken: 'Stufen übernommen',
  offerLeft: 'Stufen so gelassen',
  was: {
    on: (date) => `am ${date}`,
    note: (text) => `Notiz „${text}“`,
    noNote: 'ohne Notiz',
    until: (what, date) => `bis ${date}: ${what}`
  },
  edit: 'Ändern',
  editOne: (what, title, date) => `Ändern: ${title}, ${what}, ${date}`,
  withdraw: 'Herausnehmen',
  keep: 'Speichern',
  cancel: 'Abbrechen',
  day: 'Tag',
  time: 'Wie lange',
  share: 'Wie viel erledigt ist',
  note: 'Notiz',
  corrected: (title) => `Eintrag zu ${title} geändert.`,
  takenOut: (title) => `Eintrag zu ${title} aus dem Protokoll genommen.`,
  withdrawn: (n) => (n === 1 ? 'Ein Eintrag herausgenommen' : `${n} Einträge herausgenommen`),
  withdrawnOn: (date) => `herausgenommen am ${date}`,
  more: (n) => `${n} weitere zeigen`
};
