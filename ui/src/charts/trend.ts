// Shares over time: which series and periods there are, where their lines are broken, and what is said of them.
import { month as monthName, monthYear } from '$ui/format/date';
import { percent } from '$ui/format/share';
import { say } from '$ui/text';
import { figures, said, type CountedShare, type Estimate } from './sampled';

/** One period's share. */
export interface TrendPoint extends CountedShare {
  /** The first month of the period, as "2026-05". */
  month: string;
}

export interface TrendSeries {
  id: string;
  name: string;
  /** Earliest first. A period that is left out was not counted. */
  points: TrendPoint[];
}

/** From here on postings were counted in another way, so that before and after must not be joined. */
export interface MethodChange {
  /** The first month counted the new way. */
  from: string;
  /** What is new, in few words: "skill lists only". */
  word: string;
}

/** How many months one point stands for. */
export type Every = 1 | 3 | 12;

/** No more lines than these; the rest is in the table. */
export const SERIES = 9;
const FOCUS = 2;
const YEAR = 12;
const t = say.charts.trend;

/** Months since the year 0, to measure how far apart two months are. */
export const monthNumber = (month: string) =>
  Number(month.slice(0, 4)) * YEAR + Number(month.slice(5, 7)) - 1;

/** The month of that number. */
export const monthOf = (number: number) =>
  `${String(Math.floor(number / YEAR)).padStart(4, '0')}-${String((number % YEAR) + 1).padStart(2, '0')}`;

/** What a point is called: "May 2026", "Apr–Jun 2026", "2026". */
export function periodName(month: string, every: Every): string {
  if (every === YEAR) return month.slice(0, 4);
  if (every === 1) return monthYear(month);
  return `${monthName(`${month}-01`)}–${monthYear(monthOf(monthNumber(month) + every - 1))}`;
}

/** The series that are drawn, those in focus first, and how many of them are in focus. */
export function chosen(series: readonly TrendSeries[], focus: readonly string[]) {
  const first = focus.flatMap((id) => series.find((one) => one.id === id) ?? []).slice(0, FOCUS);
  const rest = series.filter((one) => !first.includes(one));
  return { drawn: [...first, ...rest].slice(0, SERIES), inFocus: first.length };
}

/** Every period in which any series was counted, earliest first. */
export const periods = (series: readonly TrendSeries[]): string[] =>
  [...new Set(series.flatMap((one) => one.points.map((point) => point.month)))].sort();

/** A point that is drawn. */
export interface Mark extends Estimate {
  month: string;
  /** Whether it rests on few postings. */
  sparse: boolean;
}

/**
 * The stretches of a series that are drawn as one line each. A line ends where a period was not counted or
 * has too few postings, and where the way of counting changed.
 */
export function stretches(series: TrendSeries, every: Every, changes: readonly MethodChange[]): Mark[][] {
  const out: Mark[][] = [];
  let before: number | undefined;
  for (const { month, share } of series.points) {
    if (share.code === 'tooFew') continue;
    const at = monthNumber(month);
    const joined = before !== undefined && at - before <= every && !changed(before, at, changes);
    const mark = { ...share.value, month, sparse: share.code === 'sparse' };
    if (joined) out.at(-1)?.push(mark);
    else out.push([mark]);
    before = at;
  }
  return out;
}

const changed = (before: number, at: number, changes: readonly MethodChange[]) =>
  changes.some(({ from }) => before < monthNumber(from) && monthNumber(from) <= at);

/** Times in which nothing at all was counted, as the periods before and after. */
export const gaps = (all: readonly string[], every: Every): [before: string, after: string][] =>
  all.slice(1).flatMap((month, i): [string, string][] => {
    const before = all[i]!;
    return monthNumber(month) - monthNumber(before) > every ? [[before, month]] : [];
  });

/** The point of a period; none if it was not counted. */
export const pointIn = ({ points }: TrendSeries, month: string) =>
  points.find((point) => point.month === month);

/** How a period was counted, as far as that ever changed. */
export const method = (month: string, changes: readonly MethodChange[]): string =>
  changes.findLast(({ from }) => from <= month)?.word ?? '';

/** A period with its series, as it is heard. */
export function sentence(
  month: string,
  every: Every,
  changes: readonly MethodChange[],
  series: readonly TrendSeries[]
): string {
  const period = [periodName(month, every), method(month, changes)].filter(Boolean).join(', ');
  return t.at(
    period,
    series.map((one) => heard(one.name, pointIn(one, month)))
  );
}

function heard(name: string, point: TrendPoint | undefined): string {
  if (!point) return t.missing(name);
  const known = said(point.share);
  if (!known) return t.tooFew(name, point.base);
  return t.heard(
    name,
    percent(known.value),
    percent(known.low),
    percent(known.high),
    point.count,
    point.base
  );
}

/** The same as a table: a row for each period, a cell with share, interval and count for each series. */
export function trendTable(series: readonly TrendSeries[], every: Every, changes: readonly MethodChange[]) {
  const cell = (one: TrendSeries, month: string) => {
    const point = pointIn(one, month);
    return point ? figures(point) : '';
  };
  return {
    columns: [t.period, ...series.map(({ name }) => name), ...(changes.length ? [t.method] : [])],
    rows: periods(series).map((month) => [
      periodName(month, every),
      ...series.map((one) => cell(one, month)),
      ...(changes.length ? [method(month, changes)] : [])
    ])
  };
}
