import { expect, test } from 'vitest';
import { rangeAxis, rangeBar } from './range';

const axis = rangeAxis(
  [
    { low: 50, high: 120 },
    { low: 150, high: 280 }
  ],
  100,
  400,
  3
);

test('the axis starts at zero and ends at a round number', () => {
  expect(axis.x(0)).toBe(100);
  expect(axis.end).toBe(300);
  expect(axis.x(axis.end)).toBe(400);
});
test('a bar lies between its ends', () => {
  const bar = rangeBar(axis, { low: 150, high: 280 });
  expect(bar.x).toBe(250);
  expect(bar.x + bar.width).toBe(axis.x(280));
});
test('a single number stays visible', () => expect(rangeBar(axis, { low: 15, high: 15 }).width).toBe(3));
test('no ranges still give an axis', () => expect(rangeAxis([], 0, 100, 3).x(0)).toBe(0));
test('a narrow page never turns the axis round', () =>
  expect(rangeAxis([], 100, 50, 3).x(1)).toBeGreaterThan(100));
