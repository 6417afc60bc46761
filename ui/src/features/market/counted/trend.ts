// From the answers about trends to what the chart draws.
import type { Every, MethodChange, TrendSeries } from '$ui/charts/trend';
import { monthNumber, SERIES } from '$ui/charts/trend';
import type {
  CountedShare,
  Grain,
  Method,
  SeriesRun,
  SkillDemand,
  SkillSeries,
  Trends
} from '$ui/ipc/bindings';
import { say } from '$ui/text';
import type { Moves } from './finding';

/** Longer spans are read by quarter, and so are months with fewer postings than a share can be said of. */
const MONTHS_BY_MONTH = 24;
const POSTINGS_A_MONTH = 10;

export function grainOf({ from, to, postings }: Trends): Grain {
  const months = from && to ? monthNumber(to) - monthNumber(from) + 1 : 1;
  return months <= MONTHS_BY_MONTH && postings >= months * POSTINGS_A_MONTH ? 'month' : 'quarter';
}

export const everyOf = (grain: Grain): Every => (grain === 'quarter' ? 3 : 1);

/** The skills that are drawn: those in focus first, then the most asked for. */
export const drawn = (focus: readonly string[], demand: readonly SkillDemand[]): string[] =>
  [...new Set([...focus, ...demand.map(({ skill }) => skill)])].slice(0, SERIES);

/** What the chart is about unless another skill was chosen: what surely moves, else what is asked for most. */
export function surest({ up, down }: Moves, [most]: readonly SkillDemand[]): string[] {
  const moving = [up, down].flatMap((trend) => trend?.skill ?? []);
  return moving.length || !most ? moving : [most.skill];
}

/** The runs of each skill as one series; the chart breaks the lines again where `changes` and gaps say so. */
export const seriesOf = (skills: readonly SkillSeries[]): TrendSeries[] =>
  skills.map(({ skill, name, runs }) => ({
    id: skill,
    name,
    points: steps(runs).map(({ month, postings }) => ({ month, ...postings }))
  }));

/**
 * Where the way of counting changed between periods that are drawn. It is the same for every skill; periods with
 * too few postings to draw change nothing that one sees.
 */
export function changesOf([first]: readonly SkillSeries[]): MethodChange[] {
  const drawn = steps(first?.runs ?? []).filter(({ postings }) => postings.share.code !== 'tooFew');
  return drawn.flatMap(({ month, method }, i) => {
    const before = drawn[i - 1];
    return before && before.method !== method
      ? [{ from: month, word: say.counted.trend.method[method] }]
      : [];
  });
}

interface Step {
  month: string;
  method: Method;
  postings: CountedShare;
}

/** Every period once, in order: where one was counted in two ways, in the way with more postings. */
function steps(runs: readonly SeriesRun[]): Step[] {
  const all = runs.flatMap(({ method, points }) =>
    points.map(({ from, postings }) => ({ month: from, method, postings }))
  );
  all.sort((a, b) => a.month.localeCompare(b.month) || b.postings.base - a.postings.base);
  return all.filter((step, i) => step.month !== all[i - 1]?.month);
}
