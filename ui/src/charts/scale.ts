// Scales. d3-scale would do it, but it assigns to inherited properties, which the
// window's frozen prototypes refuse.
import { nice, ticks } from 'd3-array';

/** The room beside the outermost marks, as part of what they span. */
const BESIDE = 0.04;

export interface Scale {
  (value: number): number;
  /** Round numbers worth a line. */
  ticks: number[];
}

/** A straight scale from zero to a round number at or above `highest`, drawn from `start` to `end`. */
export function linearFromZero(highest: number, about: number, start: number, end: number): Scale {
  return straight(nice(0, highest, about) as [number, number], about, start, end);
}

/** A straight scale that holds both numbers with a little room beside them, for marks that are no bars. */
export function linearBetween(
  lowest: number,
  highest: number,
  about: number,
  start: number,
  end: number
): Scale {
  const room = (highest - lowest) * BESIDE || Math.abs(lowest) / 10 || 1;
  return straight([lowest - room, highest + room], about, start, end);
}

/** A logarithmic scale between two powers of two, drawn from `start` to `end`; what lies beyond stands at its ends. */
export function doublings(lowest: number, highest: number, start: number, end: number): Scale {
  const at = (value: number) => {
    const inside = Math.min(highest, Math.max(lowest, value));
    return start + (Math.log2(inside / lowest) / Math.log2(highest / lowest)) * (end - start);
  };
  const powers = Array.from(
    { length: Math.round(Math.log2(highest / lowest)) + 1 },
    (_, i) => lowest * 2 ** i
  );
  return Object.assign(at, { ticks: powers });
}

function straight([bottom, top]: [number, number], about: number, start: number, end: number): Scale {
  const at = (value: number) => start + ((value - bottom) / (top - bottom)) * (end - start);
  return Object.assign(at, { ticks: ticks(bottom, top, about) });
}
