// Geometry of ranges on one axis that starts at zero.
import { scaleLinear } from 'd3-scale';

export interface Range {
  low: number;
  high: number;
}

export interface RangeAxis {
  x: (value: number) => number;
  ticks: number[];
  end: number;
}

/** An axis from zero to a round number at or above the highest end. */
export function rangeAxis(ranges: Range[], left: number, right: number, ticks: number): RangeAxis {
  const top = Math.max(0, ...ranges.map((range) => range.high)) || 1;
  const scale = scaleLinear()
    .domain([0, top])
    .nice(ticks)
    .range([left, Math.max(left + 40, right)]);
  return { x: scale, ticks: scale.ticks(ticks), end: scale.domain()[1]! };
}

/** Where a bar starts and how wide it is; a range of one number still shows as a mark. */
export function rangeBar(axis: RangeAxis, range: Range): { x: number; width: number } {
  const x = axis.x(range.low);
  return { x, width: Math.max(3, axis.x(range.high) - x) };
}
