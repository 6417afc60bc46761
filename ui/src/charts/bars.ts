// Rows of bars: skills with a counted figure each, in the order in which Rust put them.
import { int } from '$ui/format/figure';
import { percent, percents } from '$ui/format/share';
import { say } from '$ui/text';
import { figures, reach, said, type CountedShare, type Estimate, type Sampled } from './sampled';

/** A row as it is drawn. */
export interface BarRow {
  id: string;
  name: string;
  /** Levels, for the mark in front; none for what is not a single skill. */
  have?: number | undefined;
  want?: number | undefined;
  estimate: Sampled<Estimate>;
  /** The figure at the end of the bar. */
  value: string;
  /** The count or the interval behind it. */
  beside: string;
  /** All of it in words. */
  figures: string;
}

interface Named {
  id: string;
  name: string;
  have?: number | undefined;
  want?: number | undefined;
}

/** How often a skill is asked for. */
export interface DemandRow extends Named {
  postings: CountedShare;
}

/** What learning a skill, or several, would open. */
export interface UnlockRow extends Named {
  /** How many more postings would be fully matched. */
  opens: Sampled<Estimate>;
  /** The exact count, which stands also where the postings are too few for an interval. */
  count: number;
}

const t = say.charts;

export const demandBar = (row: DemandRow): BarRow => ({
  ...row,
  estimate: row.postings.share,
  value: shareOf(row.postings),
  beside: t.outOf(row.postings.count, row.postings.base),
  figures: figures(row.postings)
});

export const unlockBar = (row: UnlockRow): BarRow => {
  const known = said(row.opens);
  const interval = known && `${int(known.low)}–${int(known.high)}`;
  return {
    ...row,
    estimate: row.opens,
    value: int(row.count),
    beside: interval ?? '',
    figures: t.unlock.opens(row.count) + (interval ? `, ${interval}` : '')
  };
};

/** The end of the axis all rows share: the highest end of any interval. */
export const topOf = (rows: readonly BarRow[]) => Math.max(1, ...rows.map(({ estimate }) => reach(estimate)));

/** The share alone, or nothing where there are too few postings. */
export function shareOf({ share }: CountedShare): string {
  const known = said(share);
  return known ? percent(known.value) : '';
}

/** Share, interval, count and base, as cells of a table. */
export function shareCells({ count, base, share }: CountedShare): string[] {
  const known = said(share);
  return [
    known ? percent(known.value) : t.tooFew,
    known ? percents(known.low, known.high) : '',
    int(count),
    int(base)
  ];
}

export const demandTable = (rows: readonly DemandRow[]) => ({
  columns: [t.columns.skill, t.columns.share, t.columns.interval, t.columns.postings, t.columns.of],
  rows: rows.map((row) => [row.name, ...shareCells(row.postings)])
});

export const unlockTable = (rows: readonly UnlockRow[]) => ({
  columns: [t.columns.skill, t.unlock.column, t.columns.interval],
  rows: rows.map((row) => [row.name, int(row.count), unlockBar(row).beside || t.tooFew])
});
