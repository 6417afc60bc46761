// Progress: what was done, and when it will be finished.
import { count } from '$ui/format/figure';
import { percent } from '$ui/format/share';
import type { Text } from '$ui/text';

export const progress: Text['progress'] = {
  what: 'Dein Fortschritt',
  finding: (date, weekly) => ({ lead: `Fertig um den ${date}`, rest: ` bei ${weekly} pro Woche.` }),
  findingDone: { lead: 'Dein Plan ist fertig', rest: '.' },
  findingNoDate: (left) => ({
    lead: `Noch ${left}`,
    rest: '. Gib einem Plan Stunden pro Woche, um ein Datum zu sehen.'
  }),
  findingNoPlan: (logged) => ({ lead: `${logged} gelernt`, rest: ', bisher ohne Plan.' }),
  likely: (early, late) => `Zwischen ${early} und ${late}.`,
  planned: (date) => `Wäre jede Woche nach Plan gelaufen: ${date}.`,
  empty: {
    title: 'Noch nichts eingetragen',
    text: 'Trag unter Heute Zeit ein oder hak einen Teil ab. Dann siehst du hier, wann du fertig bist und wie gut die Schätzungen waren.',
    action: 'Zu Heute'
  },
  noPlanYet: {
    title: 'Noch kein Plan',
    text: 'Nimm einen Plan an und lern damit. Dann siehst du hier, wann du fertig bist und wie gut die Schätzungen waren.',
    action: 'Zum Plan'
  },
  mostLikely: (from, until) => `In neun von zehn Durchläufen zwischen ${from} und ${until}.`,
  burnUp: {
    title: (studied, planned) => `${studied} gelernt, ${planned} bisher geplant`,
    measure:
      'Stunden seit dem ersten Plan; geplante Stunden bis zum Ende dieser Woche. Der Fächer führt zum Ende des Plans: gefüllt, wo die Hälfte der Durchläufe endet, schraffiert, wo neun von zehn enden.',
    view: 'Wie weit',
    near: 'Bisher',
    all: 'Ganzer Plan',
    studied: (time) => `Gelernt ${time}`,
    planned: (time) => `Geplant ${time}`,
    total: (time) => `Der ganze Plan: ${time}`,
    median: (date) => `Die Hälfte der Durchläufe bis ${date}`,
    beyond: 'Die Hälfte der Durchläufe dauert über zwanzig Jahre',
    most: (from, until) => `neun von zehn: ${from} bis ${until}`,
    columns: ['Bis', 'Gelernt', 'Geplant'],
    percentile: (part, date) => `${part} der Durchläufe fertig bis ${date}`,
    parts: {
      early: percent(500),
      quarter: percent(2500),
      half: percent(5000),
      most: percent(7500),
      late: percent(9500)
    },
    source: (basis) => `Dein eigenes Protokoll und deine Pläne; eine Schätzung. ${basis}`,
    noOutlook: 'Dein eigenes Protokoll und deine Pläne. Zu prognostizieren bleibt nichts.'
  },
  days: {
    title: (days, of) => `An ${days} der letzten ${of} Tage gelernt`,
    measure: 'Stunden, die du an jedem Tag eingetragen hast. Der Umriss ist heute.',
    columns: ['Tag', 'Eingetragen'],
    source: 'Dein eigenes Protokoll'
  },
  pace: {
    title: (percent) => `Du brauchst ${percent} der geschätzten Zeit`,
    none: 'Zu wenig ist fertig, um dein Tempo zu kennen',
    measure:
      'Gebrauchte Zeit gegen die übliche Schätzung, mit ihrem 90-%-Intervall, zur Schätzung hingezogen, solange wenig fertig ist.',
    overall: 'Alle Arten',
    detail: (resources) => `aus ${count(resources, 'Ressource', 'Ressourcen')}`,
    tooFew: 'zu wenige',
    tick: (share) => (share === 10_000 ? 'wie geschätzt' : share < 10_000 ? 'halb' : 'doppelt'),
    columns: ['Art', 'Ressourcen', 'Gebraucht', 'Geschätzt', 'Tempo', '90 % von', 'bis'],
    rule: 'Wie das Tempo gefunden wird'
  },
  skills: {
    title: (gained) => (gained === 1 ? 'Eine Stufe gewonnen' : `${gained} Stufen gewonnen`),
    noneTitle: 'Noch keine Stufe gewonnen',
    measure: 'Über alle Skills gewonnene Stufen seit deiner ersten Einstufung, zusammengezählt.',
    none: 'Wenn du eine Ressource abschließt, werden dir die Stufen angeboten, die sie lehrt.',
    columns: ['Tag', 'Skill', 'Von', 'Auf', 'Beleg'],
    label: (gained) => (gained === 1 ? '1 Stufe' : `${gained} Stufen`),
    source: 'Deine eigenen Angaben unter Skills; der Tag ist der, an dem du sie gemacht hast'
  },
  matched: {
    what: 'Die erfüllten Anzeigen',
    none: 'Noch ist nichts über deine Skills gesagt',
    postings: {
      title: (matched, of) => `${matched} von ${of} Anzeigen ganz erfüllt`,
      measure: (market) =>
        `Anzeigen aus ${market}, deren Pflicht-Skills du in jeder Woche alle hattest. Es sind durchweg die Anzeigen von heute.`,
      columns: ['Woche ab', 'Erfüllt', 'Anzeigen mit Pflicht-Skills'],
      label: (matched, said) => (matched === 1 ? '1 Anzeige' : `${said} Anzeigen`),
      source: (market) => `${market}, und deine eigenen Angaben unter Skills`
    },
    skills: {
      title: (matched, of) => `${matched} von ${of} Skills wie verlangt`,
      measure: (market) =>
        `${market} hat keine Anzeigen zum Vergleichen: Das sind die Skills deiner Rolle auf der verlangten Stufe, nach Wochen.`,
      columns: ['Woche ab', 'Wie verlangt', 'Verlangt'],
      label: (matched, said) => (matched === 1 ? '1 Skill' : `${said} Skills`),
      source: (market) => `${market}, und deine eigenen Angaben unter Skills`
    }
  },
  numbers: {
    logged: 'Eingetragen',
    left: 'Noch zu tun',
    leftRange: (low, high) => `${low} bis ${high}`,
    coverage: 'Stufen erreicht',
    after: (share) => `${share}, wenn der Plan fertig ist`
  },
  weeks: {
    title: (logged) => `${logged} diese Woche eingetragen`,
    titleLately: (logged, lately) => `${logged} diese Woche eingetragen. ${lately}`,
    measure:
      'Eingetragene Stunden pro Woche. Als Umriss: die Stunden, die die Woche nach Plan hatte, ohne Pausen.',
    columns: ['Woche ab', 'Eingetragen', 'Geplant'],
    capacity: (hours) => `${hours} pro Woche`,
    pause: 'Pause',
    source: 'Dein eigenes Protokoll'
  },
  estimates: {
    title: 'Schätzung und Wirklichkeit',
    measure:
      'Gefüllt: eingetragen. Als Umriss: die übliche Schätzung. Dünne Linie: niedrige bis hohe Schätzung.',
    columns: ['Ressource', 'Eingetragen', 'Niedrig', 'Mittel', 'Hoch', 'Teile erledigt'],
    parts: (done, all) => `${done} von ${all}`,
    finishedOn: (date) => `fertig am ${date}`,
    none: 'Noch ist keine Ressource begonnen.',
    value: (logged, typical) => `${logged} von ${typical}`,
    source: 'Dein eigenes Protokoll; Schätzungen aus der Bibliothek, dort jede mit ihrer Grundlage'
  }
};
