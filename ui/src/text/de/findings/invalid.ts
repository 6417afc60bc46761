// What is wrong with something that was filled in, and what to do.
import { int } from '$ui/format/figure';
import type {
  BadApplication,
  BadCard,
  BadDraft,
  BadIsbn,
  BadMock,
  BadReview,
  Invalid
} from '$ui/ipc/bindings';
import { byCode } from '$ui/text/findings';

const ADDRESS = 'Eine Adresse beginnt mit https:// oder http://.';
const notStudied = (skill: string) => `„${skill}“ kann man hier nicht lernen.`;

export const isbn = byCode<BadIsbn>({
  digits: ({ text }) => `„${text}“ ist keine ISBN: Die haben 10 oder 13 Ziffern.`,
  check: ({ text }) => `„${text}“ ist keine ISBN: Eine ihrer Ziffern stimmt nicht.`
});

export const card = byCode<BadCard>({
  question: () => `Eine Frage hat 1 bis ${int(1000)} Zeichen.`,
  points: () => `Eine Karte hat 1 bis 20 Punkte, jeder mit 1 bis ${int(1000)} Zeichen.`,
  reading: () => `Eine Lesestelle hat höchstens ${int(1000)} Zeichen.`,
  skill: ({ skill }) => notStudied(skill),
  level: () => 'Eine Karte zeigt eine Stufe von Grundwissen bis Experte.',
  form: () => 'Ein Text einer Karte beginnt und endet mit einem Zeichen.',
  many: () => `Höchstens ${int(5000)} Karten können hinzukommen oder geändert werden.`
});

const resource = byCode<BadDraft>({
  title: () => 'Ein Titel hat 1 bis 200 Zeichen.',
  text: () =>
    `Der Name des Anbieters hat höchstens 200 Zeichen, eine Notiz oder Adresse höchstens ${int(2000)}.`,
  url: () => ADDRESS,
  isbn: ({ why }) => isbn(why),
  known: ({ title }) => `Die Bibliothek hat das schon: ${title}.`,
  language: () => 'Eine Sprache wird mit zwei Buchstaben geschrieben, zum Beispiel en.',
  hours: () => `Sag, wie viele Stunden es dauert: wenig ≤ üblich ≤ viel, höchstens ${int(2000)}.`,
  noGain: () => 'Sag, welchen Skill es auf welche Stufe bringt: Sonst kann kein Plan etwas damit anfangen.',
  gain: () => 'Ein Skill steigt von einer Stufe auf eine höhere und wird einmal genannt.',
  skill: ({ skill }) => notStudied(skill),
  units: () => 'Ein Teil hat einen Titel mit 1 bis 200 Zeichen; es sind höchstens 500.'
});

const application = byCode<BadApplication>({
  name: () => 'Eine Firma hat einen Namen mit 1 bis 200 Zeichen, eine Stelle einen mit höchstens 200.',
  text: () => `Notizen und Links haben höchstens ${int(2000)} Zeichen.`,
  url: () => ADDRESS,
  day: () => 'Ein Tag liegt zwischen den Jahren 2000 und 2200.',
  many: () => 'Eine Bewerbung hat höchstens 100 Schritte.'
});

const mock = byCode<BadMock>({
  exercises: () => 'Ein Probeinterview hat 1 bis 8 Fragen.',
  noCard: () => 'Keine Karte fragt nach diesen Themen: Wähl andere.',
  points: () => 'Jeder Punkt einer Frage zählt höchstens einmal.',
  pad: () => `Mitschrift, Notiz, Frage und Punkt haben jeweils höchstens ${int(20_000)} Zeichen.`,
  time: () => 'Es findet zwischen 2000 und 2199 statt, und eine Frage dauert höchstens eine Stunde.'
});

const review = byCode<BadReview>({
  day: () => 'Der Tag liegt außerhalb der Jahre 2000 bis 2199.',
  points: () => 'Eine Karte hat 1 bis 20 Punkte, und jeder zählt höchstens einmal.',
  seconds: () => 'Eine Antwort dauert höchstens eine Stunde.'
});

export function invalid(fact: Invalid): string {
  switch (fact.of) {
    case 'resource':
      return resource(fact.why);
    case 'application':
      return application(fact.why);
    case 'card':
      return card(fact.why);
    case 'mock':
      return mock(fact.why);
    case 'review':
      return review(fact.why);
    case 'link':
      return 'Nur Webadressen, die mit https:// oder http:// beginnen, können geöffnet werden.';
    case 'zoom':
      return 'Die Größe der Ansicht geht von 50 bis 400 Prozent.';
    case 'sampleCopies':
      return 'Von einem Beispiel wird nichts von selbst geschrieben. Verlass es zuerst.';
  }
}
