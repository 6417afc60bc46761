// Geometry of paces: how long things took against their estimates, on a scale of doublings around "as estimated".
import { percent, percents } from '$ui/format/share';
import type { PaceFigure } from '$ui/ipc/bindings';
import { doublings } from './scale';

const WHOLE = 10_000;
const EDGES = [WHOLE / 4, WHOLE * 4] as const;
/** A pace that rests on fewer resources is not drawn. */
const ENOUGH = 3;

/** Places in percent; the middle is "as estimated". */
export const paceScale = doublings(EDGES[0], EDGES[1], 0, 100);

export interface PaceMark {
  at: number;
  low: number;
  high: number;
  /** "108%", of the estimate. */
  text: string;
  range: string;
}

/** Where a pace stands; nothing where too few resources speak of it. */
export function paceMark(pace: PaceFigure): PaceMark | undefined {
  if (pace.resources < ENOUGH) return undefined;
  return {
    at: paceScale(pace.ratio),
    low: paceScale(pace.low),
    high: paceScale(pace.high),
    text: percent(whole(pace.ratio)),
    range: percents(whole(pace.low), whole(pace.high))
  };
}

const whole = (basisPoints: number) => Math.round(basisPoints / 100) * 100;
