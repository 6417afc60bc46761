// What is said of a skill on either side of a comparison.
import { said } from '$ui/charts/sampled';
import { points, pointsRange } from '$ui/format/points';
import { percent, percents } from '$ui/format/share';
import type { ComparedSkill, MarketStanding } from '$ui/ipc/bindings';
import { say } from '$ui/text';

const t = say.compare;

export interface Standing {
  /** The figure. */
  text: string;
  /** Interval, count and place, in small print. */
  detail: string;
}

export function standing(side: MarketStanding | null): Standing {
  if (!side) return { text: t.notNamed, detail: '' };
  if (side.code === 'ranked') {
    const place = side.place === null ? t.unranked : t.ranked(side.place);
    return { text: place, detail: t.weight(percent(side.weight.value)) };
  }
  const { count, base, share } = side.postings;
  const known = said(share);
  const counted = t.outOf(count, base);
  if (!known) return { text: t.tooFew, detail: counted };
  const place = side.place ? [t.place(side.place.low, side.place.high)] : [];
  return {
    text: percent(known.value),
    detail: [percents(known.low, known.high), counted, ...place].join(', ')
  };
}

/** How far the right side lies above or below the left. */
export function difference({ difference }: ComparedSkill): Standing {
  if (!difference) return { text: '', detail: '' };
  const { value, low, high } = difference;
  const crosses = low < 0 && high > 0;
  const told = (part: string) => (value < 0 ? t.less(part) : t.more(part));
  return {
    text: told(points(value)),
    detail: crosses ? t.fewerToMore(points(low), points(high)) : pointsRange(low, high)
  };
}

export const differing = (skills: readonly ComparedSkill[]) =>
  skills.filter(({ verdict }) => verdict === 'differs');
