import { count } from '$ui/format/figure';
import { dollars } from '$ui/format/money';
import type { Text } from '$ui/text';

const resources = (n: number) => count(n, 'Ressource', 'Ressourcen');

export const whatIf: Text['plan']['whatIf'] = {
  button: 'Was wäre, wenn',
  role: 'Ziel',
  market: 'Gemessen an',
  skill: 'Angenommen, ich kann',
  chooseSkill: 'Skill wählen',
  chooseFirst: 'Wähle den Skill, den du voraussetzen willst.',
  level: 'Auf Stufe',
  add: 'So rechnen',
  detail:
    'Nichts davon wird gespeichert, außer du nimmst den Entwurf an. Eine hier gewählte Rolle oder ein Markt gilt nur für diesen Entwurf.',

  changed: 'Was anders ist',
  remove: (what) => `Zurücknehmen: ${what}`,
  hours: (hours) => `${hours} pro Woche`,
  days: 'andere Tage',
  reviews: (time) => `${time} Wiederholungen pro Woche`,
  session: 'andere Lernzeiten',
  pauses: (n) => (n === 0 ? 'keine Pausen' : count(n, 'Pause', 'Pausen')),
  finish: (date) => `fertig bis ${date}`,
  noFinish: 'kein Datum',
  prices: {
    any: 'jeder Preis',
    freeOnly: 'nur Kostenloses',
    upTo: (sum) => `bis ${dollars(sum)}`
  },
  avoid: (kinds) => (kinds ? `ohne ${kinds}` : 'alle Arten'),
  languages: (codes) => (codes ? `Sprachen: ${codes}` : 'jede Sprache'),
  excluded: (n) => `${resources(n)} ausgelassen`,
  locked: (n) => `${resources(n)} fest dabei`,
  owned: (n) => `${resources(n)} vorhanden`,
  aim: { levels: 'für die Stufen der Rolle', postings: 'für erfüllte Anzeigen' },
  proofs: { wanted: 'mit etwas Vorzeigbarem', spared: 'ohne etwas Vorzeigbares' },
  parallel: (n) => (n === 1 ? 'eine nach der anderen' : `${n} nebeneinander`),
  known: (skill, level) => `${skill}: ${level}`,
  asRole: (role) => `als ${role}`,
  onMarket: (market) => `gemessen an ${market}`,
  ownOrder: 'eigene Reihenfolge',

  compare: {
    button: 'Vergleichen',
    what: 'Der Vergleich',
    title: (version) => `Dieser Entwurf neben Version ${version}`,
    accepted: (version) => `Version ${version}`,
    draft: 'Dieser Entwurf',
    measure: 'Was herauskommt',
    coverage: 'Stufen erreicht',
    postings: 'Anzeigen erfüllt',
    resources: 'Ressourcen',
    effort: 'Noch zu lernen',
    dollars: 'Geld höchstens',
    finish: 'Fertig etwa',
    none: 'keine Angabe',
    sure: (range) => `(${range})`,
    bracket: 'In Klammern: 90-%-Intervall für alle Anzeigen wie diese.'
  },
  ofPostings: (count, base) => `${count} von ${base}`
};
