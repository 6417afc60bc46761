// Pauses in order, and no two for the same days.
import type { Pause } from '$ui/ipc/bindings';
import { toDay, toIso } from '$ui/format/date';

/** The pauses with another one. Those that touch become one. */
export function withPause(pauses: readonly Pause[], added: Pause): Pause[] {
  const sorted = [...pauses, added].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const joined: Pause[] = [];
  for (const pause of sorted) {
    const last = joined.at(-1);
    if (last && pause.from <= toIso(toDay(last.until) + 1)) {
      if (pause.until > last.until) joined[joined.length - 1] = { ...last, until: pause.until };
    } else joined.push(pause);
  }
  return joined;
}
