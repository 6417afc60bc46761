// The order of the list and what stands on its rows. What comes first, and why, was decided in Rust.
import type { Gap, GapReport, OpportunitiesView, SkillUnlock, UnlockRate } from '$ui/ipc/bindings';

export type Sort = 'priority' | 'effort' | 'opens' | 'rate';

/** What a market of ranks can be sorted by, and what one that was counted. */
export const RANKED_SORTS: readonly Sort[] = ['priority', 'effort'];
export const COUNTED_SORTS: readonly Sort[] = ['opens', 'rate', 'priority', 'effort'];

/** What gaps would open, by skill; nothing on a market that was not counted. */
export interface Openings {
  unlocks: ReadonlyMap<string, SkillUnlock>;
  rates: ReadonlyMap<string, UnlockRate>;
}

export const openingsOf = ({ unlocks, rates }: OpportunitiesView): Openings => ({
  unlocks: new Map(unlocks.skills.map((one) => [one.skill, one])),
  rates: new Map(rates.map((one) => [one.skill, one]))
});

/** Stable, so that gaps that come out even stay as they were ranked; what is not known goes last. */
export function sorted(gaps: readonly Gap[], sort: Sort, openings: Openings | undefined): Gap[] {
  const key = (gap: Gap): number => {
    if (sort === 'effort') return gap.effort?.value.typical ?? Infinity;
    if (sort === 'opens') return -(openings?.unlocks.get(gap.skill)?.opens.postings.count ?? -1);
    if (sort === 'rate') return -(openings?.rates.get(gap.skill)?.perTenHours ?? -1);
    return 0;
  };
  return [...gaps].sort((a, b) => key(a) - key(b) || 0);
}

/** The skills that open postings and that the role does not ask for. */
export const beyondRole = (
  unlocks: readonly SkillUnlock[],
  { gaps, met, alternatives }: GapReport
): SkillUnlock[] => {
  const asked = new Set([...gaps, ...met, ...alternatives].map(({ skill }) => skill));
  return unlocks.filter((one) => one.opens.postings.count > 0 && !asked.has(one.skill));
};

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
