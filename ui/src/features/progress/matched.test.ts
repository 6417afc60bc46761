import { expect, test } from 'vitest';
import { steps } from './matched';

const weeks = (...matched: number[]) =>
  matched.map((count, i) => ({ starts: `2026-11-0${i + 1}`, matched: count, of: 40 }));

test('a line steps only where the count changes, up or down', () =>
  expect(steps(weeks(0, 3, 3, 2)).map(({ on, levels }) => [on, levels])).toEqual([
    ['2026-11-02', 3],
    ['2026-11-04', 2]
  ]));

test('whoever matched something from the beginning has a first step', () =>
  expect(steps(weeks(5, 5))).toEqual([{ on: '2026-11-01', levels: 5 }]));
