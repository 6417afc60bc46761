// Postings matched over time, as the steps of a line.
import type { MatchedWeek } from '$ui/ipc/bindings';

/** The weeks in which the count changed, and the first where it began above nothing. */
export function steps(weeks: readonly MatchedWeek[]): { on: string; levels: number }[] {
  return weeks
    .filter(({ matched }, i) => matched !== (weeks[i - 1]?.matched ?? 0))
    .map(({ starts, matched }) => ({ on: starts, levels: matched }));
}
