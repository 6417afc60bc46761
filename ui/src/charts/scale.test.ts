import { describe, expect, test } from 'vitest';
import { doublings, linearBetween, linearFromZero } from './scale';

describe('a straight scale from zero', () => {
  const at = linearFromZero(87, 4, 0, 100);
  test('starts at zero', () => expect(at(0)).toBe(0));
  test('ends at a round number above the highest', () => expect(at(100)).toBe(100));
});

describe('a straight scale between two numbers', () => {
  test('holds both', () => {
    const at = linearBetween(47, 112, 4, 0, 100);
    expect(at(47)).toBeGreaterThanOrEqual(0);
    expect(at(112)).toBeLessThanOrEqual(100);
  });
  test('gives one number alone room on either side', () =>
    expect(linearBetween(80, 80, 4, 0, 100)(80)).toBeCloseTo(50));
  test('gives zero alone room too', () => expect(linearBetween(0, 0, 4, 0, 100)(0)).toBeCloseTo(50));
});

describe('a scale of doublings', () => {
  const at = doublings(500, 4000, 0, 90);
  test('puts every doubling equally far', () =>
    expect([500, 1000, 2000, 4000].map(at)).toEqual([0, 30, 60, 90]));
  test('names every doubling', () => expect(at.ticks).toEqual([500, 1000, 2000, 4000]));
  test('keeps what lies beyond at its ends', () => expect([at(1), at(9000)]).toEqual([0, 90]));
});
