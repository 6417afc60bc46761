// The study sessions of the first two weeks, one line a day.
import type { Session } from '$ui/ipc/bindings';
import { toDay } from '$ui/format/date';

const WEEKS = 2;

export interface StudyDay {
  on: string;
  /** How many sessions the day has. */
  sessions: number;
  minutes: number;
  /** What it is for, in order; the units of one resource together. */
  parts: { resource: string; units: string[] }[];
}

/** The days of each of the first weeks, counted from the first session's day. */
export function studyWeeks(sessions: readonly Session[]): StudyDay[][] {
  const first = sessions[0];
  if (!first) return [];
  const weeks: StudyDay[][] = Array.from({ length: WEEKS }, () => []);
  for (const session of sessions) {
    const week = weeks[Math.floor((toDay(session.on) - toDay(first.on)) / 7)];
    if (!week) break;
    const known = week.find((day) => day.on === session.on);
    const day = known ?? { on: session.on, sessions: 0, minutes: 0, parts: [] };
    if (!known) week.push(day);
    day.sessions += 1;
    day.minutes += session.minutes;
    for (const block of session.blocks) {
      const last = day.parts.at(-1);
      if (last?.resource !== block.resource)
        day.parts.push({ resource: block.resource, units: [block.title] });
      else if (!last.units.includes(block.title)) last.units.push(block.title);
    }
  }
  return weeks.filter((week) => week.length > 0);
}
