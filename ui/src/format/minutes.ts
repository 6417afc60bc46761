import type { Effort } from '$ui/ipc/bindings';
import { int } from './figure';

const HOUR = 60;
const WRITTEN =
  /^(?:(\d+(?:\.\d+)?)\s*(?:h(?:ours?)?|std\.?|stunden?))?\s*(?:(\d+)\s*(?:m|min\.?|minuten?|minutes?)?)?$/;

/** A duration to the minute: "45 min", "3 h", "3 h 20 min". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / HOUR);
  const rest = Math.round(minutes % HOUR);
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${int(hours)} h` : `${int(hours)} h ${rest} min`;
}

/** Whole hours of an estimate: "12 h", and minutes below an hour. */
export function hours(minutes: number): string {
  return minutes < HOUR ? duration(minutes) : `${int(Math.round(minutes / HOUR))} h`;
}

/** Both ends of an estimate: "48–82 h". */
export function range(effort: Effort): string {
  if (effort.high < HOUR) return `${Math.round(effort.low)}–${Math.round(effort.high)} min`;
  const low = Math.round(effort.low / HOUR);
  const high = Math.round(effort.high / HOUR);
  return low === high ? `${int(low)} h` : `${int(low)}–${int(high)} h`;
}

/**
 * What a person types as a duration: "90", "90 min", "1.5 h", "1:30", "1 h 30", and in German "1,5 Std", "90 Minuten".
 * Nothing if it is none.
 */
export function parseDuration(text: string): number | undefined {
  const given = text.trim().toLowerCase().replace(',', '.');
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(given);
  if (clock) return positive(Number(clock[1]) * HOUR + Number(clock[2]));
  const parts = WRITTEN.exec(given);
  if (!parts || (!parts[1] && !parts[2])) return undefined;
  return positive(Math.round(Number(parts[1] ?? 0) * HOUR) + Number(parts[2] ?? 0));
}

const positive = (minutes: number) => (minutes > 0 ? minutes : undefined);
