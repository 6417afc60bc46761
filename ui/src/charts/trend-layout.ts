// Geometry of a trend: time from left to right, shares from zero up, names beside the ends of their lines.
import { month as monthName, monthYear } from '$ui/format/date';
import { reach, said } from './sampled';
import { linearFromZero, type Scale } from './scale';
import { spread } from './spread';
import {
  chosen,
  gaps,
  monthNumber,
  monthOf,
  periodName,
  periods,
  stretches,
  type Every,
  type Mark,
  type MethodChange,
  type TrendSeries
} from './trend';

export interface TrendLine {
  series: TrendSeries;
  /** Whether the chart is about it: 0 for the first such series, 1 for the second. */
  focus: 0 | 1 | undefined;
  stretches: Mark[][];
  /** Where its name stands. */
  labelY: number;
}

/** A place where the way of counting changed. */
export interface Turn {
  x: number;
  word: string;
  /** Pixels the word may take. */
  room: number;
}

export interface Tick {
  month: string;
  label: string;
}

export interface TrendLayout {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Every period the cursor can stand on. */
  all: string[];
  x: (month: string) => number;
  y: Scale;
  /** Shares worth a line. */
  shares: number[];
  months: Tick[];
  lines: TrendLine[];
  turns: Turn[];
  /** Middles of the times without any count that have room for a word. */
  uncounted: number[];
  /** The radius of a dot that leaves its neighbors apart. */
  radius: number;
}

export interface TrendFacts {
  series: readonly TrendSeries[];
  focus: readonly string[];
  every: Every;
  changes: readonly MethodChange[];
}

const LEFT = 36;
const UNDER = 24;
const ABOVE = 8;
/** Above the drawing when a change of method needs a word there. */
const ABOVE_WORDS = 26;
const LEAST_PLOT = 64;
/** The least distance between two names at the ends of lines. */
const NAME_GAP = 17;
const CHARACTER_PX = 6.2;
/** A percentage and the space around it. */
const VALUE_PX = 52;
const NAMES = { least: 84, most: 176, part: 0.4 };
const MONTH_PX = 62;
const GAP_WORD_PX = 84;
const DOT = { least: 1.5, most: 3 };
const SHARES = 4;
/** A tenth of a percent: finer lines could not be told apart by their figures. */
const FINEST = 10;
const YEAR = 12;
/** Months between two named ones: January and July, every year, every so many years. */
const STEPS = [6, YEAR, 2 * YEAR, 5 * YEAR, 10 * YEAR];

/** Everything that is drawn in a box of that size. */
export function trendLayout(facts: TrendFacts, width: number, height: number): TrendLayout {
  const { every, changes } = facts;
  const { drawn, inFocus } = chosen(facts.series, facts.focus);
  const all = periods(drawn);
  const turning = changes.filter(({ from }) => all.some((month) => month < from) && from <= all.at(-1)!);

  const left = LEFT;
  const right = Math.max(left + LEAST_PLOT, width - namesWidth(drawn, width));
  const top = turning.length > 0 ? ABOVE_WORDS : ABOVE;
  const bottom = height - UNDER;
  const { x, step } = timeScale(all, every, left, right);
  const y = linearFromZero(highest(drawn, inFocus), SHARES, bottom, top);

  const names = spread(
    drawn.map((series) => y(lastShare(series))),
    NAME_GAP,
    top,
    bottom
  );
  const turnsAt = turning.map(({ from }) => x(from) - step / 2);
  return {
    left,
    right,
    top,
    bottom,
    all,
    x,
    y,
    shares: y.ticks.filter((share) => share % FINEST === 0),
    months: monthTicks(all, every, right - left),
    lines: drawn.map((series, i) => ({
      series,
      focus: i < inFocus ? (i as 0 | 1) : undefined,
      stretches: stretches(series, every, changes),
      labelY: names[i]!
    })),
    turns: turning.map(({ word }, i) => ({
      x: turnsAt[i]!,
      word,
      room: (turnsAt[i + 1] ?? width) - turnsAt[i]!
    })),
    uncounted: gaps(all, every)
      .filter(([before, after]) => x(after) - x(before) >= GAP_WORD_PX)
      .map(([before, after]) => (x(before) + x(after)) / 2),
    radius: Math.max(DOT.least, Math.min(DOT.most, step / 2 - 0.5))
  };
}

function namesWidth(drawn: readonly TrendSeries[], width: number): number {
  const longest = Math.max(0, ...drawn.map(({ name }) => name.length)) * CHARACTER_PX + VALUE_PX;
  return Math.min(longest, NAMES.most, Math.max(NAMES.least, width * NAMES.part));
}

/** The highest share of all, and the highest interval of those in focus. */
function highest(drawn: readonly TrendSeries[], inFocus: number): number {
  const ends = drawn.flatMap(({ points }, i) =>
    points.map(({ share }) => (i < inFocus ? reach(share) : (said(share)?.value ?? 0)))
  );
  return Math.max(1, ...ends);
}

/** The last share that is drawn; the floor for a series that never is. */
function lastShare({ points }: TrendSeries): number {
  const last = points.findLast(({ share }) => share.code !== 'tooFew');
  return (last && said(last.share)?.value) ?? 0;
}

function timeScale(all: readonly string[], every: Every, left: number, right: number) {
  const first = all[0] ? monthNumber(all[0]) : 0;
  const span = (all.length > 0 ? monthNumber(all.at(-1)!) : 0) - first;
  if (span === 0) return { x: () => (left + right) / 2, step: right - left };
  const x = (month: string) => left + ((monthNumber(month) - first) / span) * (right - left);
  return { x, step: (every * (right - left)) / span };
}

/** The months that are named: every one in a short series, January and July in a longer, years in a long one. */
export function monthTicks(all: readonly string[], every: Every, width: number): Tick[] {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return [];
  const room = Math.max(1, Math.floor(width / MONTH_PX));
  const named = (months: readonly string[], step: number) =>
    months.map((month) => ({ month, label: step < YEAR ? short(month, first) : month.slice(0, 4) }));
  if (all.length <= Math.min(room, STEPS[0]! + 1)) return named(all, every);
  for (const step of STEPS.filter((months) => months >= every)) {
    const months = multiples(monthNumber(first), monthNumber(last), step).map(monthOf);
    if (months.length > 1 && months.length <= room + 1) return named(months, step);
  }
  return [...new Set([first, last])].map((month) => ({ month, label: periodName(month, every) }));
}

/** The multiples of `step` between two numbers, both included. */
function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
}

/** January and the first month of all are named with their year. */
const short = (month: string, first: string) =>
  month === first || month.endsWith('-01') ? monthYear(month) : monthName(`${month}-01`);
