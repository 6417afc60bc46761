// The sentence the screen opens with: the surest rise and the surest fall, or what is asked for most.
import { monthYear } from '$ui/format/date';
import { points, pointsRange } from '$ui/format/points';
import type { CountedView, SkillTrend, Trends } from '$ui/ipc/bindings';
import { say } from '$ui/text';

const t = say.counted;

export interface Moves {
  up: SkillTrend | undefined;
  down: SkillTrend | undefined;
}

/** Rust puts the surest rise first and the surest fall last. */
export const moves = ({ skills }: Trends): Moves => ({
  up: skills.find(({ verdict }) => verdict === 'rising'),
  down: skills.findLast(({ verdict }) => verdict === 'falling')
});

export function finding({ counts }: CountedView, { up, down }: Moves): { lead: string; rest: string } {
  const rise = up?.figures;
  const fall = down?.figures;
  if (rise && up) {
    const rest = t.finding.since(monthYear(rise.from));
    const also = fall && down ? t.finding.falling(down.name, points(fall.change.value)) : '';
    return { lead: t.finding.rising(up.name, points(rise.change.value)), rest: rest + also };
  }
  if (fall && down) {
    return {
      lead: t.finding.fallingLead(down.name, points(fall.change.value)),
      rest: t.finding.since(monthYear(fall.from))
    };
  }
  const [first] = counts.skills;
  if (!first) return { lead: t.finding.none, rest: t.finding.noneRest };
  return {
    lead: t.finding.most(first.name),
    rest: t.finding.mostRest(first.postings.count, first.postings.base)
  };
}

/** How many postings that rests on, and how sure the changes are. */
export function about({ counts, of, anchorName }: CountedView, { up, down }: Moves): string {
  const n = counts.postings;
  const base = anchorName ? t.about.some(n, anchorName, of) : n === of ? t.about.all(n) : t.about.part(n, of);
  const said = (trend: SkillTrend | undefined, way: 'up' | 'down') => {
    const change = trend?.figures?.change;
    return change ? [t.about.between(trend.name, pointsRange(change.low, change.high), way)] : [];
  };
  const changes = [...said(up, 'up'), ...said(down, 'down')];
  return `${base} ${changes.length ? t.about.interval(changes.join(', ')) : t.about.unsure}`;
}
