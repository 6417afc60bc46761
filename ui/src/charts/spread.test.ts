import { describe, expect, test } from 'vitest';
import { spread } from './spread';

const apart = (places: number[]) => {
  const inOrder = [...places].sort((a, b) => a - b);
  return Math.min(...inOrder.slice(1).map((place, i) => place - inOrder[i]!));
};

describe('labels', () => {
  test('stay at their lines where there is room', () =>
    expect(spread([10, 50, 90], 17, 0, 200)).toEqual([10, 50, 90]));
  test('that would touch move apart by as much each', () =>
    expect(spread([100, 100], 17, 0, 200)).toEqual([91.5, 108.5]));
  test('are never closer than the gap', () =>
    expect(apart(spread([40, 41, 42, 43, 80, 44, 45], 17, 0, 200))).toBeCloseTo(17));
  test('keep the order of their lines', () => {
    const [high, low, middle] = spread([20, 24, 22], 17, 0, 200) as [number, number, number];
    expect(high).toBeLessThan(middle);
    expect(middle).toBeLessThan(low);
  });
  test('stay within the drawing at both ends', () => {
    const places = spread([1, 2, 3, 198, 199], 17, 5, 195);
    expect(Math.min(...places)).toBe(5);
    expect(Math.max(...places)).toBe(195);
    expect(apart(places)).toBeGreaterThanOrEqual(17);
  });
  test('that cannot fit run over the bottom rather than over each other', () =>
    expect(spread([10, 10, 10], 17, 0, 20)).toEqual([0, 17, 34]));
  test('of no lines are none', () => expect(spread([], 17, 0, 100)).toEqual([]));
});
