import { count } from '$ui/format/figure';
import type { Text } from '$ui/text';
import { explain } from './explain';
import { limits } from './limits';
import { reorder } from './reorder';
import { replan } from './replan';
import { whatIf } from './whatif';

const WEEKS_A_MONTH = 365.25 / 12 / 7;
const FEW_WEEKS = 18;
/** Weeks as long as one counts them; months after that. */
const apart = (weeks: number) =>
  weeks < FEW_WEEKS
    ? count(weeks, 'Woche', 'Wochen')
    : count(Math.round(weeks / WEEKS_A_MONTH), 'Monat', 'Monate');

export const plan: Text['plan'] = {
  what: 'Dein Plan',
  finding: {
    noDate: 'Noch kein Enddatum',
    finished: 'Alles in deinem Plan ist erledigt.',
    nothing: 'Es gibt nichts zu planen.',
    nothingFits: 'In deine Grenzen passt nichts.',
    finishedDetail: 'Nimm einen neuen Plan an, wenn sich deine Rolle oder dein Markt ändert.'
  },
  shift: {
    same: 'Dein Plan heute',
    draft: 'Ein Entwurf: noch ist nichts gespeichert',
    sooner: (weeks, than) => `${apart(weeks)} früher als ${than}`,
    later: (weeks, than) => `${apart(weeks)} später als ${than}`,
    equal: (than) => `In derselben Woche wie ${than}`,
    atHours: (hours) => `bei ${hours}`,
    version: (version) => `Version ${version}`
  },
  status: {
    draft: 'Das ist ein Entwurf.',
    draftDetail: 'Nichts ist gespeichert, bis du ihn annimmst.',
    changed: 'Du siehst einen Entwurf.',
    changedDetail: (version) =>
      `Version ${version} deines Plans bleibt, wie sie ist, bis du den Entwurf annimmst.`,
    version: (version, on) => `Version ${version}, angenommen am ${on}`
  },
  accept: 'Diesen Plan annehmen',
  acceptNext: (version) => `Als Version ${version} annehmen`,
  discard: 'Zurück zum angenommenen Plan',
  discardDraft: 'Zurück zum ersten Entwurf',
  redraft: 'Neu entwerfen',
  redraftHint: 'Von den Stufen aus, die du heute hast',
  toGo: (items, left) => `${count(items, 'Eintrag', 'Einträge')}, noch ${left}`,
  view: 'Ansicht',
  timeline: 'Zeitachse',
  list: 'Liste',
  order: 'Plan, der Reihe nach',
  columns: {
    item: 'Eintrag',
    closes: 'Skill und Stufe',
    hours: 'Stunden',
    starts: 'Beginn',
    ends: 'Ende',
    late: 'Spätestens'
  },
  span: (starts, ends) => `${starts} bis ${ends}`,
  done: 'Erledigt',
  unitsDone: (done, units) => `${done} von ${count(units, 'Teil', 'Teilen')} erledigt`,
  coverage: 'Stufen, die du hast',
  coverageDetail: (role) => `von denen für ${role}`,
  foot: {
    timeline:
      'Balken enden bei der üblichen Schätzung, die Schraffur bei der hohen; eine Kerbe zeigt die niedrige.',
    pauses: 'Gestreifte Spalten sind deine Pausen.',
    list: 'Stunden: übliche Schätzung, dann niedrig bis hoch. Spätestens: falls alles so lange dauert wie hoch geschätzt.',
    done: 'Teile, die du erledigt hast, zählen nicht noch einmal.'
  },
  leftOver: {
    title: (n) => (n === 1 ? 'Eine Lücke bleibt offen' : `${n} Lücken bleiben offen`),
    row: (reached, required) => `erreicht ${reached}, verlangt ist ${required}`
  },
  inspector: {
    label: (title) => `${title}, Einzelheiten`,
    close: 'Einzelheiten schließen',
    why: 'Warum es hier steht',
    closes: 'Was es bringt',
    proof: 'endet mit einem Beleg',
    needs: 'Setzt voraus',
    needsNothing: 'Nichts: Du kannst heute anfangen.',
    after: (titles) => `Nach ${titles}.`,
    units: 'Teile',
    unitLeft: (left, all) => `noch ${left} von ${all}`,
    figures: 'Zahlen',
    effort: 'Aufwand',
    left: 'Noch zu tun',
    cost: 'Preis',
    made: 'Von',
    when: 'Wann',
    effortOf: (title) => `Aufwand für ${title}`,
    leaveOut: 'Auslassen',
    leftOut: (title) => `${title} ist im Entwurf ausgelassen.`,
    open: 'In der Bibliothek öffnen',
    level: (name, from, to) => `${name}: ${from} bis ${to}`,
    proves: (name, level) => `${name}: belegt ${level}`,
    short: (name, level) => `${name} ${level}`
  },
  limits,
  whatIf,
  explain,
  reorder,
  replan,
  sessions: {
    title: 'Die nächsten zwei Wochen',
    sessions: (n) => count(n, 'Lernzeit', 'Lernzeiten')
  },
  proof: {
    begins: 'Es wird berechnet, wie gut dieser Plan ist',
    looking: 'Ein besserer wird gesucht'
  },
  keys: {
    up: 'Eintrag nach oben',
    down: 'Eintrag nach unten',
    group: 'Plan',
    next: 'Nächster Eintrag',
    previous: 'Voriger Eintrag',
    open: 'Einzelheiten eines Eintrags zeigen oder verbergen',
    more: 'Eine Stunde mehr pro Woche',
    less: 'Eine Stunde weniger pro Woche',
    view: 'Zeitachse oder Liste',
    accept: 'Entwurf annehmen'
  },
  empty: {
    title: 'Noch kein Plan',
    detail: 'Ein Plan geht von dem aus, was eine Rolle verlangt. Wähle eine, und Cairn entwirft ihn.',
    action: 'Rolle wählen'
  }
};
