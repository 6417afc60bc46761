import { expect, test } from 'vitest';
import { reviewDays } from './review-days';

const days = (minutes: number[]) =>
  minutes.map((time, i) => ({ on: `2026-11-${10 + i}`, minutes: time, cards: 1, later: 0 }));

test('days share the width, stand on zero and are averaged', () => {
  const layout = reviewDays(days([10, 20, 30]), 300, 0, 100);
  expect(layout.column).toBe(100);
  expect(layout.mean).toBe(20);
  expect(layout.y(0)).toBe(100);
  expect(layout.y(30)).toBeGreaterThanOrEqual(0);
});
test('dates keep apart', () => {
  expect(reviewDays(days(Array(84).fill(5)), 600, 0, 100).dated.length).toBeLessThanOrEqual(10);
  expect(reviewDays([], 600, 0, 100).dated).toEqual([]);
});
