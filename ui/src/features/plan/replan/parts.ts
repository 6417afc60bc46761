// A replan in the order one reads it: what changes first, what stays last, and nothing that is empty.
import type { PlanChange, Replan } from '$ui/ipc/bindings';

const ORDER = ['moved', 'added', 'dropped', 'kept'] as const;
export type Part = (typeof ORDER)[number];

export interface ReplanPart {
  part: Part;
  changes: PlanChange[];
  /** Minutes, together. */
  effort: number;
}

export const parts = (replan: Replan): ReplanPart[] =>
  ORDER.map((part) => ({
    part,
    changes: replan[part],
    effort: replan[part].reduce((sum, change) => sum + change.effort, 0)
  })).filter(({ changes }) => changes.length > 0);
