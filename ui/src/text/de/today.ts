import { count } from '$ui/format/figure';
import type { Text } from '$ui/text';
import { and } from '$ui/format/list';

const weeks = (n: number) => count(n, 'Woche', 'Wochen');

export const today: Text['today'] = {
  reviews: {
    title: 'Wiederholungen',
    waiting: (n, minutes) => `${count(n, 'Karte', 'Karten')}, etwa ${minutes}.`,
    begin: 'Beantworten'
  },
  what: 'Dein Tag',
  next: (title) => `Als Nächstes: ${title}`,
  of: (left, resource) => `, noch ${left}, aus ${resource}.`,
  studying: (title) => `Du lernst: ${title}`,
  week: (logged, capacity) => `${logged} von ${capacity} diese Woche eingetragen.`,
  finished: 'Alles in deinem Plan ist erledigt.',
  finishedDetail: 'Stufe ein, was du jetzt kannst, oder wähle eine weitere Rolle.',
  thisWeek: 'Diese Woche',
  afterThat: 'Danach',
  offers: 'Abgeschlossen',
  units: (done, units) => `${done} von ${units} Teilen erledigt`,
  tick: (title) => `${title} abhaken`,
  ticked: (title) => `${title} abgehakt.`,
  unticked: (title) => `${title} ist wieder offen.`,
  finish: 'Alles abhaken',
  allDone: (title) => `${title} abgeschlossen.`,
  logged: (time, title) => `${time} für ${title} eingetragen.`,
  left: (time) => `noch ${time}`,
  open: 'Öffnen',
  date: {
    label: 'Ende',
    half: (from, until) => `Fünf von zehn: ${from} bis ${until}`,
    most: (from, until) => `Neun von zehn: ${from} bis ${until}`,
    open: 'jenseits von zwanzig Jahren',
    between: (early, late) => `Wahrscheinlich zwischen ${early} und ${late}.`,
    sooner: (n, planned) => `Mit den geplanten Stunden ${weeks(n)} früher als im Plan: ${planned}.`,
    later: (n, planned) => `Mit den geplanten Stunden ${weeks(n)} später als im Plan: ${planned}.`,
    same: (planned) => `Mit den geplanten Stunden wie im Plan: ${planned}.`,
    basis: 'Worauf das beruht'
  },
  offerReplan: {
    behind: (n) => `Du liegst etwa ${weeks(n)} hinter dem Plan.`,
    ahead: (n) => `Du bist dem Plan etwa ${weeks(n)} voraus.`,
    see: 'Ansehen, was ein neuer Plan ändern würde'
  },
  part: {
    label: 'Teilweise',
    short: 'Teilweise',
    labelFor: (title) => `Teilweise erledigt: ${title}`,
    field: (title) => `Erledigt von ${title}`,
    hint: '40 % oder Seite 120/300',
    bad: 'Schreib einen Prozentwert wie 40 % oder Seiten wie 120/300.',
    keep: 'Speichern',
    cancel: 'Abbrechen',
    kept: (share, title) => `${share} von ${title} erledigt.`
  },
  timer: {
    label: 'Timer',
    start: 'Timer starten',
    startFor: (title) => `Timer starten für ${title}`,
    started: (title) => `Timer gestartet für ${title}.`,
    stop: 'Anhalten und eintragen',
    discard: 'Verwerfen',
    absent: (since) => `Zuletzt offen war Cairn am ${since}. Wie lange hast du gelernt?`,
    until: (time) => `Bis dahin: ${time} eintragen`,
    all: (time) => `Die ganze Zeit: ${time} eintragen`,
    goOn: 'Ich bin noch dabei',
    goesOn: 'Der Timer läuft weiter.',
    kept: (time) => `${time} eingetragen.`,
    notKept: 'Timer angehalten. Nichts wurde eingetragen.',
    running: (time) => `Läuft seit ${time}`
  },
  log: {
    title: 'Zeit eintragen',
    what: 'Gelernt',
    minutes: 'Wie lange',
    minutesHint: 'Zum Beispiel 45, 1:30 oder 2 h',
    minutesBad: 'Das ist keine Zeit. Schreib 45, 1:30 oder 2 h.',
    on: 'Tag',
    note: 'Notiz',
    add: 'Eintragen',
    whole: (resource) => resource,
    unit: (title, resource) => `${title} (${resource})`
  },
  offer: {
    title: (title) => `Du hast ${title} abgeschlossen.`,
    detail: 'Damit kommst du auf diese Stufen. Übernimm sie, wenn sie für dich stimmen.',
    level: (name, from, to) => `${name}: ${from} bis ${to}`,
    link: 'Link zu dem, was du gemacht hast (freiwillig)',
    take: 'Übernehmen',
    leave: 'Jetzt nicht',
    taken: (names) => `Stufen übernommen: ${and(names)}.`,
    left: (title) => `Nach ${title} bleiben die Stufen, wie sie sind.`
  },
  recent: {
    title: 'Zuletzt',
    studied: (time, title) => `${time} für ${title}`,
    done: (unit, title) => `${unit} aus ${title} erledigt`,
    reopened: (unit, title) => `${unit} aus ${title} wieder geöffnet`,
    part: (share, unit, title) => `${share} von ${unit}, ${title}`,
    taken: (title) => `Stufen nach ${title} übernommen`,
    left: (title) => `Stufen nach ${title} so gelassen`
  },
  empty: {
    title: 'Noch kein Plan',
    detail:
      'Mit einem Plan wartet hier das nächste Kapitel, die nächste Vorlesung oder das nächste Übungslabor.',
    action: 'Einen Entwurf ansehen'
  },
  keys: {
    group: 'Heute',
    next: 'Nächster Teil',
    previous: 'Voriger Teil',
    tick: 'Teil abhaken',
    timer: 'Timer starten oder anhalten',
    log: 'Zeit eintragen'
  }
};
