// Whether the plan should be looked at again: how far one is behind or ahead of what was planned.
import { weeksBetween } from '$ui/format/date';
import type { Forecast } from '$ui/ipc/bindings';

/** A week more or less is how weeks are; from two on a new plan may be worth a look. */
const WORTH_A_LOOK = 2;

export interface Drift {
  way: 'behind' | 'ahead';
  weeks: number;
}

/** How many weeks one is behind or ahead; nothing where that is not worth a new plan. */
export function drift(forecast: Forecast | null): Drift | undefined {
  if (!forecast?.planned) return undefined;
  const weeks = weeksBetween(forecast.planned, forecast.finish.likely);
  if (Math.abs(weeks) < WORTH_A_LOOK) return undefined;
  return { way: weeks > 0 ? 'behind' : 'ahead', weeks: Math.abs(weeks) };
}
