// A straight scale with round ends. d3-scale would do it, but it assigns to inherited properties, which the
// window's frozen prototypes refuse.
import { nice, ticks } from 'd3-array';

export interface LinearScale {
  (value: number): number;
  /** Round numbers worth a line, both ends included. */
  ticks: number[];
}

/** From zero to a round number at or above `highest`, drawn from `start` to `end`. */
export function linearFromZero(highest: number, about: number, start: number, end: number): LinearScale {
  const [bottom, top] = nice(0, highest, about) as [number, number];
  const at = (value: number) => start + ((value - bottom) / (top - bottom)) * (end - start);
  return Object.assign(at, { ticks: ticks(bottom, top, about) });
}
