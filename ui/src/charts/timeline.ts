// Where things stand on a time axis, in percent of its width, so that bars resize without script.
import { fromDay, month, toDay } from '$ui/format/date';

const MARGIN_BEFORE = 3;
const DAYS_AFTER = 16;
const LEAST_SPAN = 28;
/** Months between two labels, whichever is the first that leaves room. */
const STEPS = [1, 2, 3, 6, 12, 24, 60];
const LABEL_PX = 58;

export interface Axis {
  from: number;
  to: number;
}

/** An axis that holds everything from the first day to the last. */
export function axis(first: string, last: string): Axis {
  const from = toDay(first) - MARGIN_BEFORE;
  const spread = Math.max(LEAST_SPAN, toDay(last) - from);
  return { from, to: from + spread + Math.max(DAYS_AFTER, Math.round(spread * 0.06)) };
}

/** A day as a percentage of the axis. */
export const at = (axis: Axis, day: string | number) =>
  (((typeof day === 'number' ? day : toDay(day)) - axis.from) / (axis.to - axis.from)) * 100;

export interface Tick {
  day: number;
  label: string;
}

/** The first days of months that have room for a label in a pane of this many pixels. */
export function months(axis: Axis, width: number): Tick[] {
  const first = fromDay(axis.from);
  const firsts: Date[] = [];
  for (let k = 1; ; k++) {
    const start = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + k, 1));
    if (start.getTime() / 86_400_000 > axis.to) break;
    firsts.push(start);
  }
  const room = Math.max(1, width) / LABEL_PX;
  const step = STEPS.find((months) => firsts.length / months <= room) ?? STEPS.at(-1) ?? 1;
  const index = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
  return firsts
    .filter((date) => index(date) % step === 0)
    .map((date) => {
      const day = date.getTime() / 86_400_000;
      const year = String(date.getUTCFullYear());
      return { day, label: date.getUTCMonth() === 0 ? `${month(day)} ’${year.slice(2)}` : month(day) };
    });
}

export interface Step {
  /** Percent of the axis. */
  x: number;
  /** Part of one. */
  share: number;
}

/** A staircase line and the area under it, in a box 100 wide. */
export function staircase(steps: readonly Step[], height: number): { line: string; area: string } {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return { line: '', area: '' };
  const y = (share: number) => height - share * height;
  const risers = steps.map(
    (step, i) => `L${step.x},${y(steps[Math.max(0, i - 1)]?.share ?? step.share)} L${step.x},${y(step.share)}`
  );
  const line = `M${first.x},${y(first.share)} ${risers.join(' ')} L100,${y(last.share)}`;
  const area = `M${first.x},${height} ${risers.join(' ')} L100,${y(last.share)} L100,${height} Z`;
  return { line, area };
}

/** The steps whose labels have room: first and last always, the others where they do not touch a neighbour. */
export function labelled<T extends Step>(steps: readonly T[], width: number, room: number): T[] {
  const last = steps.at(-1);
  const kept: T[] = [];
  const px = (step: Step) => (step.x / 100) * width;
  for (const step of steps) {
    const before = kept.at(-1);
    if (before && px(step) - px(before) < room) continue;
    if (last && step !== last && px(last) - px(step) < room) continue;
    kept.push(step);
  }
  if (last && kept.at(-1) !== last) {
    if (kept.length > 1) kept.pop();
    kept.push(last);
  }
  return kept;
}
