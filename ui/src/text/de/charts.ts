// What charts say of themselves: counts, intervals, and where there is too little to draw.
import { count, int } from '$ui/format/figure';
import { and } from '$ui/format/list';
import type { Text } from '$ui/text';

const postings = (n: number) => count(n, 'Anzeige', 'Anzeigen');
const outOf = (count: number, base: number) => `${int(count)} von ${int(base)}`;

export const charts: Text['charts'] = {
  postings,
  outOf,
  nothing: 'Noch keine Anzeigen gezählt.',
  tooFew: 'Zu wenige Anzeigen',
  few: 'wenig',
  tooFewOf: (n) => `zu wenige Anzeigen, ${int(n)}`,
  shows: 'Zeigt die Anzeigen',
  columns: {
    skill: 'Skill',
    share: 'Anteil',
    interval: 'Intervall',
    postings: 'Anzeigen',
    of: 'Von'
  },
  trend: {
    label: (measure) => `${measure}, nach Zeiträumen`,
    period: 'Zeitraum',
    noPoint: '–',
    none: 'nicht gezählt',
    method: 'Grundlage',
    tooFewThroughout: 'In jedem Zeitraum zu wenige Anzeigen für eine Linie.',
    gap: 'nicht gezählt',
    at: (period, series) => `${period}: ${series.join('; ')}`,
    heard: (name, share, low, high, count, base) =>
      `${name} ${share}, zwischen ${low} und ${high}, ${outOf(count, base)} Anzeigen`,
    tooFew: (name, n) => `${name} zu wenige Anzeigen, ${int(n)}`,
    missing: (name) => `${name} nicht gezählt`
  },
  pay: {
    postings: 'Anzeigen',
    median: 'Median',
    all: (pay) => `Alle Anzeigen ${pay}`,
    columns: [
      'Skill',
      'Anzeigen',
      '10 % zahlen weniger',
      '25 % zahlen weniger',
      'Median',
      'Sein Intervall',
      '25 % zahlen mehr',
      '10 % zahlen mehr'
    ],
    range: (low, high) => `${low} bis ${high}`,
    figures: (median, half, fifths, n) =>
      `Median ${median}, mittlere Hälfte ${half}, mittlere vier Fünftel ${fifths}, ${postings(n)}`
  },
  heat: {
    skill: 'Anzeigen mit',
    self: 'derselbe Skill',
    pair: (row, column, figures) => `Von den Anzeigen mit ${row} auch mit ${column}: ${figures}`
  },
  months: {
    month: 'Monat',
    at: (month, n) => `${month}: ${postings(n)}`
  },
  lift: {
    share: 'Zusammen verlangt',
    lift: 'Mal so oft wie anderswo',
    same: 'so oft wie anderswo',
    onlyHereAtLeast: (times) => `Nur hier, mindestens ${times} so oft`,
    tooFew: 'zu wenige',
    often: (value, interval) => `${value} so oft wie anderswo, ${interval}`,
    columns: ['Skill', 'Anteil', 'Intervall', 'Anzeigen', 'Von', 'Anderswo', 'Mal so oft', 'Intervall'],
    sort: 'Sortieren nach'
  },
  unlock: {
    opens: (n) => `eröffnet ${postings(n)}`,
    column: 'Eröffnete Anzeigen',
    names: and,
    matched: 'Du erfüllst jede Pflicht',
    oneAway: 'Ein Skill fehlt',
    twoAway: 'Zwei Skills fehlen',
    furtherAway: 'Drei oder mehr fehlen'
  },
  steps: {
    columns: ['Nach dem Lernen von', 'Anteil', 'Intervall', 'Anzeigen', 'Von']
  }
};
