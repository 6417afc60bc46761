// Bringing postings in.
import { int } from '$ui/format/figure';
import type { Text } from '$ui/text';
import { charts } from './charts';

const postings = charts.postings;

export const bringing: Text['bringing'] = {
  title: 'Stellenanzeigen einlesen',
  command: 'Anzeigen einlesen',
  pasted: 'Eingefügter Text',
  choose: {
    text: 'Gespeicherte Webseiten, Tabellen als CSV und TSV, JSON, Markdown oder reiner Text. Nichts wird behalten, bevor du gesehen hast, was darin ist.',
    files: 'Dateien wählen…',
    folder: 'Ordner wählen…',
    drop: 'Oder zieh Dateien irgendwo auf dieses Fenster.',
    paste: 'Oder füge eine Anzeige ein',
    go: 'Diesen Text nehmen',
    needed: 'Füge zuerst den Text einer Anzeige ein.'
  },
  into: {
    from: 'Quelle:',
    more: (names, more) => `${names.join(', ')} und ${int(more)} weitere`,
    title: 'Zu welchem deiner Märkte gehören sie?',
    market: 'Markt',
    fresh: 'Ein neuer Markt',
    name: 'Sein Name',
    suggested: 'Meine Wunschstellen',
    note: 'Ein Markt hält seine Anzeigen von allen anderen getrennt. Deine Lücke lässt sich an ihm messen.',
    go: 'Nachsehen, was darin ist',
    back: 'Etwas anderes wählen'
  },
  working: {
    title: 'Wird gelesen:',
    found: (n) => `bisher ${postings(n)}`,
    rate: (n) => `${int(n)} pro Sekunde`,
    read: (read, of) => `${read} von ${of}`,
    cancel: 'Abbrechen',
    note: 'Wenn du abbrichst, bleibt nichts zurück.'
  },
  preview: {
    added: (n) => `${postings(n)} ${n === 1 ? 'wäre' : 'wären'} neu`,
    addedNone: 'Nichts wäre neu',
    to: (market) => ` in ${market}.`,
    merged: (n) =>
      n === 1
        ? '1 ist schon bekannt und würde als erneut gesehen vermerkt.'
        : `${int(n)} sind schon bekannt und würden als erneut gesehen vermerkt.`,
    skipped: (n) =>
      n === 1 ? '1 ist schon genau so vorhanden.' : `${int(n)} sind schon genau so vorhanden.`,
    from: (origin) => `Quelle: ${origin}.`,
    understood: 'Was davon verstanden wurde',
    parts: {
      skills: 'mit einem Skill',
      company: 'mit Firma',
      place: 'mit Ort',
      date: 'mit Datum',
      pay: 'mit Gehalt'
    },
    of: (n, of) => `${int(n)} von ${int(of)}`,
    findings: (n) =>
      n === 1
        ? '1 Angabe war nicht lesbar oder wurde geändert'
        : `${int(n)} Angaben waren nicht lesbar oder wurden geändert`,
    line: (line) => `Zeile ${int(line)}`,
    places: (n) => `${int(n)}-mal`,
    moreFindings: (n) => `und ${int(n)} weitere`,
    sample: (n) => (n === 1 ? 'Die Anzeige' : `Die ersten ${int(n)}`),
    columns: { title: 'Titel', company: 'Firma', place: 'Ort', skills: 'Genannte Skills' },
    apply: (n) => `${postings(n)} einlesen`,
    applySeen: (n) => (n === 1 ? 'Als erneut gesehen vermerken' : `${int(n)} als erneut gesehen vermerken`),
    leave: 'Verwerfen',
    nothing: 'Alles davon ist schon da. Es gibt nichts einzulesen.',
    empty: 'Darin wurde keine Anzeige gefunden.'
  },
  tables: {
    title: (file) => `Spalten von ${file}`,
    basis: {
      guessed:
        'Erraten aus den Namen und dem, was darunter steht. Berichtige, was falsch ist; Cairn merkt es sich.',
      remembered: 'So hast du es bei einer solchen Tabelle schon gesagt.',
      said: 'So hast du es gesagt. Cairn merkt es sich für die nächste Tabelle mit diesen Spalten.'
    },
    first: 'Die erste Zeile',
    firstRow: { names: 'benennt die Spalten', posting: 'ist eine Anzeige' },
    columns: { name: 'Spalte', sample: 'Enthält', field: 'Bedeutet' },
    column: (n) => `Spalte ${int(n)}`,
    means: (column) => `Was ${column} bedeutet`,
    none: 'ausgelassen',
    again: 'Mit diesen Spalten neu lesen',
    field: {
      key: 'Nummer oder Name bei der Quelle',
      title: 'Titel',
      company: 'Firma',
      place: 'Ort',
      city: 'Stadt',
      region: 'Region',
      country: 'Land',
      text: 'Text',
      html: 'Text als HTML',
      moreText: 'Weiterer Text',
      posted: 'Erschienen am',
      closes: 'Offen bis',
      pay: 'Gehalt',
      payLow: 'Gehalt von',
      payHigh: 'Gehalt bis',
      payCurrency: 'Währung',
      payPeriod: 'Gehaltszeitraum',
      employment: 'Vertrag',
      workplace: 'Remote, hybrid oder vor Ort',
      remote: 'Remote, ja oder nein',
      seniority: 'Erfahrung',
      language: 'Sprache',
      url: 'Link',
      skills: 'Skills'
    }
  },
  done: (added, merged, market) =>
    added > 0
      ? `${postings(added)} in ${market} eingelesen.`
      : `${postings(merged)} in ${market} als erneut gesehen vermerkt.`
};
