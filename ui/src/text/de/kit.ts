import { int } from '$ui/format/figure';
import type { Text } from '$ui/text';

export const kit: Text['kit'] = {
  youLevel: (level, word) => `Du: ${int(level)} von 5, ${word}.`,
  askedLevel: (level, word) => ` Verlangt: ${int(level)}, ${word}.`,
  plannedLevel: (level) => ` Dein Plan erreicht ${int(level)}.`,
  keys: { mod: 'Strg', shift: 'Umschalt', alt: 'Alt', Enter: 'Eingabe', ' ': 'Leertaste' },
  close: 'Schließen',
  reading: (what) => `Wird gelesen: ${what}`,
  unreadable: (what) => `Nicht lesbar: ${what}`,
  toast: 'Was eben geschah',
  undo: 'Rückgängig',
  source: 'Quelle',
  sourceOf: (what, value) => `${what}: ${value}. Quelle zeigen`,
  figure: {
    stated: 'Von der Quelle genannt',
    judged: 'Unsere Einschätzung',
    entered: 'Von dir eingetragen',
    derived: 'Berechnet',
    asOf: 'Stand',
    basis: 'Grundlage',
    grounds: 'Gründe',
    rule: 'Wie',
    on: 'Am',
    publisher: 'Herausgeber',
    licence: 'Lizenz',
    retrieved: 'Abgerufen',
    address: 'Adresse',
    note: 'Hinweis',
    unknown: (id) => `Die Quelle „${id}“ steht nicht im Verzeichnis.`,
    from: 'Aus'
  },
  levelPicker: {
    label: (skill) => `Deine Stufe in ${skill}`
  },
  dial: {
    label: 'Stunden pro Woche',
    less: 'Eine Stunde weniger',
    more: 'Eine Stunde mehr',
    value: (hours, outcome) => `${hours} pro Woche${outcome ? `, ${outcome}` : ''}`
  },
  table: 'Tabelle',
  chart: 'Diagramm',
  tableOf: (title) => `${title}, Tabelle`,
  then: 'dann',
  help: 'Mehr in der Hilfe',
  openLink: 'Im Browser öffnen',
  copy: 'Adresse kopieren',
  copied: 'Adresse kopiert.'
};
