// Geometry of the calendar of days: a column for each week, Monday at the top.
import { decimal } from '$ui/format/figure';
import { fromDay, month, toDay, toIso } from '$ui/format/date';
import { mondayOf } from './weeks';

const DAYS = 7;
/** Tints of the days with the least and the most study, in percent; text stays readable on both. */
const PALEST = 10;
const DEEPEST = 46;
/** A day of this many minutes or more has the deepest tint. */
const FULL_DAY = 240;

export interface DayCell {
  on: string;
  minutes: number;
  /** In percent. */
  tint: number;
  state: 'studied' | 'free' | 'ahead';
}

export interface DayWeek {
  starts: string;
  /** The month's name where a month begins. */
  label: string;
  cells: DayCell[];
}

/** The weeks up to today's, as many as there is something to show of and room for. */
export function dayWeeks(
  days: readonly { on: string; logged: number }[],
  today: string,
  room: number
): DayWeek[] {
  const minutes = new Map(days.map((day) => [day.on, day.logged]));
  const last = toDay(mondayOf(today));
  const known = [...minutes.keys()].sort()[0] ?? today;
  const first = Math.max(toDay(mondayOf(known)), last - DAYS * (Math.max(1, room) - 1));
  const weeks: DayWeek[] = [];
  for (let monday = first; monday <= last; monday += DAYS) {
    const cells = Array.from({ length: DAYS }, (_, i) => cell(monday + i, minutes, toDay(today)));
    const begins = cells.find(({ on }) => on.endsWith('-01'));
    weeks.push({ starts: toIso(monday), label: begins ? monthName(begins.on) : '', cells });
  }
  return weeks;
}

function cell(day: number, minutes: Map<string, number>, today: number): DayCell {
  const on = toIso(day);
  const logged = minutes.get(on) ?? 0;
  const part = Math.min(1, logged / FULL_DAY);
  return {
    on,
    minutes: logged,
    tint: logged > 0 ? Math.round(PALEST + part * (DEEPEST - PALEST)) : 0,
    state: logged > 0 ? 'studied' : day > today ? 'ahead' : 'free'
  };
}

function monthName(iso: string): string {
  const name = month(iso);
  return fromDay(toDay(iso)).getUTCMonth() === 0 ? `${name} ’${iso.slice(2, 4)}` : name;
}

/** Minutes as hours that fit into a cell: "1.4", "0.3", "2". */
export const inCell = (minutes: number): string => decimal(Math.max(0.1, Math.round(minutes / 6) / 10));
