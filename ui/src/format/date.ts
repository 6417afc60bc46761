import { locale, tongue } from '$ui/text/language';
import { once } from './once';

const DAY_MS = 86_400_000;

const format = (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
const dayMonthYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
const shortDayMonth = format({ day: 'numeric', month: 'short' });
const shortMonth = format({ month: 'short' });
const shortMonthYear = format({ month: 'short', year: 'numeric' });
const longMonthYear = format({ month: 'long', year: 'numeric' });
const shortWeekdayDayMonth = format({ weekday: 'short', day: 'numeric', month: 'short' });
const weekdayDayMonth = format({ weekday: 'long', day: 'numeric', month: 'long' });

/** The number of a day since 1 January 1970. */
export const toDay = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
export const fromDay = (day: number) => new Date(day * DAY_MS);
export const toIso = (day: number) => fromDay(day).toISOString().slice(0, 10);

/** The days of a week in order. */
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The day of the week a date falls on; the first of January 1970 was a Thursday. */
export const weekdayOf = (iso: string) => DAYS[(((toDay(iso) + 3) % 7) + 7) % 7] ?? DAYS[0];

const at = (day: number | string) => fromDay(typeof day === 'string' ? toDay(day) : day);

/** "12 Jun 2027" */
export const date = (day: number | string) => dayMonthYear().format(at(day));
/** "12 Jun" */
export const dayMonth = (day: number | string) => shortDayMonth().format(at(day));
/** "Jun" */
export const month = (day: number | string) => shortMonth().format(at(day));
/** "Jun 2027", of a month as "2027-06" */
export const monthYear = (month: string) => shortMonthYear().format(at(`${month}-01`));
/** English writes weekday and date without a comma. */
const plain = (text: string) => (tongue === 'en' ? text.replace(',', '') : text);

/** "Tuesday 24 November" */
export const weekday = (day: number | string) => plain(weekdayDayMonth().format(at(day)));

/** "Tue 24 Nov" */
export const shortWeekday = (day: number | string) => plain(shortWeekdayDayMonth().format(at(day)));

/** A day and a time of day: "Tue 24 Nov, 10:28" */
export const moment = (iso: string) => `${shortWeekday(iso.slice(0, 10))}, ${iso.slice(11, 16)}`;

/** Two dates that share a year say it once: "27 May and 11 Jul 2027". */
export function dates(first: string, second: string): [string, string] {
  return first.slice(0, 4) === second.slice(0, 4)
    ? [dayMonth(first), date(second)]
    : [date(first), date(second)];
}

/** A date known to the day, month or year: "14 Nov 2026", "November 2026", "2026". */
export function when(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return date(text);
  if (/^\d{4}-\d{2}$/.test(text)) return longMonthYear().format(at(`${text}-01`));
  return text;
}

/** Whole weeks from one day to another, negative when the other is earlier. */
export const weeksBetween = (from: string, to: string) => Math.round((toDay(to) - toDay(from)) / 7);

/** Keeps the parts of a date or figure on one line. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');
