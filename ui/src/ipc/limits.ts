// The limits of a plan as Rust answers them: with nothing left out.
import type { Constraints, PlanView } from './bindings';

/** What a plan has to respect, whole. What one sends may leave out what Rust knows a default for. */
export type Limits = Required<Constraints>;

/** The limits of a plan. Rust answers with all of them. */
export const limitsOf = (plan: PlanView) => plan.constraints as Limits;
