// A week looked back on: what was done in it, and what the next one holds.
import { mondayOf } from '$ui/charts/weeks';
import { DAYS, toDay, toIso, weekdayOf } from '$ui/format/date';
import type { EntryRow, PlanView, ProgressView, RhythmWeek, Session, Weekday } from '$ui/ipc/bindings';

const WEEK = 7;
/** So many days a week must have had on the day of the review for it to be the one looked back on. */
const MOST_OF_A_WEEK = 4;

export interface Studied {
  resource: string;
  title: string;
  minutes: number;
}

export interface Review {
  /** The Monday and the Sunday of the week looked back on. */
  from: string;
  until: string;
  logged: number;
  /** The hours it had; nothing before the first plan. */
  rhythm: RhythmWeek | undefined;
  /** On how many days there was study. */
  days: number;
  /** What was studied, most time first. */
  studied: Studied[];
  /** Units that were finished and stayed so: unit and resource. */
  units: EntryRow[];
  /** Titles of what was finished. */
  finished: string[];
  /** The sessions of the week after. */
  next: Session[];
  /** The Monday of the week after. */
  nextFrom: string;
}

/**
 * The Monday of the week one looks back on: of those that were mostly over on the latest day of review, the last.
 * On a Sunday that is the week that ends then, on a Monday the one before, until the same day of the next week.
 */
export function reviewedWeek(today: string, reviewDay: Weekday): string {
  const since = (DAYS.indexOf(weekdayOf(today)) - DAYS.indexOf(reviewDay) + WEEK) % WEEK;
  return mondayOf(toIso(toDay(today) - since - (MOST_OF_A_WEEK - 1)));
}

export function review(view: ProgressView, plan: PlanView | null | undefined, from: string): Review {
  const [first, after] = [toDay(from), toDay(from) + WEEK];
  const within = (iso: string | null) => iso !== null && toDay(iso) >= first && toDay(iso) < after;
  const entries = view.entries.rows.filter((row) => within(row.entry.on));
  const days = view.days.filter((day) => within(day.on) && day.logged > 0);
  return {
    from,
    until: toIso(after - 1),
    logged: days.reduce((sum, day) => sum + day.logged, 0),
    rhythm: view.rhythm.weeks.find((week) => week.starts === from),
    days: days.length,
    studied: studied(entries),
    units: finishedUnits(entries),
    finished: view.resources.filter((one) => within(one.finishedOn)).map((one) => one.title),
    next: (plan?.sessions ?? []).filter(({ on }) => toDay(on) >= after && toDay(on) < after + WEEK),
    nextFrom: toIso(after)
  };
}

function studied(entries: EntryRow[]): Studied[] {
  const sums = new Map<string, Studied>();
  for (const { entry, title } of entries) {
    if (entry.event.kind !== 'studied') continue;
    const { resource, minutes } = entry.event;
    sums.set(resource, { resource, title, minutes: (sums.get(resource)?.minutes ?? 0) + minutes });
  }
  return [...sums.values()].sort((a, b) => b.minutes - a.minutes || a.title.localeCompare(b.title));
}

/** Newest first, as the log is: the first word on a unit is the one that counts. */
function finishedUnits(entries: EntryRow[]): EntryRow[] {
  const told = new Set<string>();
  return entries.filter(({ entry: { event } }) => {
    if (event.kind !== 'unitDone' && event.kind !== 'unitReopened') return false;
    const isNew = !told.has(event.unit);
    told.add(event.unit);
    return isNew && event.kind === 'unitDone';
  });
}
