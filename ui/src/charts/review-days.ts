// Geometry of the reviews of the days to come: a thin bar a day, and a line at their average.
import type { DayAhead } from '$ui/ipc/bindings';
import { linearFromZero } from './scale';

export interface ReviewDays {
  y: (minutes: number) => number;
  /** Round numbers of minutes worth a line. */
  ticks: number[];
  /** The width of a day. */
  column: number;
  /** The average of all days, in minutes. */
  mean: number;
  /** Places of the days that begin a week and have room for a date. */
  dated: number[];
}

/** Lays days out between two heights; every `apart` pixels at most one date. */
export function reviewDays(
  days: readonly DayAhead[],
  width: number,
  top: number,
  bottom: number,
  apart = 56
): ReviewDays {
  const most = Math.max(10, ...days.map(({ minutes }) => minutes));
  const y = linearFromZero(most, 4, bottom, top);
  const column = width / Math.max(1, days.length);
  const weeks = Math.max(1, Math.ceil(apart / (column * 7)));
  return {
    y,
    ticks: y.ticks,
    column,
    mean: days.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, days.length),
    dated: days.flatMap((_, place) => (place % (7 * weeks) === 0 ? [place] : []))
  };
}
