import { fixed } from './figure';
import { say } from '$ui/text';

const ONE = 100;

/** A difference of shares in basis points, without its sign: "31 points", "1 point", "0.9 points". */
export const points = (basisPoints: number): string => say.words.points(bare(basisPoints));

/** Both ends of such a difference, the smaller first: "23–38 points". */
export function pointsRange(low: number, high: number): string {
  const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  const [least, most] = [bare(near), bare(far)];
  return say.words.points(least === most ? most : `${least}–${most}`);
}

/** Whole points from one on, a tenth below. */
function bare(basisPoints: number): string {
  const value = Math.abs(basisPoints) / ONE;
  return value >= 0.95 || value === 0 ? String(Math.round(value)) : fixed(value, 1);
}
