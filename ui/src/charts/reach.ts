// Parts of one whole as parts of one bar.

/** How a part is drawn: had is solid, one step away is open in the market's color, the rest recedes. */
export type ReachTone = 'had' | 'near' | 'far' | 'farther';

export interface ReachPart {
  id: string;
  tone: ReachTone;
  count: number;
  label: string;
}

/** The parts that have any. */
export const present = (parts: readonly ReachPart[]) => parts.filter(({ count }) => count > 0);

/** Whether each part is wide enough to have its words under it; if not, the words make a list of their own. */
export function wordsFit(parts: readonly ReachPart[], width: number, least: number): boolean {
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  return parts.every(({ count }) => (count / Math.max(1, whole)) * width >= least);
}
