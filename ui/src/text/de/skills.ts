// Skills: the ledger of what one can do.
import { count, int } from '$ui/format/figure';
import type { Text } from '$ui/text';

const skillCount = (n: number) => count(n, 'Skill', 'Skills');

export const skills: Text['skills'] = {
  what: 'Deine Skills',
  finding: (held, asked) => ({
    lead: `Du hast ${held} von ${asked} verlangten Stufen`,
    rest: ', jede mit dem Tag und dem Beleg dafür.'
  }),
  findingAll: { lead: 'Du hast jede verlangte Stufe', rest: '.' },
  findingNoRole: (held) => ({
    lead: held === 1 ? 'Du hast einen Skill' : `Du hast ${held} Skills`,
    rest: '. Wähle in den Einstellungen eine Rolle, um zu sehen, was sie verlangt.'
  }),
  findingEmpty: { lead: 'Sag, was du kannst', rest: ', und die Lücke wird zu deiner.' },
  about:
    'Ein Stand für alle Rollen und Märkte. Jede Einstufung kommt zum Verlauf hinzu; überschrieben wird nichts.',
  search: 'Skills und andere Namen suchen',
  show: 'Zeigen',
  shows: { all: 'Alle', asked: 'Verlangt', missing: 'Fehlend', held: 'Vorhanden' },
  kind: 'Art',
  anyKind: 'Jede Art',
  columns: {
    skill: 'Skill',
    rail: 'Du und die Rolle',
    held: 'Deine Stufe',
    evidence: 'Beleg',
    on: 'Seit'
  },
  noEvidence: 'noch kein Beleg',
  unused: (days) => `seit ${count(Math.floor(days / 30.4375), 'Monat', 'Monaten')} nicht benutzt`,
  fades: 'verblasst',
  fadesAct: 'Beantworte seine Karten unter Üben, um ihn aufzufrischen.',
  unusedStays: 'Deine Stufe bleibt, wie du sie angegeben hast: Ändere sie, wenn sie nicht mehr stimmt.',
  count: (shown, all) => (shown === all ? skillCount(all) : `${int(shown)} von ${int(all)} Skills`),
  none: {
    title: 'Kein Skill passt',
    text: 'Versuch ein anderes Wort, oder lass dir alle Skills zeigen.',
    action: 'Alle Skills zeigen'
  },
  umbrella: {
    mark: 'Steht für mehrere Skills',
    text: 'Dieses Wort als solches lernt niemand, deshalb wird es nicht eingestuft. Stufe ein, wofür es steht.',
    standsFor: 'Steht für'
  },
  rated: (name, level) => `${name} eingestuft: ${level}.`,
  rate: {
    title: 'Deine Stufe',
    pick: 'Gib deine Stufe an',
    keys: 'Die Ziffern 0 bis 5 stufen den gewählten Skill ein.',
    evidence: 'Worauf sie sich stützt',
    link: 'Link zum Beleg',
    linkHint: 'https://',
    note: 'Notiz',
    noteHint: 'Was du gebaut hast, wo du es benutzt hast',
    save: 'Mit diesem Beleg speichern',
    evidenceFor: (level) => `Beleg für ${level} angeben`,
    umbrella: (name) => `${name} steht für mehrere Skills. Stufe diese ein.`
  },
  asked: 'Verlangt',
  askedFor: (name) => `Verlangte Stufe in ${name}`,
  notAsked: 'nicht von deiner Rolle',
  rank: (rank) => `Platz ${rank} im Bericht`,
  aliases: 'Auch geschrieben',
  ambiguous: 'Nur im Zusammenhang',
  history: 'Verlauf',
  historyEmpty: 'Noch nie eingestuft.',
  needs: 'Kommt nach',
  need: (level) => `auf Stufe ${level}`,
  hours: 'Lernaufwand von null an',
  hoursBasis: 'Worauf die Stunden beruhen',
  confidence: (word) => `Sicherheit: ${word}.`,
  outside: 'Anderswo',
  wikidata: (id) => `Wikidata ${id}`,
  esco: 'ESCO',
  library: 'In der Bibliothek suchen',
  keys: {
    next: 'Nächster Skill',
    previous: 'Voriger Skill',
    rate: (level) => `Einstufen: ${level}`,
    search: 'Skills suchen'
  }
};
