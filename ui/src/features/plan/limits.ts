// The limits of a plan in a few words.
import type { Constraints } from '$ui/ipc/bindings';
import { date } from '$ui/format/date';
import { en } from '$ui/text/en';

/** For example "by 1 Jun 2027, free only, no videos". */
export function inWords(limits: Constraints): string {
  const t = en.plan.limits;
  const said: string[] = [];
  if (limits.finish) said.push(t.by(date(limits.finish)));
  if (limits.price.kind === 'freeOnly') said.push(t.free);
  if (limits.price.kind === 'upTo') said.push(t.upTo(limits.price.dollars));
  if (limits.avoid.length)
    said.push(t.no(limits.avoid.map((kind) => en.words.kinds[kind].toLowerCase()).join(', ')));
  if (limits.languages.length) said.push(t.in(limits.languages.join(', ')));
  if (limits.excluded.length) said.push(t.without(limits.excluded.length));
  return said.length ? said.join(', ') : t.none.toLowerCase();
}

/** Two-letter codes out of what was typed. */
export const languageCodes = (text: string): string[] =>
  [
    ...new Set(
      text
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((code) => code.length === 2)
    )
  ].sort();
