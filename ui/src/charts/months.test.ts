import { expect, test } from 'vitest';
import { everyMonth, monthAxis } from './months';

test('a month without postings keeps its place', () => {
  const bars = everyMonth([
    { month: '2025-11', postings: 3 },
    { month: '2026-02', postings: 1 }
  ]);
  expect(bars.map(({ month, postings }) => [month, postings])).toEqual([
    ['2025-11', 3],
    ['2025-12', 0],
    ['2026-01', 0],
    ['2026-02', 1]
  ]);
});
test('no months give no columns', () => expect(everyMonth([])).toEqual([]));
test('columns start at zero and the highest stays inside', () => {
  const axis = monthAxis([{ month: '2026-02', postings: 7 }]);
  expect(axis(0)).toBe(0);
  expect(axis(7)).toBeLessThanOrEqual(100);
});
