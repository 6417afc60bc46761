// A span of dates whose ends may lie beyond what is looked at.
import { date, dates } from '$ui/format/date';
import type { DateSpan } from '$ui/ipc/bindings';
import { say } from '$ui/text';

/** Both ends of a span as one reads them, a shared year said once. */
export function ends({ from, until }: DateSpan): [string, string] {
  if (from && until) return dates(from, until);
  const open = say.today.date.open;
  return [from ? date(from) : open, until ? date(until) : open];
}
