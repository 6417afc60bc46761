import { count, int } from '$ui/format/figure';
import type { Text } from '$ui/text';

const list = (words: readonly string[]) => words.join(', ');

export const bringIn: Text['bringIn'] = {
  choose: 'Datei wählen…',
  chooseFolder: 'Ordner mit Code wählen…',
  fromElsewhere: 'Skills aus Lebenslauf, LinkedIn oder Code übernehmen',
  paste: 'Text einfügen',
  pasted: 'Der eingefügte Text',
  field: 'Text zum Übernehmen',
  look: 'Ansehen',
  from: (name) => `Quelle: ${name}`,
  kinds: {
    plan: 'Plan',
    assessment: 'Stufe',
    entry: 'Protokoll',
    book: 'Buch',
    name: 'Name',
    resource: 'Ressource',
    application: 'Bewerbung',
    resume: 'Lebenslauf',
    card: 'Karte',
    review: 'Antwort zu Karte',
    mock: 'Probeinterview'
  },
  fates: { add: 'kommt hinzu', skip: 'schon da', leaveOut: 'ausgelassen' },
  apply: (rows) => (rows === 1 ? 'Eine Zeile übernehmen' : `${int(rows)} Zeilen übernehmen`),
  drop: 'Verwerfen',
  line: (line) => `Zeile ${int(line)}`,
  leftOut: (rows) =>
    rows === 1
      ? 'Eine Zeile lässt sich nicht übernehmen; der Grund steht dabei.'
      : `${int(rows)} Zeilen lassen sich nicht übernehmen; der Grund steht jeweils dabei.`,
  nothingFits: 'Nichts davon lässt sich übernehmen.',
  nothingNew: 'Alles davon ist schon da. Es gibt nichts zu übernehmen.',
  done: (name) => `${name} übernommen.`,
  failed: 'Das wurde nicht übernommen.',
  named: (skills, name) =>
    skills === 1 ? `${name} nennt einen Skill` : `${name} nennt ${count(skills, 'Skill', 'Skills')}`,
  namesNone: (name) => `${name} nennt keinen Skill, den Cairn kennt`,
  proposals:
    'Ein Dokument beweist keine Stufe, daher sind dies Vorschläge: die Stufe, die es nennt; sonst für fünf Jahre im Beruf Fortgeschritten, für zwei Selbstständig, für Arbeit oder ein Projekt Angeleitet, für alles andere Grundwissen. Ändere, was nicht stimmt, und nimm den Haken weg, wo du nichts behaupten würdest.',
  level: (skill) => `Stufe in ${skill}`,
  held: (level) => `${level} in deinem Profil`,
  lastUsed: (month) => `zuletzt ${month}`,
  unknown: (items) => `Nicht als Skills bekannt: ${list(items)}.`,
  leftAside: (files) => `Dateien, die nichts über Skills sagen, nicht gelesen: ${list(files)}.`,
  take: (skills) => (skills === 1 ? 'Diese Stufe übernehmen' : `Diese ${int(skills)} Stufen übernehmen`),
  taken: (skills) => (skills === 1 ? 'Eine Stufe übernommen.' : `${int(skills)} Stufen übernommen.`)
};
