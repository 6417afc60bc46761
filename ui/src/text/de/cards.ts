// Cards: every practice question, how it stands, and the form one writes one in.
import { count, int } from '$ui/format/figure';
import type { Text } from '$ui/text';

const cardCount = (n: number) => count(n, 'Karte', 'Karten');

const due = (n: number) => {
  if (n === 0) return ' Heute ist keine fällig.';
  return n === 1 ? ' Eine ist fällig.' : ` ${int(n)} sind fällig.`;
};

export const cards: Text['cards'] = {
  what: 'Die Karten',
  finding: (all, begun, dueNow) =>
    begun === 0
      ? { lead: cardCount(all), rest: ', noch keine begonnen.' }
      : { lead: `${cardCount(all)}, ${int(begun)} davon begonnen.`, rest: due(dueNow) },
  about: 'Eine beantwortete Karte kommt wieder, bevor du sie vermutlich vergisst.',
  practiseThese: 'Diese üben',
  practiseNone:
    'Auf dieser Liste lässt sich keine Karte üben. Nimm erst eine wieder auf oder wähle andere Filter.',
  write: 'Karte schreiben',
  search: 'Fragen und Punkte suchen',
  topic: 'Thema',
  anyTopic: 'Alle Themen',
  topicCount: (name, n) => `${name} (${int(n)})`,
  difficulty: 'Schwierigkeit',
  anyDifficulty: 'Jede Schwierigkeit',
  style: 'Art',
  anyStyle: 'Jede Art',
  state: 'Zeigen',
  states: { all: 'Alle', due: 'Fällig', unbegun: 'Neu', yours: 'Eigene', aside: 'Beiseite' },
  asked: 'Nur Skills, die meine Rolle verlangt',
  count: (shown, all) => (shown === all ? cardCount(all) : `${int(shown)} von ${cardCount(all)}`),
  columns: { question: 'Frage', level: 'Zeigt', recall: 'Heute gewusst' },
  unbegun: 'Nicht begonnen',
  again: (day) => `wieder am ${day}`,
  againToday: 'heute fällig',
  yours: 'Eigene',
  changed: 'Von dir geändert',
  aside: 'Beiseitegelegt',
  none: {
    title: 'Keine Karte passt',
    text: 'Nimm einen Filter weg, um mehr zu sehen.',
    action: 'Alle Karten zeigen'
  },
  practise: 'Jetzt üben',
  change: 'Ändern',
  setAside: 'Beiseitelegen',
  takeUp: 'Wieder aufnehmen',
  remove: 'Entfernen',
  asShipped: 'Wie mitgeliefert',
  points: (n) => (n === 1 ? 'Der Punkt einer guten Antwort' : `Die ${int(n)} Punkte einer guten Antwort`),
  reading: 'Zum Nachlesen',
  standing: 'Wie es um sie steht',
  notAnswered: 'Du hast sie noch nicht beantwortet.',
  answered: 'Beantwortet',
  times: (n, last) => (n === 1 ? `einmal, am ${last}` : `${int(n)}-mal, zuletzt am ${last}`),
  dueOn: 'Kommt wieder',
  today: 'heute',
  recall: 'Heute gewusst',
  stable: 'Hält vermutlich',
  stableDays: (n) => count(n, 'Tag', 'Tage'),
  basis:
    'Aus deinen eigenen Antworten geschätzt. Sie hält, solange du sie in neun von zehn Fällen noch wüsstest.',
  card: 'Die Karte',
  shows: 'Eine gute Antwort zeigt',
  writer: 'Geschrieben von',
  writers: {
    cairn: 'Cairn',
    changed: 'Cairn, von dir geändert',
    you: 'dir'
  },
  form: {
    add: 'Karte schreiben',
    change: 'Karte ändern',
    skill: 'Skill',
    chooseSkill: 'Skill wählen',
    skillMissing: 'Eine Karte fragt nach einem Skill. Wähle einen.',
    question: 'Frage',
    points: 'Was eine gute Antwort sagt, ein Punkt pro Zeile',
    pointsHint: 'Amtszeiten wachsen nur\nEin Anführer, der eine höhere sieht, tritt zurück',
    pointsCount: (n, most) => `${int(n)} von höchstens ${int(most)} Punkten`,
    level: 'Eine gute Antwort zeigt',
    style: 'Art',
    reading: 'Wo man es nachlesen kann',
    readingHint: 'Darf leer bleiben',
    keep: 'Karte speichern',
    cancel: 'Abbrechen'
  },
  done: {
    added: 'Die Karte ist gespeichert und kommt beim Üben dran.',
    changed: 'Die Karte ist geändert. Deine Antworten darauf bleiben.',
    aside: 'Die Karte ist beiseitegelegt. Deine Antworten darauf bleiben.',
    takenUp: 'Die Karte ist wieder aufgenommen.',
    removed: 'Die Karte ist entfernt. Deine Antworten darauf bleiben.',
    asShipped: 'Die Karte ist wieder wie mitgeliefert.'
  },
  keys: {
    next: 'Nächste Karte der Liste',
    previous: 'Vorige Karte der Liste',
    write: 'Karte schreiben',
    change: 'Karte ändern',
    practise: 'Karte jetzt üben',
    aside: 'Karte beiseitelegen oder wieder aufnehmen',
    search: 'Karten durchsuchen'
  }
};
