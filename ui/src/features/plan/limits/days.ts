// How the time of a week spreads over its days. Kept are parts; shown are the minutes they come to.
import type { StudyDays } from '$ui/ipc/bindings';
import { HIGHEST_WEEKLY } from '$ui/kit/weekly';

export const EVEN: StudyDays = [1, 1, 1, 1, 1, 1, 1];
const STEP = 30;

/** The minutes of each day: whole, and together all of the week's, as Rust gives them. */
export function shares(days: StudyDays, weekly: number): StudyDays {
  const whole = Math.max(1, sum(days));
  let parts = 0;
  let given = 0;
  return days.map((part) => {
    parts += part;
    const until = Math.floor((weekly * parts) / whole);
    const share = until - given;
    given = until;
    return share;
  }) as StudyDays;
}

/** The half hour after the time of a day, or before it. */
export const stepped = (minutes: number, by: 1 | -1): number =>
  by > 0 ? (Math.floor(minutes / STEP) + 1) * STEP : Math.max(0, (Math.ceil(minutes / STEP) - 1) * STEP);

export type Week = { days: StudyDays; hoursPerWeek: number };

/** The week with another time on one day. The other days keep theirs; what cannot be has a name. */
export function withDay(week: Week, day: number, minutes: number): Week | 'noneLeft' | 'full' {
  const next = shares(week.days, week.hoursPerWeek).map((was, i) => (i === day ? minutes : was)) as StudyDays;
  const hoursPerWeek = sum(next);
  if (hoursPerWeek === 0) return 'noneLeft';
  return hoursPerWeek > HIGHEST_WEEKLY ? 'full' : { days: next, hoursPerWeek };
}

export const isEven = (days: StudyDays) => days.every((part) => part === days[0]);

const sum = (days: StudyDays) => days.reduce((all, part) => all + part, 0);
