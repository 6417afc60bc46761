import { int } from '$ui/format/figure';
import type { Text } from '$ui/text';

export const explain: Text['plan']['explain'] = {
  without: 'Ohne das',
  withIt: 'Damit',
  reading: 'Was ohne das wäre',
  more: (titles, others) => `${titles} und ${int(others)} weitere`,
  instead: (titles) => `Stattdessen: ${titles}.`,
  spared: (titles) => `Erspart: ${titles}.`,
  proved: 'Unter dieser Bedingung ist kein Plan besser.',
  unproved: 'Vielleicht gibt es einen besseren.',
  wouldNot: 'Heute entworfen, nähme der Plan das nicht auf.',

  lock: 'Auf jeden Fall aufnehmen',
  unlock: 'Nicht mehr auf jeden Fall',
  own: 'Habe ich schon',
  disown: 'Habe ich nicht',
  locked: (title) => `${title} kommt auf jeden Fall in den Plan. Er ist jetzt ein Entwurf.`,
  unlocked: (title) => `${title} muss sich den Platz wieder verdienen.`,
  owned: (title) => `${title} gilt als vorhanden und kostet nichts.`,
  disowned: (title) => `${title} zählt mit vollem Preis.`,

  whyNot: {
    title: 'Warum ist etwas nicht im Plan?',
    label: 'Eine Ressource oder ein Skill',
    placeholder: 'Zum Beispiel Raft oder ein Buch, das du kennst',
    none: 'Weder in der Bibliothek noch unter den Skills heißt etwas so.',
    resource: 'Ressource',
    skill: 'Skill',
    what: 'Die Antwort',
    inPlan: (title) => `${title} ist im Plan.`,
    notIn: (title) => `${title} ist nicht im Plan.`,
    raised: (skill) => `Der Plan hebt ${skill} an.`,
    open: (skill, reached, required) =>
      `${skill} bleibt offen: Der Plan erreicht ${reached}, verlangt ist ${required}.`,
    notAsked: (skill) => `${skill} wird nicht höher verlangt, als du es schon hast.`,
    untouched: (skill) => `Nichts im Plan hebt ${skill} an.`,
    by: 'Angehoben durch',
    because: (why) => `Grund: ${why}.`,
    show: 'Zeigen',
    openLibrary: 'In der Bibliothek öffnen',
    wantIt: 'Auf jeden Fall aufnehmen',
    allow: 'Wieder zulassen',
    fromLibrary: 'Warum nicht in meinem Plan?',
    close: 'Antwort schließen'
  }
};
