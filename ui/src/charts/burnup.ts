// Geometry of the burn-up: hours studied and hours the weeks had, week by week, and the ways to the end of the plan.
import { toDay, toIso } from '$ui/format/date';
import type { FinishOutlook, RhythmWeek } from '$ui/ipc/bindings';

const WEEK = 7;

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
    last: toIso(Math.max(toDay(last), planned.at(-1)?.day ?? 0))
  };
}
