import { count } from '$ui/format/figure';
import type { Text } from '$ui/text';

const weeks = (n: number) => count(n, 'Woche', 'Wochen');

export const review: Text['review'] = {
  what: 'Deine Woche',
  name: 'Rückblick auf die Woche',
  open: 'Auf die Woche zurückblicken',
  day: 'Heute ist der Tag, an dem du auf die Woche zurückblickst.',
  back: 'Zurück zu Heute',
  week: (from, until) => `${from} bis ${until}`,
  which: 'Woche',
  lastWeek: 'Letzte Woche',
  thisWeek: 'Diese Woche',
  finding: (logged) => ({ lead: `${logged} gelernt`, rest: '' }),
  findingOf: (logged, capacity) => ({ lead: `${logged} gelernt`, rest: ` von ${capacity}.` }),
  findingFree: { lead: 'Eine Woche ohne Lernen', rest: '.' },
  findingNotYet: { lead: 'Noch nichts eingetragen', rest: ' in dieser Woche.' },
  findingPaused: { lead: 'Eine Woche Pause', rest: '.' },
  done: 'Was geschafft ist',
  nothing: 'Nichts wurde eingetragen. Der Plan beginnt dort, wo du stehst.',
  on: (days) => `An ${count(days, 'Tag', 'Tagen')}.`,
  units: (n) => `${count(n, 'Teil', 'Teile')} erledigt`,
  finished: (titles) => `Abgeschlossen: ${titles}.`,
  moved: 'Was sich verschoben hat',
  notMoved: 'Von vor einer Woche gibt es keine Prognose zum Vergleichen.',
  now: 'Was diese Woche bringt',
  next: 'Was die nächste Woche bringt',
  nothingNext: 'Der Plan hat in dieser Woche keine Lernzeiten.',
  total: (time, sessions) => `${time} in ${count(sessions, 'Lernzeit', 'Lernzeiten')}`,
  decision: 'Eine Entscheidung',
  decide: {
    behind: (n) => `Du liegst etwa ${weeks(n)} zurück. Ein neuer Plan würde von hier aus beginnen.`,
    ahead: (n) => `Du bist etwa ${weeks(n)} voraus. Ein neuer Plan könnte das nutzen.`,
    fine: 'Der Plan passt dazu, wie es läuft. Du kannst ihn lassen, wie er ist.'
  },
  replan: 'Ansehen, was ein neuer Plan ändern würde',
  hours: 'Stunden ändern',
  keep: 'Plan behalten',
  kept: 'Der Plan bleibt, wie er ist.'
};
