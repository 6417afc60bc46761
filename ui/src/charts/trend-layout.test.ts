import { describe, expect, it } from 'vitest';
import { monthOf, monthNumber, type Every, type TrendSeries } from './trend';
import { monthTicks, trendLayout } from './trend-layout';

/** A share in every month from the first on. */
const series = (id: string, first: string, shares: number[], spread = 300): TrendSeries => ({
  id,
  name: id,
  points: shares.map((value, i) => ({
    month: monthOf(monthNumber(first) + i),
    count: 40,
    base: 100,
    share: { code: 'enough', value: { value, low: value - spread, high: value + spread } }
  }))
});
const laidOut = (
  all: TrendSeries[],
  focus: string[],
  changes: { from: string; word: string }[] = [],
  width = 800
) => trendLayout({ series: all, focus, every: 1, changes }, width, 268);
const run = (first: string, months: number) =>
  Array.from({ length: months }, (_, i) => monthOf(monthNumber(first) + i));
const labels = (all: string[], every: Every, width: number) =>
  monthTicks(all, every, width).map((tick) => tick.label);

describe('the layout of a trend', () => {
  const layout = laidOut(
    [series('go', '2026-01', [2000, 3000]), series('java', '2026-01', [4000, 4100])],
    ['go']
  );
  it('runs from the first period at the left to the last at the right', () => {
    expect(layout.x('2026-01')).toBe(layout.left);
    expect(layout.x('2026-02')).toBe(layout.right);
  });
  it('starts shares at zero', () => expect(layout.y(0)).toBe(layout.bottom));
  it('holds the interval of what is in focus', () => expect(layout.y(3300)).toBeGreaterThan(layout.top));
  it('holds the figures of the others', () => expect(layout.y(4100)).toBeGreaterThanOrEqual(layout.top));
  it('keeps the names apart', () => {
    const close = laidOut(
      [series('a', '2026-01', [5000, 5000]), series('b', '2026-01', [5000, 5010])],
      ['a']
    );
    expect(Math.abs(close.lines[0]!.labelY - close.lines[1]!.labelY)).toBeCloseTo(17);
  });
  it('leaves room for a drawing in a narrow place', () => {
    const narrow = laidOut([series('a very long name of a skill', '2026-01', [1, 2])], [], [], 240);
    expect(narrow.right - narrow.left).toBeGreaterThanOrEqual(100);
    expect(narrow.right).toBeLessThan(240);
  });
  it('puts a single period in the middle', () => {
    const one = laidOut([series('go', '2026-01', [2000])], ['go']);
    expect(one.x('2026-01')).toBe((one.left + one.right) / 2);
  });
  it('of nothing has no periods and no lines', () => {
    const nothing = laidOut([], ['go']);
    expect([nothing.all, nothing.lines, nothing.months]).toEqual([[], [], []]);
  });
  it('rules no lines finer than a tenth of a percent', () => {
    const rare = laidOut([series('raft', '2026-01', [9, 11], 2)], ['raft']);
    expect(rare.shares.every((share) => share % 10 === 0)).toBe(true);
  });
});

describe('a change of method', () => {
  const one = [series('go', '2025-10', [2000, 2000, 2000, 2000, 2000, 2000])];
  it('stands between the last period before and the first after', () => {
    const layout = laidOut(one, ['go'], [{ from: '2026-01', word: 'full text' }]);
    expect(layout.turns[0]!.x).toBeGreaterThan(layout.x('2025-12'));
    expect(layout.turns[0]!.x).toBeLessThan(layout.x('2026-01'));
  });
  it('before or after everything shown is left out', () =>
    expect(
      laidOut(
        one,
        ['go'],
        [
          { from: '2020-01', word: 'lists' },
          { from: '2030-01', word: 'audio' }
        ]
      ).turns
    ).toEqual([]));
  it('gives its word the room up to the next', () => {
    const layout = laidOut(
      one,
      ['go'],
      [
        { from: '2025-12', word: 'lists' },
        { from: '2026-02', word: 'full text' }
      ]
    );
    const [first, second] = layout.turns;
    expect(first!.room).toBe(second!.x - first!.x);
  });
});

describe('the names of months', () => {
  it('are all of them in a short series, the year with the first and with January', () =>
    expect(labels(run('2025-11', 4), 1, 600)).toEqual(['Nov 2025', 'Dec', 'Jan 2026', 'Feb']));
  it('are January and July in a longer', () =>
    expect(labels(run('2024-12', 24), 1, 830)).toEqual(['Jan 2025', 'Jul', 'Jan 2026', 'Jul']));
  it('are years in a series of twelve', () => {
    const years = labels(run('2013-01', 167), 1, 870);
    expect(years[0]).toBe('2013');
    expect(years).toHaveLength(14);
  });
  it('are every second year where there is less room', () =>
    expect(labels(run('2013-01', 167), 1, 430)).toEqual([
      '2014',
      '2016',
      '2018',
      '2020',
      '2022',
      '2024',
      '2026'
    ]));
  it('are the first and the last where nothing else fits', () =>
    expect(labels(run('2026-02', 9), 1, 110)).toEqual(['Feb 2026', 'Oct 2026']));
  it('of years are plain years', () =>
    expect(labels(['2024-01', '2025-01', '2026-01'], 12, 600)).toEqual(['2024', '2025', '2026']));
});
