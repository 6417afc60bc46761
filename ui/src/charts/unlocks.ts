// What learning would open, from the answer of Rust to rows of bars.
import type { OpportunitiesView, Opened, SetUnlock, SkillUnlock, Unlocks } from '$ui/ipc/bindings';
import { percent } from '$ui/format/share';
import { say } from '$ui/text';
import type { UnlockRow } from './bars';
import type { ReachPart } from './reach';
import { said } from './sampled';

const t = say.charts.unlock;

const row = (id: string, name: string, { postings, inSample }: Opened): UnlockRow => ({
  id,
  name,
  opens: inSample,
  count: postings.count
});

/** One skill a row, with the level held and the highest any of its postings asks for. */
export const skillUnlock = (unlock: SkillUnlock): UnlockRow => ({
  ...row(unlock.skill, unlock.name, unlock.opens),
  have: unlock.held,
  want: unlock.byLevel.at(-1)?.level
});

/** The best single skill, the best two and the best three, as far as there are any. */
export function bestSets({ skills, bestTwo, bestThree }: Unlocks): UnlockRow[] {
  const set = (found: SetUnlock | null) =>
    found
      ? [row(String(found.skills.length), t.names(found.skills.map(({ name }) => name)), found.opens)]
      : [];
  const [best] = skills;
  const one = best && best.opens.postings.count > 0 ? [row('1', best.name, best.opens)] : [];
  return [...one, ...set(bestTwo), ...set(bestThree)];
}

/** How far away the postings are, each part with its share. */
export function reachParts(view: OpportunitiesView): ReachPart[] {
  const part = (
    id: string,
    tone: ReachPart['tone'],
    label: string,
    { count, share }: OpportunitiesView['matched']
  ): ReachPart => {
    const known = said(share);
    return { id, tone, count, label: known ? `${label}, ${percent(known.value)}` : label };
  };
  return [
    part('matched', 'had', t.matched, view.matched),
    part('one', 'near', t.oneAway, view.oneAway),
    part('two', 'far', t.twoAway, view.twoAway),
    part('further', 'farther', t.furtherAway, view.furtherAway)
  ];
}
