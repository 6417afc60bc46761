// Minutes a day and the days that have all, half or none of them: how the time for reviews is told and kept.

export type Load = 'usual' | 'half' | 'none';
export const LOADS: readonly Load[] = ['usual', 'half', 'none'];

export interface ReviewTimes {
  /** Minutes on a usual day. */
  minutes: number;
  /** From Monday to Sunday. */
  loads: Load[];
}

/** The time as minutes and loads. A day of another time than all, half or none of the most is told as the nearest. */
export function timesOf(week: readonly number[]): ReviewTimes {
  const minutes = Math.max(0, ...week);
  const load = (time: number): Load =>
    time * 4 >= minutes * 3 ? 'usual' : time * 4 >= minutes ? 'half' : 'none';
  return { minutes, loads: week.map((time) => (minutes === 0 ? 'usual' : load(time))) };
}

/** The minutes of each day, from Monday to Sunday. */
export const weekOf = ({ minutes, loads }: ReviewTimes): number[] =>
  loads.map((load) => (load === 'usual' ? minutes : load === 'half' ? Math.round(minutes / 2) : 0));

/** The next load of a day, around. */
export const nextLoad = (load: Load): Load => LOADS[(LOADS.indexOf(load) + 1) % LOADS.length] ?? 'usual';
