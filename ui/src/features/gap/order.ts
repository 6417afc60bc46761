// The order of the list and what stands on its rows. What comes first, and why, was decided in Rust.
import type { Gap, GapReport } from '$ui/ipc/bindings';

export type Sort = 'priority' | 'effort';

/** As ranked, or the least typical effort first; a gap whose effort is not known goes last. */
export function sorted(gaps: readonly Gap[], sort: Sort): Gap[] {
  if (sort === 'priority') return [...gaps];
  const effort = (gap: Gap) => gap.effort?.value.typical ?? Infinity;
  return [...gaps].sort((a, b) => effort(a) - effort(b));
}

export interface Away {
  held: number;
  one: number;
  two: number;
  three: number;
}

/** How many skills are held, and how many are one, two, or three and more levels away. */
export function away(report: GapReport): Away {
  const missing = (fits: (steps: number) => boolean) => report.gaps.filter((gap) => fits(gap.steps)).length;
  return {
    held: report.met.length,
    one: missing((steps) => steps === 1),
    two: missing((steps) => steps === 2),
    three: missing((steps) => steps >= 3)
  };
}
