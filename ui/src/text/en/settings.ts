// Settings, export and import.
import type { Format, Personal, Theme } from '$ui/ipc/bindings';

export const settings = {
  finding: { lead: 'Your choices', rest: ', and everything you can take along.' },
  done: 'Settings changed.',
  goal: {
    title: 'Where you are going',
    role: 'Role',
    noRole: 'Choose a role',
    roleOption: (title: string, skills: number, core: number) => `${title}: ${skills} skills, ${core} core`,
    market: 'Market',
    marketOption: (name: string, kind: string, asOf: string) => `${name}: ${kind.toLowerCase()}, ${asOf}`,
    roleDone: (title: string) => `Target role is now ${title}.`,
    marketDone: (name: string) => `Market is now ${name}.`
  },
  plan: {
    title: 'For new plans',
    text: 'An accepted plan keeps what it was accepted with.',
    hours: 'Hours a week',
    hoursProblem: 'Enter hours between 0 and 168, for example 6 or 7.5.',
    hoursDone: (hours: string) => `New plans use ${hours} a week.`,
    finish: 'Finish by',
    finishDone: (date: string) => `New plans finish by ${date}.`,
    finishCleared: 'New plans have no date to finish by.',
    clear: 'Take the date away',
    price: 'Price',
    prices: { any: 'Any', freeOnly: 'Free only', upTo: 'Up to a sum' },
    priceDone: 'New plans keep to that price.',
    dollars: 'US dollars in all',
    dollarsProblem: 'Enter whole dollars, for example 200.',
    avoid: 'Kinds to avoid',
    avoidDone: (kind: string) => `New plans avoid ${kind.toLowerCase()}.`,
    allowDone: (kind: string) => `New plans may use ${kind.toLowerCase()}.`,
    excluded: 'Resources left out',
    excludedNone: 'None. Leave one out from its page in the library.',
    include: 'Use again'
  },
  reminding: {
    title: 'Looking back, and reminders',
    review: 'Look back on the week on',
    reviewDone: (day: string) => `You look back on the week on ${day}s.`,
    remind: 'Remind me',
    remindText:
      'At most once a day. Silent in a pause, on a day or in a week that had its study, and while a timer runs.',
    on: 'Reminders are on.',
    off: 'Reminders are off.',
    at: 'At',
    days: 'To study on'
  },
  look: {
    title: 'Look and keys',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
    letters: 'Single letters are shortcuts',
    lettersText: 'When off, only chords with Ctrl or ⌘ work. Letters never fire while you type in a field.'
  },
  export: {
    title: 'Take your plan along',
    text: 'Nothing leaves this computer unless you save or copy it.',
    format: 'Format',
    formats: {
      markdown: 'Markdown',
      pdf: 'PDF',
      html: 'Web page',
      json: 'JSON',
      calendar: 'Calendar',
      tasks: 'Tasks',
      csv: 'CSV',
      todoist: 'Todoist',
      obsidian: 'Obsidian',
      anki: 'Anki',
      jsonResume: 'JSON Resume',
      board: 'Board'
    } satisfies Record<Format, string>,
    about: {
      pdf: 'For printing and showing: pages with charts, which screen readers can read too.',
      html: 'For showing: one page with charts for any browser, without a network.',
      markdown: 'For reading: task boxes, links and sources.',
      json: 'For coming back: levels, plan and log, read by the import below.',
      calendar: 'For a calendar: study sessions as events. Bring it in again to update them.',
      tasks: 'For a task list that reads iCalendar: resources and their parts as to-dos.',
      csv: 'For spreadsheets and scripts: plan, gaps, sessions and levels, a file each.',
      todoist: 'For Todoist: a project to import, with a task for each part.',
      obsidian: 'For Obsidian with the Tasks plugin: lines with dates, and what comes before what.',
      anki: 'For Anki: the practice cards of your role.',
      jsonResume: 'For a résumé: your skills with their levels.',
      board: 'For Notion and other boards: one table with status, due day and hours.'
    } satisfies Record<Format, string>,
    share: {
      on: 'Share with a mentor',
      about: 'Leaves your own out of every format, but for what you choose here.',
      what: 'What is in it',
      parts: {
        levels: 'Levels, and what you hold of what is asked for',
        notes: 'Notes you wrote beside levels and sessions',
        hours: 'Hours: what you logged, your week, the sessions to come',
        pay: 'Pay that postings state'
      } satisfies Record<Personal, string>
    },
    copies: {
      title: 'Write it by itself',
      off: 'Cairn can write exports into a folder once a day or a week, for a backup or a calendar that reads a file.',
      begin: 'Set this up',
      which: 'What is written',
      every: 'How often',
      rhythms: { day: 'Once a day', week: 'Once a week' },
      rhythm: { day: 'once a day', week: 'once a week' },
      about:
        'Whole exports, with your notes, hours and applications, whenever one is due and Cairn is open. Its earlier ones in the folder are replaced; no other file is touched.',
      choose: 'Choose the folder…',
      cancel: 'Cancel',
      on: (formats: string, folder: string, rhythm: string) => `${formats} go to ${folder} ${rhythm}.`,
      written: (day: string) => `Last written on ${day}.`,
      problem: (problem: string, day: string | undefined) =>
        `It could not be written: ${problem}. ${day ? `The last one is of ${day}. ` : ''}It is tried again every minute while Cairn is open.`,
      stop: 'Stop writing',
      stopped: 'Nothing is written by itself any more. What was written stays.'
    },
    times: {
      title: 'Study begins at',
      text: 'Seven in the evening unless you say otherwise. A day whose study would run past midnight begins earlier.',
      done: (day: string, time: string) => `On ${day}s study begins at ${time}.`
    },
    preview: (name: string) => `What will be written to ${name}`,
    copy: 'Copy',
    copied: 'Export copied.',
    notCopied: 'The export could not be copied. Save it instead.',
    save: 'Save as…',
    saveInto: 'Save into a folder…',
    saved: (name: string) => `Saved as ${name}.`,
    failed: 'The export was not saved.',
    unread: 'The export'
  },
  import: {
    title: 'Bring something in',
    text: 'An export of Cairn, study sessions as CSV (from Toggl, or with date, resource and minutes), books as CSV (from Goodreads), names of skills (from ESCO or O*NET), or the skills of a résumé (PDF, DOCX, Markdown, text), a LinkedIn export, a JSON Resume or a list. You see everything before any of it is kept, and can undo it afterwards.'
  },
  data: {
    title: 'Where your data is',
    folder: 'Folder',
    version: 'Cairn',
    schema: 'Database format',
    today: 'Findings are for',
    copy: 'Copy the path',
    copied: 'Path copied.',
    notCopied: 'The path could not be copied. Select it and copy it by hand.'
  },
  sources: {
    name: 'Sources',
    title: (n: number) => `Sources (${n})`,
    text: 'Every figure names one of these.'
  }
};
