// What figures are counted in.
import { count } from '$ui/format/figure';

export const units = {
  /** Points of a percentage, already written as a number or a range. */
  points: (value: string) => (value === '1' ? '1 point' : `${value} points`),
  weeks: (n: number) => count(n, 'week')
};
