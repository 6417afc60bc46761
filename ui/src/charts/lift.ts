// Skills beside an anchor skill: how often they come with it, and how many times as often as elsewhere.
import { percent } from '$ui/format/share';
import { times, timesRange } from '$ui/format/times';
import { say } from '$ui/text';
import { shareCells } from './bars';
import { figures, said, type CountedShare, type Estimate } from './sampled';
import { doublings, type Scale } from './scale';

/** How many times as often as elsewhere, in thousandths. */
export type Lift =
  | { code: 'tooFew' }
  | { code: 'often'; times: Estimate }
  /** Nobody asks for it elsewhere, so that only a lower end is known. */
  | { code: 'onlyHere'; atLeast: number };

export interface LiftRow {
  id: string;
  name: string;
  have?: number | undefined;
  want?: number | undefined;
  with: CountedShare;
  elsewhere: CountedShare;
  lift: Lift;
  /** Its place by lift, from 1, as decided in Rust; none where there is no lift. */
  liftPlace: number | null;
}

export type LiftSort = 'share' | 'lift';

/** As often as elsewhere. */
export const SAME = 1000;
/** The axis reaches from a sixteenth to a hundred and twenty-eight times at most. */
const [LEAST, MOST] = [SAME / 16, SAME * 128];
const t = say.charts;

/** In the order given, which is by share, or by place of lift with those that have none last. */
export function sortedBy(rows: readonly LiftRow[], sort: LiftSort): LiftRow[] {
  if (sort === 'share') return [...rows];
  return [...rows].sort((a, b) => (a.liftPlace ?? Infinity) - (b.liftPlace ?? Infinity) || 0);
}

/** An axis of doublings in percent of its length, with room on both sides of "as often as elsewhere". */
export function liftAxis(rows: readonly LiftRow[]): Scale {
  const ends = rows.flatMap(({ lift }) => {
    if (lift.code === 'often') return [lift.times.low, lift.times.high];
    return lift.code === 'onlyHere' ? [lift.atLeast] : [];
  });
  const low = Math.max(LEAST, Math.min(SAME / 2, ...ends));
  const high = Math.min(MOST, Math.max(SAME * 2, ...ends));
  return doublings(power(low, Math.floor), power(high, Math.ceil), 0, 100);
}

const power = (value: number, round: (exponent: number) => number) =>
  SAME * 2 ** round(Math.log2(value / SAME));

/** The doublings that have room for their words, among them always "as often as elsewhere". */
export function liftTicks(axis: Scale, room: number): number[] {
  const same = axis.ticks.indexOf(SAME);
  const step = Math.max(1, Math.ceil(axis.ticks.length / Math.max(1, room)));
  return axis.ticks.filter((_, i) => (i - same) % step === 0);
}

/** What is written at a doubling: "¼×", "1×", "8×". */
export function tickText(value: number): string {
  const fraction = { [SAME / 2]: '½', [SAME / 4]: '¼', [SAME / 8]: '⅛', [SAME / 16]: '1⁄16' }[value];
  return `${fraction ?? value / SAME}×`;
}

/** Whether the interval leaves out "as often as elsewhere". */
export function clear(lift: Lift): boolean {
  if (lift.code === 'often') return lift.times.low > SAME || lift.times.high < SAME;
  return lift.code === 'onlyHere' && lift.atLeast > SAME;
}

/** The figure at the end of a row. */
export function liftText(lift: Lift): string {
  if (lift.code === 'often') return times(lift.times.value);
  return lift.code === 'onlyHere' ? `≥${times(lift.atLeast)}` : '';
}

/** A row in words. */
export function spoken({ with: here, lift }: LiftRow): string {
  return `${figures(here)}. ${liftWords(lift)}`;
}

function liftWords(lift: Lift): string {
  if (lift.code === 'often')
    return t.lift.often(times(lift.times.value), timesRange(lift.times.low, lift.times.high));
  return lift.code === 'onlyHere' ? t.lift.onlyHereAtLeast(times(lift.atLeast)) : t.lift.tooFew;
}

/** The same as a table. */
export const liftTable = (rows: readonly LiftRow[]) => ({
  columns: t.lift.columns,
  rows: rows.map(({ name, with: here, elsewhere, lift }) => {
    const there = said(elsewhere.share);
    return [
      name,
      ...shareCells(here),
      there ? percent(there.value) : t.tooFew,
      liftText(lift) || t.tooFew,
      lift.code === 'often' ? timesRange(lift.times.low, lift.times.high) : ''
    ];
  })
});
