import { expect, test } from 'vitest';
import { rangeAxis } from './range';

const axis = rangeAxis(
  [
    { low: 50, high: 120 },
    { low: 150, high: 280 }
  ],
  3
);

test('the axis starts at zero', () => expect(axis.at(0)).toBe(0));
test('the axis ends at a round number', () => expect(axis.at(300)).toBe(100));
test('the highest end fits', () => expect(axis.at(280)).toBeLessThanOrEqual(100));
test('ticks lie on the axis', () => {
  for (const tick of axis.ticks) expect(axis.at(tick)).toBeLessThanOrEqual(100);
});
test('no ranges still give an axis', () => expect(rangeAxis([], 3).at(0)).toBe(0));
