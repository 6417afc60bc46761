// Geometry of postings by month: a column each, months without any included.
import { int } from '$ui/format/figure';
import { monthYear } from '$ui/format/date';
import { say } from '$ui/text';
import { linearFromZero, type Scale } from './scale';
import { monthNumber, monthOf } from './trend';

export interface MonthBar {
  /** As "2026-05". */
  month: string;
  postings: number;
}

/** Every month from the first to the last; one in which nothing was counted has none. */
export function everyMonth(counted: readonly MonthBar[]): MonthBar[] {
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last) return [];
  const known = new Map(counted.map(({ month, postings }) => [month, postings]));
  const from = monthNumber(first.month);
  return Array.from({ length: monthNumber(last.month) - from + 1 }, (_, i) => {
    const month = monthOf(from + i);
    return { month, postings: known.get(month) ?? 0 };
  });
}

/** Heights in percent, from zero to a round number at or above the most. */
export const monthAxis = (bars: readonly MonthBar[]): Scale =>
  linearFromZero(Math.max(1, ...bars.map(({ postings }) => postings)), 3, 0, 100);

/** The same as a table. */
export const monthsTable = (counted: readonly MonthBar[]) => ({
  columns: [say.charts.months.month, say.charts.columns.postings],
  rows: counted.map(({ month, postings }) => [monthYear(month), int(postings)])
});
