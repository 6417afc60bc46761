import { percent } from '$ui/format/share';
import type { Text } from '$ui/text';

export const shell: Text['shell'] = {
  name: 'Cairn',
  title: (screen) => `${screen} – Cairn`,
  screens: {
    today: 'Heute',
    plan: 'Plan',
    gap: 'Lücke',
    skills: 'Skills',
    market: 'Markt',
    applications: 'Bewerbungen',
    library: 'Bibliothek',
    practice: 'Üben',
    progress: 'Fortschritt',
    settings: 'Einstellungen',
    help: 'Hilfe'
  },
  settings: 'Deine Einstellungen',
  nav: 'Hauptmenü',
  skip: 'Zum Inhalt springen',
  hideSidebar: 'Seitenleiste ausblenden',
  showSidebar: 'Seitenleiste einblenden',
  search: 'Suchen',
  role: {
    none: 'Keine Rolle gewählt',
    label: (role, market) => `Zielrolle: ${role}, ${market}. Ändern`,
    change: 'Zielrolle ändern',
    changed: (role) => `Zielrolle ist jetzt ${role}.`
  },
  marketFrom: (when) => `Marktdaten: ${when}`,
  palette: {
    label: 'Suche und Befehle',
    field: 'Skills, Ansichten und Befehle suchen',
    results: 'Ergebnisse',
    count: (n) => `${n} ${n === 1 ? 'Ergebnis' : 'Ergebnisse'}`,
    none: (q) => `Nichts heißt „${q}“. Versuch es mit einem Skill oder einer Ansicht.`,
    help: 'Pfeiltasten zum Wählen, Enter zum Ausführen, Esc zum Schließen',
    markets: 'Märkte',
    skills: 'Skills',
    library: 'Bibliothek',
    postings: 'Anzeigen',
    role: (title) => `Als Ziel wählen: ${title}`,
    takeAlong: 'Export und Import',
    takeAlongAs: (format) => `Plan mitnehmen: ${format}`
  },
  shortcuts: { label: 'Tastenkürzel', list: 'Liste der Tastenkürzel' },
  groups: { go: 'Gehe zu', general: 'Allgemein' },
  commands: {
    help: 'Hilfe zu dieser Ansicht',
    palette: 'Suche und Befehle',
    search: 'Suchen',
    shortcuts: 'Tastenkürzel zeigen',
    sidebar: 'Seitenleiste ein- oder ausblenden',
    review: 'Rückblick auf die Woche',
    theme: 'Zwischen Hell und Dunkel wechseln',
    larger: 'Größer',
    smaller: 'Kleiner',
    usual: 'Übliche Größe',
    print: 'Diese Ansicht drucken',
    quit: 'Cairn beenden',
    undo: 'Letzte Änderung rückgängig machen',
    redo: 'Rückgängig Gemachtes wiederherstellen'
  },
  size: (value) => `Größe ${percent(value * 100)}.`,
  theme: { light: 'Helle Farben.', dark: 'Dunkle Farben.' },
  undone: (step) => `Rückgängig gemacht: ${step}.`,
  redone: (step) => `Wiederhergestellt: ${step}.`,
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  nothingToRedo: 'Es gibt nichts wiederherzustellen.',
  todayBadge: (time) => `noch ${time} diese Woche`
};
