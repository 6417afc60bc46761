import { expect, test } from 'vitest';
import { points, pointsRange } from './points';

test('a difference of shares is in points, without its sign', () => {
  expect(points(3_074)).toBe('31 points');
  expect(points(-2_816)).toBe('28 points');
});
test('one point is no plural', () => expect(points(104)).toBe('1 point'));
test('less than one point has a decimal', () => expect(points(-87)).toBe('0.9 points'));
test('a range runs from the smaller to the larger change, whichever way it goes', () => {
  expect(pointsRange(2_300, 3_800)).toBe('23–38 points');
  expect(pointsRange(-3_400, -2_200)).toBe('22–34 points');
});
test('a range of one figure is that figure', () => expect(pointsRange(99, 101)).toBe('1 point'));
