// Geometry of pairs: how strong a cell is tinted, and where the arrow keys lead.
import { say } from '$ui/text';
import { figures, said, type CountedShare } from './sampled';

export interface PairRow {
  id: string;
  name: string;
  /** For each column: of the postings that ask for the row, how many also ask for the column; nothing on the diagonal. */
  cells: (CountedShare | null)[];
}

export interface PairColumn {
  id: string;
  name: string;
}

export interface Place {
  row: number;
  column: number;
}

/** Tints run from the first share to the second, in basis points; beyond they stay as they are. */
const [FAINT, STRONG] = [1500, 8500];
const [LEAST_TINT, MOST_TINT] = [2, 52];
const CHARACTER_PX = 6;

/** How much of the market's color a cell has, in percent. Few postings give no tint. */
export function tint({ share }: CountedShare): number {
  if (share.code !== 'enough') return 0;
  const part = (share.value.value - FAINT) / (STRONG - FAINT);
  return Math.round(Math.min(MOST_TINT, Math.max(LEAST_TINT, part * MOST_TINT)));
}

/** The percent as it stands in a cell; the column heading has the sign. */
export function cellText({ share }: CountedShare): string {
  const known = said(share);
  return known ? String(Math.round(known.value / 100)) : say.charts.few;
}

/** Whether the column names go across their columns, two thirds of each at least in sight, or have to stand up. */
export const headings = (columns: readonly PairColumn[], width: number): 'across' | 'upright' =>
  columns.every(({ name }) => name.length * CHARACTER_PX <= width * 1.5) ? 'across' : 'upright';

const STEPS: Record<string, Place> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  Home: { row: 0, column: -Infinity },
  End: { row: 0, column: Infinity }
};

/**
 * The cell a key leads to from another, stepping over cells that hold nothing. Nothing if the key is none of
 * the chart's, or if there is no cell that way.
 */
export function toward(rows: readonly PairRow[], from: Place, key: string): Place | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const holds = ({ row, column }: Place) => Boolean(rows[row]?.cells[column]);
  if (!Number.isFinite(step.column)) {
    const columns = (rows[from.row]?.cells ?? []).flatMap((cell, column) => (cell ? [column] : []));
    const column = key === 'Home' ? columns[0] : columns.at(-1);
    return column === undefined ? undefined : { row: from.row, column };
  }
  const inside = ({ row, column }: Place) => row in rows && column in (rows[row]?.cells ?? []);
  let to = { row: from.row + step.row, column: from.column + step.column };
  while (inside(to) && !holds(to)) to = { row: to.row + step.row, column: to.column + step.column };
  return holds(to) ? to : undefined;
}

/** The same as a table, with intervals and counts. */
export const pairsTable = (rows: readonly PairRow[], columns: readonly PairColumn[]) => ({
  columns: [say.charts.heat.skill, ...columns.map(({ name }) => name)],
  rows: rows.map((row) => [row.name, ...row.cells.map((cell) => (cell ? figures(cell) : ''))])
});
