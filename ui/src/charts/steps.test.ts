import { describe, expect, test } from 'vitest';
import { stepBars, stepsTable, way, type UnlockStep } from './steps';

const step = (id: string, percent: number): UnlockStep => ({
  id,
  name: id,
  matched: {
    count: percent,
    base: 100,
    share: { code: 'enough', value: { value: percent * 100, low: percent * 90, high: percent * 110 } }
  }
});

describe('steps', () => {
  const bars = stepBars([step('today', 25), step('go', 34), step('kafka', 34)]);
  test('begin where the one before ended', () => expect(bars[1]).toMatchObject({ from: 25, to: 34 }));
  test('that add nothing stay level', () => expect(bars[2]).toMatchObject({ from: 34, to: 34 }));
  test('begin with today, which adds nothing', () => expect(bars[0]).toMatchObject({ from: 25, to: 25 }));
  test('without enough postings are not drawn', () =>
    expect(
      stepBars([{ id: 'go', name: 'Go', matched: { count: 1, base: 4, share: { code: 'tooFew' } } }])
    ).toEqual([]));
});

test('columns become rows where their names have no room', () =>
  expect([way(9, 1000), way(9, 400)]).toEqual(['columns', 'rows']));
test('the table has interval and count', () =>
  expect(stepsTable([step('go', 40)]).rows).toEqual([['go', '40%', '36–44%', '40', '100']]));
