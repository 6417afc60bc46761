// What an entry of the log says, in a few words.
import { date } from '$ui/format/date';
import { duration } from '$ui/format/minutes';
import { percent } from '$ui/format/share';
import type { EarlierEntry, Entry, EntryRow } from '$ui/ipc/bindings';
import { say } from '$ui/text';

/** Beside the titles of its resource and unit: "1 h 20 min", "ticked off". */
export function brief({ event }: Entry): string {
  const t = say.entries;
  switch (event.kind) {
    case 'studied':
      return duration(event.minutes);
    case 'unitDone':
      return t.unitDone;
    case 'unitReopened':
      return t.unitReopened;
    case 'offerAnswered':
      return event.taken ? t.offerTaken : t.offerLeft;
    case 'unitProgress':
      return t.part(percent(event.share));
    // The log stands as it reads after its corrections: these are never rows of it.
    case 'corrected':
    case 'withdrawn':
      return '';
  }
}

/** As a line of its own: "45 min on The Go Tour". */
export function sentence({ entry: { event }, title, unitTitle }: EntryRow): string {
  const t = say.today.recent;
  const unit = unitTitle ?? '';
  switch (event.kind) {
    case 'studied':
      return t.studied(duration(event.minutes), title);
    case 'unitDone':
      return t.done(unit, title);
    case 'unitReopened':
      return t.reopened(unit, title);
    case 'offerAnswered':
      return event.taken ? t.taken(title) : t.left(title);
    case 'unitProgress':
      return t.part(percent(event.share), unit, title);
    case 'corrected':
    case 'withdrawn':
      return title;
  }
}

export const note = ({ event }: Entry): string => (event.kind === 'studied' ? (event.note ?? '') : '');

/** What an entry read before, as far as it read otherwise than what came after it: "was 1 h until 24 Nov 2026". */
export function earlier({ entry: before, until }: EarlierEntry, after: Entry): string {
  const t = say.entries.was;
  const parts: string[] = [];
  if (brief(before) !== brief(after)) parts.push(brief(before));
  if (before.on !== after.on) parts.push(t.on(date(before.on)));
  if (note(before) !== note(after)) parts.push(note(before) ? t.note(note(before)) : t.noNote);
  return t.until(parts.join(', ') || brief(before), date(until));
}

/** Everything an entry read before, oldest first. */
export const history = ({ before, entry }: EntryRow): string[] =>
  before.map((one, i) => earlier(one, before[i + 1]?.entry ?? entry));
