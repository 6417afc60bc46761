// Market: which market is looked at, and what there is to see of it.
import type { Text } from '$ui/text';

export const market: Text['market'] = {
  what: 'Der Markt',
  list: 'Deine Märkte',
  kind: {
    report: 'Bericht',
    shipped: 'Gezählte Anzeigen',
    own: 'Deine Anzeigen'
  },
  option: (kind, asOf) => `${kind}, ${asOf}`,
  picker: (name) => `Markt: ${name}. Einen anderen ansehen`,
  views: {
    label: 'Ansicht',
    report: 'Bericht',
    overview: 'Überblick',
    postings: 'Anzeigen',
    matches: 'Treffer',
    compare: 'Vergleich'
  },
  measure: 'Dich an diesem Markt messen',
  measured: 'Deine Lücke wird hier gemessen',
  measuredNow: (name) => `Deine Lücke wird jetzt an ${name} gemessen.`,
  bring: 'Anzeigen einlesen',
  keys: { group: 'Markt', bring: 'Anzeigen einlesen', next: 'Nächste Anzeige', previous: 'Vorige Anzeige' },
  own: {
    title: 'Dieser Markt',
    text: 'Nur du hast ihn. Er bleibt auf diesem Computer.',
    name: 'Name',
    rename: 'Umbenennen',
    renamed: (name) => `Der Markt heißt jetzt ${name}.`,
    imports: 'Was hereinkam, und wann',
    columns: { day: 'Tag', origin: 'Woher', postings: 'Neue Anzeigen', sightings: 'Wieder gesehen' },
    remove: 'Diesen Markt entfernen',
    removed: (name) => `${name} entfernt, mit seinen Anzeigen.`,
    corrections: 'Was du über Wörter gesagt hast',
    correctionsText: 'Gilt für jede Anzeige aller deiner eigenen Märkte.',
    notThis: (phrase, skill) => `„${phrase}“ ist nicht ${skill}`,
    thisToo: (phrase, skill) => `„${phrase}“ ist ${skill}`,
    forget: 'Zurücknehmen',
    forgotten: (phrase) => `„${phrase}“ wird wieder gelesen wie mitgeliefert.`
  }
};
