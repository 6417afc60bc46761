// The sentence the screen opens with, by what the list is sorted by.
import { decimal } from '$ui/format/figure';
import { hours } from '$ui/format/minutes';
import type { Gap, GapReport, SkillUnlock } from '$ui/ipc/bindings';
import { say } from '$ui/text';
import type { Openings, Sort } from './order';

const t = say.gap.finding;
const THOUSAND = 1000;

/** `gaps` are in the order of the list; `unlocks` are all skills, whether the role asks for them or not. */
export function finding(
  { roleTitle }: GapReport,
  gaps: readonly Gap[],
  sort: Sort,
  openings: Openings | undefined,
  unlocks: readonly SkillUnlock[]
): { lead: string; rest: string } {
  const first = gaps[0];
  if (openings && sort === 'opens') return opening(gaps, unlocks);
  if (!first) return { lead: t.none, rest: t.noneRest(roleTitle) };
  const rate = openings?.rates.get(first.skill);
  if (rate && sort === 'rate') {
    return { lead: t.rate(first.name), rest: t.rateRest(decimal(rate.perTenHours / THOUSAND)) };
  }
  const effort = first.effort ? hours(first.effort.value.typical) : undefined;
  const lead = sort === 'effort' ? t.quickest(first.name) : t.first(first.name);
  return { lead, rest: t.rest(first.steps, effort) };
}

/** The skill that opens most; of several that open as many, the one the list begins with. */
function opening(gaps: readonly Gap[], unlocks: readonly SkillUnlock[]): { lead: string; rest: string } {
  const most = unlocks[0]?.opens.postings.count ?? 0;
  if (most === 0) return { lead: t.opensNone, rest: t.opensNoneRest };
  const best = unlocks.filter((one) => one.opens.postings.count === most);
  const place = best.findIndex(({ skill }) => skill === gaps[0]?.skill);
  const named = best[Math.max(0, place)]!;
  const [other, ...more] = best.filter((one) => one !== named);
  const rest = other ? t.opensTie(other.name, more.length) : t.opensRest;
  const asked = gaps.some(({ skill }) => skill === named.skill);
  return { lead: t.opens(named.name, most), rest: asked ? rest : rest + t.beyond };
}
