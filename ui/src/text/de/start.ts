import { count } from '$ui/format/figure';
import type { Text } from '$ui/text';

export const start: Text['start'] = {
  welcome: 'Cairn findet den Weg von dem, was du kannst, zu der Stelle, die du willst.',
  step: (n) => `Frage ${n} von 3`,
  back: 'Zurück',
  next: 'Weiter',
  skip: 'Überspringen',
  what: { roles: 'Die Rollen', skills: 'Die Skills', draft: 'Dein erster Plan' },
  role: {
    title: 'Welche Rolle willst du erreichen?',
    detail: 'Sie entscheidet, welche Stufen verlangt sind. Du kannst sie jederzeit ändern.',
    asks: (skills, core) => `Verlangt ${count(skills, 'Skill', 'Skills')}, davon ${core} im Kern`,
    needed: 'Wähle eine Rolle, um weiterzugehen.'
  },
  skills: {
    title: 'Was kannst du schon?',
    detail:
      'Das meistverlangte zuerst. Gib nur an, was du kannst; alles andere zählt als noch nicht gekonnt. Du kannst es jederzeit ändern.',
    asked: 'Von dieser Rolle verlangt',
    more: (n) => count(n, 'weiterer Skill', 'weitere Skills'),
    rated: (n) => (n === 0 ? 'Noch nichts angegeben' : `${count(n, 'Skill', 'Skills')} angegeben`),
    hint: 'Zeig auf eine Kerbe, um zu lesen, was die Stufe bedeutet. Wähle sie noch einmal, um sie zurückzunehmen.',
    saved: (n) => `${count(n, 'Stufe', 'Stufen')} gespeichert.`
  },
  time: {
    title: 'Wie viel Zeit hast du?',
    detail: 'Mehr als das packt der Plan nie in eine Woche.',
    by: 'Fertig bis',
    byDetail: 'Muss nicht sein. Mit einem Datum behält der Plan, was davor passt, und sagt, was nicht passt.',
    noDate: 'Kein Datum'
  },
  draft: {
    title: 'Ein erster Plan',
    detail:
      'Ein Entwurf aus der Lücke zwischen deinen Stufen und der Rolle. Nimm ihn jetzt an, und ändere ihn, wann immer du willst.',
    accept: 'Annehmen und anfangen',
    later: 'Erst einmal umsehen',
    change: 'Antworten ändern',
    more: (n) => `und ${count(n, 'weiterer Eintrag', 'weitere Einträge')}`,
    nothing: 'Es gibt nichts zu planen: Du hast jede Stufe, die diese Rolle verlangt.'
  },
  gaps: {
    title: (n) => `${count(n, 'Lücke', 'Lücken')}, die gefragtesten zuerst`,
    measure: 'Wie oft Anzeigen danach fragen, mit Intervall.',
    source: (n, market, asOf) => `${count(n, 'Anzeige', 'Anzeigen')} aus ${market}, ${asOf}`
  },
  week: {
    title: 'Deine erste Woche',
    from: (day, time) => `Ab ${day}: ${time}`,
    parts: (first, last) => `${first} bis ${last}`
  }
};
