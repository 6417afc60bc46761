// Geometry of the weeks chart: one bar a week, without gaps, against the time there is.
import { fromDay, toDay, toIso } from '$ui/format/date';
import type { RhythmWeek } from '$ui/ipc/bindings';
import { linearFromZero } from './scale';

export interface WeekBar {
  /** The Monday, as an ISO date. */
  starts: string;
  /** Minutes logged. */
  logged: number;
  /** Minutes the week had by the plan of that time, pauses apart; nothing before the first plan. */
  capacity?: number;
  /** Whether all of it was a pause. */
  paused?: boolean;
}

const addDays = (iso: string, days: number) => toIso(toDay(iso) + days);

/** The Monday of a day's week. */
export function mondayOf(iso: string): string {
  const sinceMonday = (fromDay(toDay(iso)).getUTCDay() + 6) % 7;
  return addDays(iso, -sinceMonday);
}

/** Every week from the first logged one to today's, the latest `atMost` of them; weeks without study show as zero. */
export function everyWeek(logged: WeekBar[], today: string, atMost: number): WeekBar[] {
  const minutes = new Map(logged.map((week) => [week.starts, week.logged]));
  const known = [...minutes.keys()].sort();
  const last = [mondayOf(today), ...known].sort().at(-1)!;
  const first = [known[0] ?? last, addDays(last, -7 * (atMost - 1))].sort().at(-1)!;
  const weeks: WeekBar[] = [];
  for (let starts = first; starts <= last; starts = addDays(starts, 7)) {
    weeks.push({ starts, logged: minutes.get(starts) ?? 0 });
  }
  return weeks;
}

/** The same weeks with the hours they had. */
export function withCapacity(weeks: WeekBar[], rhythm: readonly RhythmWeek[]): WeekBar[] {
  const known = new Map(rhythm.map((week) => [week.starts, week]));
  return weeks.map((week) => {
    const had = known.get(week.starts);
    return had ? { ...week, capacity: had.capacity, paused: had.state === 'paused' } : week;
  });
}

export interface WeeksLayout {
  y: (minutes: number) => number;
  /** Whole hours worth a line. */
  ticks: number[];
  column: number;
}

/** Height and column width; the axis starts at zero and holds both the bars and the capacity. */
export function weeksLayout(
  weeks: WeekBar[],
  capacity: number,
  width: number,
  top: number,
  bottom: number
): WeeksLayout {
  const most = Math.max(60, capacity, ...weeks.flatMap((week) => [week.logged, week.capacity ?? 0])) / 60;
  const hours = linearFromZero(most, 4, bottom, top);
  const ticks = hours.ticks.filter((tick) => Number.isInteger(tick));
  return { y: (minutes) => hours(minutes / 60), ticks, column: width / Math.max(1, weeks.length) };
}
