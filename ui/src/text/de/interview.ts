// Mock interviews: setting one up, holding it, looking it over, and those that are over.
import { count, int } from '$ui/format/figure';
import type { Text } from '$ui/text';

const points = (made: number, of: number) => `${int(made)} von ${count(of, 'Punkt', 'Punkten')}`;
const questions = (n: number) => count(n, 'Frage', 'Fragen');

export const interview: Text['interview'] = {
  what: 'Deine Probeinterviews',
  finding: {
    none: { lead: 'Führe ein Probeinterview', rest: ' und sieh danach, welche Punkte du genannt hast.' },
    last: (made, of) => ({
      lead: `Dein letztes Probeinterview brachte ${points(made, of)}`,
      rest: '.'
    })
  },
  about: 'Antworte laut oder auf dem Notizblatt und sieh dann deine Antworten durch.',
  topics: 'Themen',
  topicCount: (n) => count(n, 'Karte', 'Karten'),
  topicsAsked: 'Von deiner Rolle verlangt',
  topicsOther: 'Andere',
  chosenNone: 'Keines gewählt: alle, die deine Rolle verlangt.',
  chosenNoneNoRole: 'Keines gewählt: alle Themen.',
  chosen: (n) => `${count(n, 'Thema', 'Themen')} gewählt.`,
  chooseNone: 'Keines wählen',
  howMany: 'Wie viele Fragen',
  would: 'Was es wäre',
  wouldBe: (n, time) => `${questions(n)} in ${time}, in dieser Reihenfolge:`,
  fewer: (n) => `Zu diesen Themen gibt es nur ${questions(n)}.`,
  nothingToAsk: 'Nichts zu fragen.',
  drawOthers: 'Andere ziehen',
  drawnOthers: 'Andere Fragen sind gezogen.',
  begin: 'Beginnen',
  beginHint: 'Die Fragen bleiben verdeckt, bis du beginnst. Ist die Zeit um, bricht nichts ab.',
  history: 'Deine bisherigen',
  columns: { day: 'Tag', topics: 'Themen', points: 'Punkte', time: 'Zeit' },
  points,
  time: (used, of) => `${used} von ${of}`,
  underWay: {
    lead: (at, of) => `Frage ${int(at)} von ${int(of)}`,
    left: (minutes) =>
      minutes === 1 ? '. Es bleibt weniger als eine Minute.' : `. Es bleiben ${int(minutes)} Minuten.`,
    over: '. Die Zeit ist um. Beende deinen Satz.',
    about: (minutes) =>
      `${count(minutes, 'Minute', 'Minuten')} für alles. Was du schreibst, wird beim Tippen gespeichert, auch wenn du Cairn schließt.`,
    questions: 'Fragen',
    question: (at, topic, written) =>
      `Frage ${int(at)}, ${topic}, Notizblatt ${written ? 'beschrieben' : 'leer'}`,
    pad: 'Dein Notizblatt',
    padHint: 'Notizen, eine Skizze in Worten, Code. Oder antworte laut und lass es leer.',
    previous: 'Zurück',
    next: 'Weiter',
    finish: 'Beenden und durchsehen',
    drop: 'Aufgeben'
  },
  said: {
    half: 'Die Hälfte der Zeit ist noch übrig.',
    five: 'Es bleiben fünf Minuten.',
    over: 'Die Zeit ist um. Beende deinen Satz.'
  },
  over: {
    finding: (made, of) => ({ lead: points(made, of), rest: ' bisher genannt.' }),
    about: 'Hake ab, was deine Antwort gesagt hat. Ein Punkt zählt, wenn man ihn im Gespräch gehört hätte.',
    exercise: (at, of, topic, style) => `Frage ${int(at)} von ${int(of)} · ${topic} · ${style}`,
    pad: 'Dein Notizblatt',
    padEmpty: 'Auf dem Notizblatt steht nichts.',
    points: 'Was eine gute Antwort sagt',
    note: 'Was du dir merken willst',
    noteHint: 'Darf leer bleiben',
    keep: (made, of) => `Mit ${points(made, of)} speichern`,
    back: 'Zurück zu den Fragen'
  },
  past: {
    finding: (made, of, day) => ({
      lead: points(made, of),
      rest: ` im Probeinterview vom ${day}.`
    }),
    about: (used, of) => `Du hast ${used} von ${of} gebraucht.`,
    made: 'genannt',
    missed: 'nicht genannt',
    note: 'Was du dir merken wolltest',
    back: 'Alle Probeinterviews',
    gone: 'Dieses Probeinterview steht nicht mehr in deinem Verlauf.'
  },
  done: {
    begun: 'Das Probeinterview hat begonnen.',
    kept: (made, of) =>
      `Das Probeinterview ist mit ${points(made, of)} gespeichert. Seine Antworten zählen für ihre Karten.`,
    dropped: 'Das Probeinterview ist aufgegeben. Nichts davon zählt.'
  },
  keys: {
    next: 'Nächste Frage, dann Abschluss',
    previous: 'Vorige Frage',
    begin: 'Probeinterview beginnen',
    keep: 'Probeinterview speichern',
    back: 'Zurück zu allen Probeinterviews'
  }
};
