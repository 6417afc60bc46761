// The limits of a plan: where they come from, and what they are in a few words.
import type { Settings, Terms } from '$ui/ipc/bindings';
import { date } from '$ui/format/date';
import { inside } from '$ui/format/inside';
import type { Limits } from '$ui/ipc/limits';
import { say } from '$ui/text';

/** What new plans start from. */
export function termsOf(chosen: Required<Settings>): Required<Terms> {
  // Named here to be left out: what is not about a plan.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  const { role, market, theme, letters, started, ...terms } = chosen;
  return terms;
}

/** For example "by 1 Jun 2027, free only, no videos". */
export function inWords(limits: Limits): string {
  const t = say.plan.limits;
  const said: string[] = [];
  if (limits.finish) said.push(t.by(date(limits.finish)));
  if (limits.price.kind === 'freeOnly') said.push(t.free);
  if (limits.price.kind === 'upTo') said.push(t.upTo(limits.price.dollars));
  if (limits.avoid.length)
    said.push(t.no(limits.avoid.map((kind) => inside(say.words.kinds[kind])).join(', ')));
  if (limits.languages.length) said.push(t.in(limits.languages.join(', ')));
  if (limits.pauses.length) said.push(t.paused(limits.pauses.length));
  if (limits.locked.length) said.push(t.locked(limits.locked.length));
  if (limits.excluded.length) said.push(t.without(limits.excluded.length));
  return said.length ? said.join(', ') : inside(t.none);
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
