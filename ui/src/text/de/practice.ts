// Practice: cards answered point by point, checks, and the weeks ahead.
import { count } from '$ui/format/figure';
import type { Text } from '$ui/text';

const cards = (n: number) => count(n, 'Karte', 'Karten');

export const practice: Text['practice'] = {
  what: 'Üben',
  views: {
    label: 'Was du übst',
    today: 'Heute',
    cards: 'Karten',
    check: 'Test',
    interview: 'Probeinterview',
    ahead: 'Nächste Wochen'
  },
  ratings: {
    again: 'Noch nicht',
    hard: 'Mit Lücken',
    good: 'Gut',
    easy: 'Alles'
  },
  difficulties: {
    basic: 'Grundlagen',
    intermediate: 'Mittel',
    advanced: 'Schwer',
    expert: 'Sehr schwer'
  },
  styles: {
    concept: 'Begriff',
    deep: 'Vertiefung',
    practice: 'Anwendung',
    design: 'Entwurf',
    'trade-off': 'Abwägung',
    behavioural: 'Eigene Arbeit',
    coding: 'Programmieren',
    whiteboard: 'Whiteboard'
  },
  written: {
    cairn: 'Mit Cairn geliefert',
    changed: 'Mitgeliefert, von dir geändert',
    you: 'Von dir geschrieben'
  },
  keys: {
    show: 'Nächsten Punkt zeigen',
    made: 'Diesen Punkt habe ich gesagt',
    missed: 'Ich habe ihn nicht gesagt',
    keep: 'Antwort speichern'
  },
  answer: {
    probes: (level) => `eine gute Antwort zeigt Stufe ${level}`,
    think: 'Sag zuerst deine Antwort, am besten laut. Sieh dir dann die Punkte an, einen nach dem anderen.',
    show: 'Ersten Punkt zeigen',
    made: 'Gesagt',
    missed: 'Den nicht',
    asked: (at, of) => `Punkt ${at} von ${of}: Hast du ihn gesagt?`,
    counted: (met, of) => `${met} von ${of} Punkten`,
    keep: 'Antwort speichern',
    reading: 'Zum Nachlesen',
    skip: 'Später',
    aside: 'Beiseitelegen'
  },
  today: {
    due: (n, minutes) => ({
      lead: `${cards(n)} ${n === 1 ? 'ist' : 'sind'} fällig`,
      rest: `, etwa ${minutes}.`
    }),
    fresh: (n, minutes) => ({
      lead: `${count(n, 'neue Karte', 'neue Karten')} heute`,
      rest: `, etwa ${minutes}.`
    }),
    both: (due, fresh, minutes) => ({
      lead: `${cards(due)} fällig und ${fresh} neu`,
      rest: `, etwa ${minutes}.`
    }),
    free: (left) => ({ lead: `${cards(left)}, selbst gewählt`, rest: ', noch zu beantworten.' }),
    done: (answered) => ({
      lead: answered ? 'Fertig für heute.' : 'Heute ist nichts fällig.',
      rest: answered ? ` Du hast ${cards(answered)} beantwortet.` : ''
    }),
    none: {
      lead: 'Keine Karte ist fällig.',
      rest: ' Stufe einen Skill ein, dann kommen seine Fragen hierher.'
    },
    later: (n) =>
      n === 1
        ? 'Eine weitere Karte ist fällig und kann bis morgen warten.'
        : `${n} weitere Karten sind fällig und können bis morgen warten.`,
    spent: (answered, minutes) => `${cards(answered)} heute in ${minutes} beantwortet.`,
    next: (day) => `Die nächste Karte kommt wieder am ${day}.`,
    about:
      'Eine Karte kommt wieder, kurz bevor du sie vergisst. Nichts häuft sich an: Was nicht passt, wartet.',
    choose: 'Karten selbst wählen',
    stop: 'Zurück zu dem, was fällig ist',
    kept: (rating, day) => `${rating}. Sie kommt wieder am ${day}.`,
    aside: 'Die Karte liegt beiseite. Deine Antworten bleiben.',
    unlimited: 'In deinem Plan ist noch keine Zeit für Wiederholungen vorgesehen.',
    setTime: 'Zeit einplanen'
  },
  recall: {
    title: 'Was noch da ist',
    empty: 'Beantworte ein paar Karten, dann siehst du hier, was du von jedem Skill noch weißt.',
    of: (answered, of) => `${answered} von ${of} Karten`,
    fades: 'verblasst',
    source: 'Wahrscheinlichkeiten nach FSRS, aus deinen eigenen Antworten.',
    offer: {
      title: (name, level) => `Deine Antworten zeigen ${name} auf Stufe ${level}`,
      take: (level) => `${level} übernehmen`,
      taken: (name, level) => `${name} steht jetzt auf Stufe ${level}, nach dem, was du noch weißt.`
    }
  },
  check: {
    what: 'Worin du dich testen kannst',
    finding: (n) => ({
      lead: n === 1 ? 'Ein Skill deiner Rolle' : `${n} Skills deiner Rolle`,
      rest: ` ${n === 1 ? 'lässt' : 'lassen'} sich mit einem Test belegen. Was du schon kannst, fällt aus deinem Plan.`
    }),
    findingAll: { lead: 'Teste dich', rest: ' in jedem Skill, zu dem es Karten gibt.' },
    about:
      'Ein Test stellt bis zu acht Karten, jede nach den Antworten davor gewählt. Er schlägt eine Stufe vor; du entscheidest. Zwei Karten oder weniger reichen dafür selten.',
    columns: { skill: 'Skill', rail: 'Du und die Rolle', cards: 'Karten' },
    start: (name) => `${name} testen`,
    cards: (n) => cards(n),
    running: (name) => ({ lead: `Test: ${name}`, rest: '' }),
    place: (at) => `Karte ${at}, höchstens acht`,
    end: 'Test hier beenden',
    result: (level, name) => ({ lead: `${name}: ${level}`, rest: ', nach deinen Antworten.' }),
    unclear: (name) => ({
      lead: `Keine Stufe für ${name}`,
      rest: ' lässt sich aus diesen Antworten ablesen.'
    }),
    chart: {
      title: 'Wie wahrscheinlich jede Stufe ist',
      measure: 'Wahrscheinlichkeit jeder Stufe, in Prozent',
      columns: ['Stufe', 'Wahrscheinlichkeit'],
      source:
        'Item-Response-Modell mit einem Parameter; die Stufe, auf die jede Karte zielt, und die Steilheit sind unsere Einschätzung. Bewertet hast du dich selbst.',
      held: 'deine Angabe'
    },
    saves: (saved, before) => `Dein Plan würde um ${saved} kürzer, von jetzt ${before}.`,
    savesNothing: 'Dein Plan bliebe, wie er ist.',
    take: (level) => `${level} übernehmen`,
    leave: 'Meine Stufe so lassen',
    back: 'Andere Skills',
    kept: 'Deine Antworten zählen so oder so als Wiederholungen.',
    taken: (name, level) => `${name} steht jetzt auf Stufe ${level}, durch einen Test.`,
    left: (name) => `Bei ${name} bleibt alles, wie es ist. Deine Antworten sind gespeichert.`
  },
  ahead: {
    what: 'Die nächsten Wochen',
    finding: (minutes) => ({
      lead: `Etwa ${minutes} pro Woche`,
      rest: ' für Wiederholungen, in den nächsten zwölf Wochen.'
    }),
    findingNone: {
      lead: 'Keine Wiederholungen in Sicht.',
      rest: ' Beantworte eine Karte, oder lass neue zu.'
    },
    about: (begun, share) => `Bis dahin wären ${begun} Karten begonnen, und du wüsstest noch ${share} davon.`,
    rules: 'Wie du übst',
    retention: 'Mindestens behalten',
    retentionHint:
      'Eine Karte kommt wieder, wenn die Wahrscheinlichkeit, dass du sie noch weißt, so weit gesunken ist. Mehr kostet mehr Wiederholungen.',
    fresh: 'Neue Karten pro Tag',
    minutes: 'Minuten pro Tag',
    minutesHint:
      'Sie gehören zu den Stunden deiner Woche: Den Rest hat dein Plan. Ohne Angabe haben Wiederholungen keine Grenze.',
    noLimit: 'keine Grenze',
    days: 'An welchen Tagen',
    loads: { usual: 'ganz', half: 'halb', none: 'frei' },
    suggest: (minutes) => `${minutes} min pro Tag einplanen`,
    keep: 'So üben',
    asBefore: 'Wie vorher',
    kept: 'Ab jetzt übst du so.',
    chart: {
      title: (minutes) => `${minutes} pro Tag im Durchschnitt`,
      measure: 'Minuten für Wiederholungen an jedem Tag',
      columns: ['Tag', 'Minuten', 'Karten', 'Fällig und aufgeschoben'],
      mean: (minutes) => `${minutes} im Durchschnitt`,
      source: (runs) =>
        `Die Wochen werden ${runs}-mal durchgespielt, mit FSRS und den Regeln darunter; wie oft eine erste Antwort misslingt, ist unsere Einschätzung.`
    }
  }
};
