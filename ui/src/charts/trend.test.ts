import { describe, expect, it } from 'vitest';
import { chosen, gaps, method, periodName, periods, sentence, stretches, trendTable } from './trend';
import type { TrendPoint, TrendSeries } from './trend';

const point = (month: string, base = 100): TrendPoint => {
  const value = { value: 3600, low: 2900, high: 4300 };
  if (base < 10) return { month, count: 3, base, share: { code: 'tooFew' } };
  return { month, count: 36, base, share: { code: base < 30 ? 'sparse' : 'enough', value } };
};
const series = (id: string, ...points: TrendPoint[]): TrendSeries => ({ id, name: id, points });
const months = (...all: string[]) => series('kafka', ...all.map((month) => point(month)));
const runs = (one: TrendSeries, ...rest: [1 | 3 | 12, { from: string; word: string }[]]) =>
  stretches(one, ...rest).map((marks) => marks.map((mark) => mark.month));

describe('a line', () => {
  it('joins neighboring months, over the turn of the year too', () =>
    expect(runs(months('2025-11', '2025-12', '2026-01'), 1, [])).toEqual([
      ['2025-11', '2025-12', '2026-01']
    ]));
  it('is broken where a month was not counted', () =>
    expect(runs(months('2026-01', '2026-02', '2026-04'), 1, [])).toEqual([
      ['2026-01', '2026-02'],
      ['2026-04']
    ]));
  it('is broken where there were too few postings', () => {
    const one = series('raft', point('2026-01'), point('2026-02', 4), point('2026-03'));
    expect(runs(one, 1, [])).toEqual([['2026-01'], ['2026-03']]);
  });
  it('is broken where the way of counting changed, though no month is missing', () =>
    expect(runs(months('2025-12', '2026-01'), 1, [{ from: '2026-01', word: 'full text' }])).toEqual([
      ['2025-12'],
      ['2026-01']
    ]));
  it('joins quarters and years by their own steps', () => {
    expect(runs(months('2026-01', '2026-04'), 3, [])).toHaveLength(1);
    expect(runs(months('2024-01', '2025-01', '2026-01'), 12, [])).toHaveLength(1);
  });
  it('marks what rests on few postings', () =>
    expect(stretches(series('raft', point('2026-01', 12)), 1, [])[0]![0]!.sparse).toBe(true));
});

describe('the series drawn', () => {
  const many = Array.from({ length: 12 }, (_, i) => series(`s${i}`, point('2026-01')));
  it('begin with those in focus, two at most', () => {
    const { drawn, inFocus } = chosen(many, ['s4', 's2', 's1']);
    expect(drawn.slice(0, 3).map((one) => one.id)).toEqual(['s4', 's2', 's0']);
    expect(inFocus).toBe(2);
  });
  it('are nine at most', () => expect(chosen(many, ['s11']).drawn).toHaveLength(9));
  it('leave out a focus that is not there', () => expect(chosen(many, ['gone']).inFocus).toBe(0));
});

describe('a period', () => {
  it('is named by what it covers', () => {
    expect(periodName('2026-05', 1)).toBe('May 2026');
    expect(periodName('2026-04', 3)).toBe('Apr–Jun 2026');
    expect(periodName('2026-01', 12)).toBe('2026');
  });
  it('is there if any series was counted in it', () =>
    expect(periods([months('2026-03'), months('2026-01')])).toEqual(['2026-01', '2026-03']));
  it('beyond the step to the next leaves a gap', () =>
    expect(gaps(['2018-06', '2022-01', '2022-02'], 1)).toEqual([['2018-06', '2022-01']]));
  it('is counted by the latest method before it', () => {
    const changes = [
      { from: '2022-01', word: 'lists' },
      { from: '2026-01', word: 'full text' }
    ];
    expect(['2018-06', '2024-03', '2026-01'].map((month) => method(month, changes))).toEqual([
      '',
      'lists',
      'full text'
    ]);
  });
});

describe('what is heard', () => {
  it('has interval and count, and says what is missing', () => {
    const few = series('raft', point('2026-05', 4));
    expect(sentence('2026-05', 1, [], [months('2026-05'), few, series('paxos')])).toBe(
      'May 2026: kafka 36%, between 29% and 43%, 36 of 100 postings; raft too few postings, 4; paxos not counted'
    );
  });
});

describe('the table', () => {
  const changes = [{ from: '2026-01', word: 'full text' }];
  it('has a row for each period and says how it was counted', () =>
    expect(trendTable([months('2025-12', '2026-01')], 1, changes)).toEqual({
      columns: ['Period', 'kafka', 'Counted by'],
      rows: [
        ['Dec 2025', '36%, 29–43%, 36 of 100', ''],
        ['Jan 2026', '36%, 29–43%, 36 of 100', 'full text']
      ]
    }));
  it('leaves a cell empty where a series was not counted', () =>
    expect(trendTable([months('2026-01'), series('raft')], 1, []).rows[0]![2]).toBe(''));
});
