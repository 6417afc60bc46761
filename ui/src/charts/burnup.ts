// Geometry of the burn-up: hours studied and hours the weeks had, week by week, and the ways to the end of the plan.
import { toDay, toIso } from '$ui/format/date';
import type { FinishOutlook, RhythmWeek } from '$ui/ipc/bindings';

const WEEK = 7;
const BEYOND = 3650;

export interface Amount {
  /** Days since 1970. */
  day: number;
  /** Minutes up to then. */
  minutes: number;
}

export interface BurnUp {
  studied: Amount[];
  /** What the weeks had, up to the end of the week under way. */
  planned: Amount[];
  /** Minutes when all of the plan is done, at typical effort. */
  total: number;
  /** The ways from today to the end: the widest first. An end that is missing lies beyond what is drawn. */
  fans: { part: 'most' | 'half'; from: number | undefined; until: number | undefined }[];
  median: number | undefined;
  first: string;
  last: string;
  /** Where ways end that lead beyond what is drawn. */
  beyond: number;
}

/** As much of what comes is shown beside what was done, at least. */
const LEAST_AHEAD = 28;
/** Where what was done is a smaller part of all the time than this, it is looked at on its own first. */
const SMALL_PART = 0.2;

/** The last day of a look at what was done so far. */
export function nearEnd(burnUp: BurnUp): string {
  const [start, now] = [burnUp.studied[0]!, burnUp.studied.at(-1)!];
  const ahead = Math.max(LEAST_AHEAD, Math.round((now.day - start.day) / 2));
  return toIso(Math.min(now.day + ahead, toDay(burnUp.last)));
}

/** The most minutes that any of the ways has reached by a day. */
export function mostBy(burnUp: BurnUp, day: number): number {
  const now = burnUp.studied.at(-1)!;
  const reached = (end: number | undefined) =>
    end === undefined || end <= now.day
      ? now.minutes
      : now.minutes + (burnUp.total - now.minutes) * Math.min(1, (day - now.day) / (end - now.day));
  return Math.max(reached(burnUp.median), reached(burnUp.fans[0]?.from));
}

/** Which look tells more at first. */
export function firstLook(burnUp: BurnUp): 'all' | 'near' {
  const done = burnUp.studied.at(-1)!.day - toDay(burnUp.first);
  return done < SMALL_PART * (toDay(burnUp.last) - toDay(burnUp.first)) ? 'near' : 'all';
}

/** Where everything stands; nothing before there is a week to show. */
export function burnUp(
  weeks: readonly RhythmWeek[],
  left: number,
  outlook: FinishOutlook | null | undefined,
  today: string
): BurnUp | undefined {
  const [begun] = weeks;
  if (!begun) return undefined;
  const start: Amount = { day: toDay(begun.starts), minutes: 0 };
  const [studied, planned] = [[start], [start]];
  for (const week of weeks) {
    const end = toDay(week.starts) + WEEK;
    const upTo = (sums: Amount[], more: number, day: number) =>
      sums.push({ day, minutes: (sums.at(-1)?.minutes ?? 0) + more });
    upTo(studied, week.studied, Math.min(end, toDay(today) + 1));
    upTo(planned, week.capacity, end);
  }
  const day = (iso: string | null | undefined) => (iso ? toDay(iso) : undefined);
  const ends = [outlook?.most.until, outlook?.half.until, outlook?.median, outlook?.most.from];
  const last = ends.find(Boolean) ?? today;
  return {
    studied,
    planned,
    total: (studied.at(-1)?.minutes ?? 0) + left,
    fans: outlook
      ? (['most', 'half'] as const).map((part) => ({
          part,
          from: day(outlook[part].from),
          until: day(outlook[part].until)
        }))
      : [],
    median: day(outlook?.median),
    first: begun.starts,
    last: toIso(Math.max(toDay(last), planned.at(-1)?.day ?? 0)),
    beyond: toDay(last) + BEYOND
  };
}
