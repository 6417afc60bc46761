import { describe, expect, test } from 'vitest';
import { payAxis, payTable, type PaySpread } from './pay';

const spread = (p10: number, median: number, p90: number): PaySpread => ({
  postings: 40,
  quantiles: {
    code: 'enough',
    value: {
      p10,
      p25: p10 + 1,
      median: { value: median, low: median - 1, high: median + 1 },
      p75: p90 - 1,
      p90
    }
  }
});
const few: PaySpread = { postings: 6, quantiles: { code: 'tooFew' } };

describe('the axis of pay', () => {
  const axis = payAxis([spread(60, 80, 110), spread(50, 70, 90), few], 4)!;
  test('holds the lowest tenth and the highest', () => {
    expect(axis(50)).toBeGreaterThan(0);
    expect(axis(110)).toBeLessThan(100);
  });
  test('need not start at zero', () => expect(axis(0)).toBeLessThan(0));
  test('is not there without any row that has enough postings', () =>
    expect(payAxis([few], 4)).toBeUndefined());
});

test('the table has the quantiles, and says where there are too few postings', () => {
  const rows = [
    { id: 'go', name: 'Go', ...spread(60, 80, 110) },
    { id: 'tla', name: 'TLA+', ...few }
  ];
  expect(payTable(rows, String).rows).toEqual([
    ['Go', '40', '60', '61', '80', '79–81', '109', '110'],
    ['TLA+', '6', 'Too few postings']
  ]);
});
