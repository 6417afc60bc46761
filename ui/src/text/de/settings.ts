// Settings, export and import.
import type { Text } from '$ui/text';

export const settings: Text['settings'] = {
  finding: { lead: 'Deine Einstellungen', rest: ' und alles, was du mitnehmen kannst.' },
  done: 'Einstellungen geändert.',
  goal: {
    title: 'Wohin du willst',
    role: 'Rolle',
    noRole: 'Rolle wählen',
    roleOption: (title, skills, core) => `${title}: ${skills} Skills, davon ${core} im Kern`,
    market: 'Markt',
    marketOption: (name, kind, asOf) => `${name}: ${kind}, ${asOf}`,
    roleDone: (title) => `Zielrolle ist jetzt ${title}.`,
    marketDone: (name) => `Markt ist jetzt ${name}.`
  },
  plan: {
    title: 'Für neue Pläne',
    text: 'Ein angenommener Plan behält, womit er angenommen wurde.',
    hours: 'Stunden pro Woche',
    hoursProblem: 'Gib Stunden zwischen 0 und 168 an, zum Beispiel 6 oder 7,5.',
    hoursDone: (hours) => `Neue Pläne rechnen mit ${hours} pro Woche.`,
    finish: 'Fertig bis',
    finishDone: (date) => `Neue Pläne enden bis ${date}.`,
    finishCleared: 'Neue Pläne haben kein Enddatum.',
    clear: 'Datum entfernen',
    price: 'Preis',
    prices: { any: 'Beliebig', freeOnly: 'Nur kostenlos', upTo: 'Bis zu einer Summe' },
    priceDone: 'Neue Pläne halten diesen Preis ein.',
    dollars: 'US-Dollar insgesamt',
    dollarsProblem: 'Gib ganze Dollar an, zum Beispiel 200.',
    avoid: 'Arten, die du meidest',
    avoidDone: (kind) => `Neue Pläne meiden: ${kind}.`,
    allowDone: (kind) => `Neue Pläne dürfen wieder nutzen: ${kind}.`,
    excluded: 'Ausgelassene Ressourcen',
    excludedNone: 'Keine. Auslassen kannst du eine auf ihrer Seite in der Bibliothek.',
    include: 'Wieder nutzen'
  },
  reminding: {
    title: 'Rückblick und Erinnerungen',
    review: 'Rückblick auf die Woche am',
    reviewDone: (day) => `Du blickst jetzt am ${day} auf die Woche zurück.`,
    remind: 'Mich erinnern',
    remindText:
      'Höchstens einmal am Tag. Nicht in einer Pause, nicht, wenn für den Tag oder die Woche schon gelernt ist, und nicht, solange ein Timer läuft.',
    on: 'Erinnerungen sind an.',
    off: 'Erinnerungen sind aus.',
    at: 'Um',
    days: 'Lerntage'
  },
  look: {
    title: 'Aussehen und Tasten',
    theme: 'Farben',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    letters: 'Einzelne Buchstaben sind Tastenkürzel',
    lettersText:
      'Ist das aus, gelten nur Kombinationen mit Strg oder ⌘. Während du in ein Feld tippst, wirken Buchstaben nie.'
  },
  export: {
    title: 'Nimm deinen Plan mit',
    text: 'Nichts verlässt diesen Computer, außer du speicherst oder kopierst es.',
    format: 'Format',
    formats: {
      markdown: 'Markdown',
      pdf: 'PDF',
      html: 'Webseite',
      json: 'JSON',
      calendar: 'Kalender',
      tasks: 'Aufgaben',
      csv: 'CSV',
      todoist: 'Todoist',
      obsidian: 'Obsidian',
      anki: 'Anki',
      jsonResume: 'JSON Resume',
      board: 'Board'
    },
    about: {
      pdf: 'Zum Drucken und Zeigen: Seiten mit Diagrammen, auch für Vorleseprogramme lesbar.',
      html: 'Zum Zeigen: eine Seite mit Diagrammen für jeden Browser, ohne Netz.',
      markdown: 'Zum Lesen: Kästchen zum Abhaken, Links und Quellen.',
      json: 'Zum Wiederkommen: Stufen, Plan und Protokoll, lesbar für den Import unten.',
      calendar:
        'Für einen Kalender: Lernzeiten als Termine. Lies ihn dort erneut ein, um sie zu aktualisieren.',
      tasks: 'Für eine Aufgabenliste, die iCalendar liest: Ressourcen und ihre Teile als Aufgaben.',
      csv: 'Für Tabellen und Skripte: Plan, Lücken, Lernzeiten und Stufen, je eine Datei.',
      todoist: 'Für Todoist: ein Projekt zum Importieren, mit einer Aufgabe für jeden Teil.',
      obsidian: 'Für Obsidian mit dem Plugin Tasks: Zeilen mit Daten, und was vor was kommt.',
      anki: 'Für Anki: die Karten deiner Rolle zum Üben.',
      jsonResume: 'Für einen Lebenslauf: deine Skills mit ihren Stufen.',
      board: 'Für Notion und andere Boards: eine Tabelle mit Stand, Fälligkeit und Stunden.'
    },
    share: {
      on: 'Mit Mentorin oder Mentor teilen',
      about: 'Lässt in jedem Format das Persönliche weg, außer dem, was du hier auswählst.',
      what: 'Was dabei ist',
      parts: {
        levels: 'Stufen, und was du von dem Verlangten hast',
        notes: 'Notizen, die du zu Stufen und Lernzeiten geschrieben hast',
        hours: 'Stunden: was du eingetragen hast, deine Woche, die kommenden Lernzeiten',
        pay: 'Gehälter, die Anzeigen angeben'
      }
    },
    copies: {
      title: 'Von selbst schreiben',
      off: 'Cairn kann einmal am Tag oder in der Woche Exporte in einen Ordner schreiben, als Sicherung oder für einen Kalender, der eine Datei liest.',
      begin: 'Einrichten',
      which: 'Was geschrieben wird',
      every: 'Wie oft',
      rhythms: { day: 'Einmal am Tag', week: 'Einmal in der Woche' },
      rhythm: { day: 'einmal am Tag', week: 'einmal in der Woche' },
      about:
        'Vollständige Exporte, mit deinen Notizen, Stunden und Bewerbungen, immer wenn einer fällig und Cairn offen ist. Seine früheren im Ordner werden ersetzt; keine andere Datei wird angerührt.',
      choose: 'Ordner wählen…',
      cancel: 'Abbrechen',
      on: (formats, folder, rhythm) => `${formats}: ${rhythm} nach ${folder}.`,
      written: (day) => `Zuletzt geschrieben am ${day}.`,
      problem: (problem, day) =>
        `Das Schreiben ist misslungen: ${problem}. ${day ? `Der letzte Stand ist vom ${day}. ` : ''}Solange Cairn offen ist, wird es jede Minute neu versucht.`,
      stop: 'Nicht mehr schreiben',
      stopped: 'Von selbst wird nichts mehr geschrieben. Was geschrieben ist, bleibt.'
    },
    times: {
      title: 'Beginn der Lernzeit',
      text: 'Um sieben Uhr abends, wenn du nichts anderes sagst. Reicht das Lernen an einem Tag über Mitternacht hinaus, beginnt es früher.',
      done: (day, time) => `Am ${day} beginnt das Lernen um ${time}.`
    },
    preview: (name) => `Was nach ${name} geschrieben wird`,
    copy: 'Kopieren',
    copied: 'Export kopiert.',
    notCopied: 'Der Export ließ sich nicht kopieren. Speichere ihn stattdessen.',
    save: 'Speichern unter…',
    saveInto: 'In einen Ordner speichern…',
    saved: (name) => `Gespeichert als ${name}.`,
    failed: 'Der Export wurde nicht gespeichert.',
    unread: 'Der Export'
  },
  import: {
    title: 'Daten übernehmen',
    text: 'Einen Export von Cairn, Lernzeiten als CSV (aus Toggl, oder mit date, resource und minutes), Bücher als CSV (aus Goodreads), Namen von Skills (aus ESCO oder O*NET), oder die Skills eines Lebenslaufs (PDF, DOCX, Markdown, Text), eines LinkedIn-Exports, eines JSON Resume oder einer Liste. Du siehst alles, bevor etwas davon gespeichert wird, und kannst es danach rückgängig machen.'
  },
  data: {
    title: 'Wo deine Daten liegen',
    folder: 'Ordner',
    version: 'Cairn',
    schema: 'Datenbankformat',
    today: 'Ergebnisse gelten für',
    copy: 'Pfad kopieren',
    copied: 'Pfad kopiert.',
    notCopied: 'Der Pfad ließ sich nicht kopieren. Markiere und kopiere ihn von Hand.'
  },
  sources: {
    name: 'Quellen',
    title: (n) => `Quellen (${n})`,
    text: 'Jede Zahl nennt eine davon.'
  }
};
