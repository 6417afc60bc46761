import { expect, test } from 'vitest';
import type { Method, SeriesRun, SkillDemand, SkillSeries, SkillTrend, Trends } from '$ui/ipc/bindings';
import { changesOf, drawn, grainOf, seriesOf, surest } from './trend';

const few = { count: 0, base: 0, share: { code: 'tooFew' } as const };
const enough = (base: number) => ({
  count: 1,
  base,
  share: { code: 'enough', value: { value: 0, low: 0, high: 0 } } as const
});
const run = (method: Method, ...months: string[]): SeriesRun => ({
  method,
  points: months.map((from) => ({ from, postings: enough(40) }))
});
const series = (skill: string, ...runs: SeriesRun[]): SkillSeries => ({ skill, name: skill, runs });
const trends = (from: string | null, to: string | null, postings = 1000): Trends => ({
  from,
  to,
  postings,
  undated: 0,
  skills: []
});
const demand = (skill: string): SkillDemand => ({
  skill,
  name: skill,
  postings: few,
  required: few,
  preferred: few
});

test('two years are read by month, longer spans by quarter', () => {
  expect(grainOf(trends('2024-06', '2026-05'))).toBe('month');
  expect(grainOf(trends('2024-05', '2026-05'))).toBe('quarter');
  expect(grainOf(trends(null, null))).toBe('month');
});
test('months with too few postings to say anything are put together', () => {
  expect(grainOf(trends('2026-06', '2026-11', 41))).toBe('quarter');
  expect(grainOf(trends('2026-06', '2026-11', 60))).toBe('month');
});
test('where nothing surely moves the chart is about what is asked for most', () => {
  expect(surest({ up: undefined, down: undefined }, [demand('go')])).toEqual(['go']);
  const up = { skill: 'rust' } as SkillTrend;
  expect(surest({ up, down: undefined }, [demand('go')])).toEqual(['rust']);
});
test('what is in focus is drawn first, and once', () =>
  expect(drawn(['rust', 'css'], [demand('go'), demand('css')])).toEqual(['rust', 'css', 'go']));
test('no more than nine are drawn', () =>
  expect(
    drawn(
      [],
      Array.from({ length: 20 }, (_, i) => demand(`s${i}`))
    )
  ).toHaveLength(9));
test('the runs of a skill are one series in order of time', () => {
  const [go] = seriesOf([
    series('go', run('fullText', '2018-01'), run('listedSkills', '2022-01', '2022-02'))
  ]);
  expect(go?.points.map(({ month }) => month)).toEqual(['2018-01', '2022-01', '2022-02']);
});
test('a change of method is named at the first month counted the new way, and once for all skills', () => {
  const runs = [run('fullText', '2018-01'), run('listedSkills', '2022-01'), run('fullText', '2026-01')];
  expect(changesOf([series('go', ...runs), series('rust', ...runs)])).toEqual([
    { from: '2022-01', word: 'lists of skills only' },
    { from: '2026-01', word: 'full texts' }
  ]);
});
test('a gap within one method is no change of method', () =>
  expect(changesOf([series('go', run('fullText', '2014-01'), run('fullText', '2018-01'))])).toEqual([]));
test('a period counted in two ways is shown once, in the way with more postings', () => {
  const listed: SeriesRun = {
    method: 'listedSkills',
    points: [{ from: '2025-07', postings: enough(90) }]
  };
  const [go] = seriesOf([series('go', run('fullText', '2025-07', '2025-10'), listed)]);
  expect(go?.points.map(({ month, base }) => [month, base])).toEqual([
    ['2025-07', 90],
    ['2025-10', 40]
  ]);
});
test('periods with too few postings to draw change nothing one sees', () => {
  const sparse: SeriesRun = { method: 'listedSkills', points: [{ from: '2022-01', postings: few }] };
  expect(changesOf([series('go', run('fullText', '2018-01'), sparse, run('fullText', '2026-01'))])).toEqual(
    []
  );
});
