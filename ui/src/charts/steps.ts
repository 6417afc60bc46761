// What learning one skill after another adds up to, as columns or, where they would be too narrow, as rows.
import { int } from '$ui/format/figure';
import { say } from '$ui/text';
import { percent, percents } from '$ui/format/share';
import { said, type CountedShare } from './sampled';

/** After this skill, so many postings are fully matched; the first step is today, before any. */
export interface UnlockStep {
  id: string;
  name: string;
  matched: CountedShare;
}

export interface StepBar extends UnlockStep {
  /** In percent of the height: what was there before this step, what is there after it, and its interval. */
  from: number;
  to: number;
  low: number;
  high: number;
}

const COLUMN_PX = 72;
const WHOLE = 10_000;

/** Heights in percent of the whole of the postings; a share never shrinks from one step to the next. */
export function stepBars(steps: readonly UnlockStep[]): StepBar[] {
  const percentOf = (basisPoints: number) => (basisPoints / WHOLE) * 100;
  return steps.flatMap((step, i) => {
    const now = said(step.matched.share);
    if (!now) return [];
    const before = i > 0 ? said(steps[i - 1]!.matched.share) : undefined;
    return {
      ...step,
      from: percentOf(before?.value ?? now.value),
      to: percentOf(now.value),
      low: percentOf(now.low),
      high: percentOf(now.high)
    };
  });
}

/** Columns if each has room for its name. */
export const way = (steps: number, width: number): 'columns' | 'rows' =>
  width / Math.max(1, steps) >= COLUMN_PX ? 'columns' : 'rows';

/** The same as a table. */
export const stepsTable = (steps: readonly UnlockStep[]) => ({
  columns: say.charts.steps.columns,
  rows: steps.map(({ name, matched }) => {
    const known = said(matched.share);
    return [
      name,
      known ? percent(known.value) : say.charts.tooFew,
      known ? percents(known.low, known.high) : '',
      int(matched.count),
      int(matched.base)
    ];
  })
});
