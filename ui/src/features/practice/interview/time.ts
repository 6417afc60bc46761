// The time of a mock interview. It is counted, and stops nothing. Moments are milliseconds, as the window has them.
import type { Mock } from '$ui/ipc/bindings';
import { toDay } from '$ui/format/date';

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
const MINUTE = 60;
const FIVE_MINUTES = 5 * MINUTE;
/** A longer time for one question cannot be kept, in seconds. */
export const LONGEST_ANSWER = 3600;

/** When it began. It is told in local time, as the window's clock is. */
const began = ({ started }: Mock) => Date.parse(started.slice(0, 19));

/** How far the day findings are computed for is from the day of the window's clock: a test may stay on one day. */
export const ahead = (today: string, now: Date) =>
  (toDay(today) - Math.floor((now.getTime() - now.getTimezoneOffset() * MINUTE * SECOND_MS) / DAY_MS)) *
  DAY_MS;

/** The seconds that are left; negative once the time is over. */
export const secondsLeft = (mock: Mock, now: number) =>
  mock.minutes * MINUTE - Math.floor((now - began(mock)) / SECOND_MS);

/** Whole minutes that are begun, at least one until the time is over. */
export const minutesLeft = (seconds: number) => Math.max(0, Math.ceil(seconds / MINUTE));

export type Mark = 'half' | 'five' | 'over';

/** What has to be said when so many seconds become so few. Half of a short time is as good as five minutes. */
export function passed(minutes: number, before: number, after: number): Mark | undefined {
  const passes = (at: number) => before > at && after <= at;
  const half = (minutes * MINUTE) / 2;
  if (passes(0)) return 'over';
  if (minutes * MINUTE > FIVE_MINUTES && passes(FIVE_MINUTES)) return 'five';
  return half > FIVE_MINUTES && passes(half) ? 'half' : undefined;
}

/** The seconds of a question that was in sight since a moment, and the moment up to which they are counted. */
export function counted(seconds: number, since: number, now: number): { seconds: number; since: number } {
  const whole = Math.max(0, Math.floor((now - since) / SECOND_MS));
  return { seconds: Math.min(LONGEST_ANSWER, seconds + whole), since: since + whole * SECOND_MS };
}
