// Postings of one's own: the list, and one opened.
import { int } from '$ui/format/figure';
import type { Text } from '$ui/text';
import { charts } from './charts';

const count = charts.postings;

export const postings: Text['postings'] = {
  what: 'Deine Anzeigen',
  finding: (n, market) => ({ lead: count(n), rest: ` in ${market}, die neuesten zuerst.` }),
  findingSifted: (n, market) => ({
    lead: count(n),
    rest: ` aus ${market} ${n === 1 ? 'passt' : 'passen'} zu deiner Auswahl.`
  }),
  list: (market) => `Anzeigen in ${market}`,
  sifted: 'Nur diese',
  showAll: 'Alle zeigen',
  takeAway: (chip) => `${chip}. Aus der Auswahl nehmen`,
  asks: (skill) => `Verlangt ${skill}`,
  together: (skill) => `und ${skill}`,
  months: (from, to) => (from === to ? from : `${from} bis ${to}`),
  since: (from) => `seit ${from}`,
  until: (to) => `bis ${to}`,
  none: {
    title: 'Keine Anzeige passt',
    text: 'Nimm etwas aus der Auswahl, oder lass dir alle zeigen.',
    action: 'Alle Anzeigen zeigen'
  },
  empty: {
    title: 'Noch keine Anzeigen',
    text: 'Lies Anzeigen ein, die du gespeichert oder kopiert hast. Du siehst, was hereinkäme, bevor etwas gespeichert wird.',
    action: 'Anzeigen einlesen'
  },
  reading: 'Lesen',
  more: (n) => `und ${int(n)} mehr`,
  noCompany: 'Firma nicht genannt',
  noDay: 'ohne Datum',
  back: 'Zurück zur Liste',
  facts: {
    company: 'Firma',
    places: 'Ort',
    workplace: 'Arbeitsort',
    employment: 'Vertrag',
    seniority: 'Erfahrung',
    pay: 'Gehalt, wie angegeben',
    posted: 'Erschienen',
    closes: 'Offen bis',
    broughtIn: 'Eingelesen',
    link: 'Nachzulesen unter'
  },
  pay: {
    atLeast: (amount) => `ab ${amount}`,
    atMost: (amount) => `bis ${amount}`,
    period: (amount, period) => `${amount} ${period}`,
    noPeriod: (amount) => `${amount}, Zeitraum nicht angegeben`,
    months: (amount, months) => `${amount}, ${months}-mal im Jahr`
  },
  sightings: {
    title: (n) => (n === 1 ? 'Noch einmal gesehen' : `Noch ${int(n)}-mal gesehen`),
    noDay: 'Tag nicht angegeben'
  },
  notes: 'Was nicht zu verstehen war oder angenommen wurde',
  skills: {
    title: 'Skills, die sie nennt',
    hint: 'Wähle ein markiertes Wort, um zu sehen, warum es zählt.',
    none: 'Cairn fand keinen Skill darin. Markiere die Wörter für einen, und sag, welcher es ist.'
  },
  mark: {
    label: (words, skill, necessity) => `${words}: ${skill}, ${necessity}`,
    years: (n) => (n === 1 ? '1 Jahr verlangt' : `${n} Jahre verlangt`),
    why: 'Warum es zählt',
    notThis: 'Das nicht',
    notThisLong: (words, skill) => `Das nicht: „${words}“ ist nicht ${skill}, in keiner Anzeige`,
    open: 'In Skills öffnen',
    isNot: (words, skill) => `„${words}“ zählt in keiner Anzeige mehr als ${skill}.`
  },
  add: {
    open: 'Skill ergänzen, den sie nennt',
    hint: 'Markiere andere Wörter, um zu sagen, welchen Skill sie nennen.',
    words: 'Die Wörter',
    skill: 'nennen den Skill',
    choose: 'Skill wählen',
    save: 'Das auch',
    needed: 'Sag, welche Wörter es sind und welchen Skill sie nennen.',
    is: (words, skill) => `„${words}“ zählt ab jetzt in jeder Anzeige als ${skill}.`,
    close: 'Lassen'
  },
  takeOut: 'Aus diesem Markt nehmen',
  takenOut: (title) => `${title} aus dem Markt genommen.`
};
