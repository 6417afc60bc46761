import { expect, test } from 'vitest';
import type { PaceFigure } from '$ui/ipc/bindings';
import { paceMark } from './pace-rows';

const pace = (resources: number, ratio: number): PaceFigure => ({
  ratio,
  low: ratio / 2,
  high: ratio * 2,
  resources,
  actual: 600,
  estimated: 600
});

test('two resources are too few to say', () => expect(paceMark(pace(2, 12_000))).toBeUndefined());
test('as estimated stands in the middle', () => expect(paceMark(pace(3, 10_000))?.at).toBe(50));
test('half and twice the estimate are equally far from it', () => {
  const mark = paceMark(pace(3, 10_000))!;
  expect(mark.high - mark.at).toBe(mark.at - mark.low);
});
test('what is beyond four times the estimate stands at the end', () =>
  expect(paceMark(pace(5, 60_000))?.at).toBe(100));
test('a pace is a percentage of the estimate, with its interval', () => {
  const mark = paceMark(pace(4, 10_830))!;
  expect([mark.text, mark.range]).toEqual(['108%', '54–217%']);
});
