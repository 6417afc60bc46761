// Geometry of ranges on one axis that starts at zero, in percent of its length.
import { linearFromZero } from './scale';

export interface Range {
  low: number;
  high: number;
}

export interface RangeAxis {
  at: (value: number) => number;
  ticks: number[];
}

/** An axis from zero to a round number at or above the highest end. */
export function rangeAxis(ranges: Range[], ticks: number): RangeAxis {
  const top = Math.max(0, ...ranges.map((range) => range.high)) || 1;
  const scale = linearFromZero(top, ticks, 0, 100);
  return { at: scale, ticks: scale.ticks };
}
