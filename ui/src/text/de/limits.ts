import { count } from '$ui/format/figure';
import { dollars } from '$ui/format/money';
import type { Text } from '$ui/text';

const resources = (n: number) => count(n, 'Ressource', 'Ressourcen');

export const limits: Text['plan']['limits'] = {
  button: 'Grenzen',
  none: 'keine',
  by: (date) => `bis ${date}`,
  free: 'nur Kostenloses',
  upTo: (sum) => `bis ${dollars(sum)}`,
  no: (kinds) => `ohne ${kinds}`,
  in: (languages) => `Sprachen: ${languages}`,
  paused: (n) => count(n, 'Pause', 'Pausen'),
  locked: (n) => `${resources(n)} fest dabei`,
  without: (n) => `${resources(n)} ausgelassen`,

  parts: {
    time: 'Zeit',
    worth: 'Was zählt',
    taste: 'Geld und Geschmack',
    resources: 'Einzelne Ressourcen'
  },
  finish: 'Fertig bis',
  noFinish: 'Kein Datum',
  price: 'Preis',
  any: 'Beliebig',
  freeOnly: 'Nur kostenlos',
  budget: 'Bis zu',
  dollars: 'Budget in US-Dollar',
  avoid: 'Auslassen',
  languages: 'Sprachen',
  languagesHint: 'Kürzel aus zwei Buchstaben wie en, de. Leer heißt: jede Sprache.',

  week: {
    title: 'Stunden an jedem Tag',
    reviews: (time) => `davon ${time} für Wiederholungen`,
    total: (hours) => `${hours} pro Woche`,
    even: 'Gleichmäßig verteilen',
    more: (day) => `Eine halbe Stunde mehr am ${day}`,
    less: (day) => `Eine halbe Stunde weniger am ${day}`,
    said: (day, time, week) => `${day}: ${time}. ${week} pro Woche.`,
    noneLeft: 'Ein Tag der Woche muss etwas Zeit behalten.',
    full: 'Eine Lernwoche hat hier höchstens 40 Stunden.'
  },
  session: {
    title: 'Eine Lernzeit dauert',
    least: 'mindestens',
    most: 'höchstens',
    leastHint: 'Weniger Zeit als das wird für einen späteren Tag der Woche aufgehoben.',
    mostHint: 'Mehr als das am Stück wird auf mehrere Lernzeiten verteilt.'
  },
  pauses: {
    title: 'Pausen',
    none: 'Keine. Trag Urlaub oder eine volle Woche ein, dann wird dort nichts geplant.',
    add: 'Pause eintragen',
    from: 'Erster Tag',
    until: 'Letzter Tag',
    span: (from, until) => (from === until ? from : `${from} bis ${until}`),
    remove: (span) => `Pause ${span} entfernen`,
    needed: 'Gib den ersten Tag der Pause an.',
    backwards: 'Eine Pause kann nicht vor ihrem ersten Tag enden.'
  },
  aim: {
    title: 'Am Plan zählen',
    levels: 'Stufen der Rolle',
    postings: 'Erfüllte Anzeigen',
    noPostings: (market) =>
      `${market} ist ein Bericht ohne gezählte Anzeigen. Wähle einen gezählten Markt, um für Anzeigen zu planen.`
  },
  proofs: {
    label: 'Jeden Skill mit etwas Vorzeigbarem abschließen',
    detail: 'Mit einem Projekt, einem Übungslabor oder einer Prüfung, wo die Bibliothek so etwas hat.'
  },
  parallel: {
    title: 'Nebeneinander',
    options: ['Eine', 'Zwei', 'Drei', 'Vier'],
    detail: (n) =>
      n === 1 ? 'Eine Ressource nach der anderen.' : `Bis zu ${n} Ressourcen zur gleichen Zeit.`
  },
  resources: {
    locked: 'Auf jeden Fall dabei',
    owned: 'Schon vorhanden',
    excluded: 'Ausgelassen',
    none: 'Keine. Öffne einen Eintrag des Plans, um ihn auf jeden Fall aufzunehmen, als vorhanden zu vermerken oder auszulassen.',
    unlock: (title) => `${title} nicht mehr auf jeden Fall aufnehmen`,
    disown: (title) => `${title} nicht mehr als vorhanden zählen`,
    bringBack: (title) => `${title} wieder zulassen`
  },

  change: {
    hours: (hours) => `${hours} pro Woche einplanen`,
    finish: (date) => `Bis ${date} fertig werden`,
    dollars: (sum) => `Bis zu ${dollars(sum)} zulassen`
  },

  prices: {
    button: 'Mehr Zeit oder Geld',
    hours: 'Was mehr Stunden pro Woche bringen',
    dollars: 'Was mehr Geld bringt',
    detail:
      'Der beste Plan, der sich jeweils finden ließ, gerade eben berechnet. Wähle eine Zeile, um ihn zu entwerfen.',
    columns: {
      hours: 'Pro Woche',
      dollars: 'Budget',
      finish: 'Fertig etwa',
      coverage: 'Stufen erreicht',
      postings: 'Anzeigen erfüllt'
    },
    now: 'wie entworfen',
    use: (what) => `Mit ${what} entwerfen`,
    bound: 'Wo „mindestens“ steht, ist nicht bewiesen, dass nicht noch mehr geht.',
    atLeast: (figure) => `mindestens ${figure}`,
    what: 'Was andere Grenzen bringen'
  }
};
