import { expect, test } from 'vitest';
import { nextLoad, timesOf, weekOf } from './load';

test('a week of times is told as minutes and loads, and back', () => {
  const week = [20, 20, 10, 20, 20, 0, 20];
  const times = timesOf(week);
  expect(times).toEqual({
    minutes: 20,
    loads: ['usual', 'usual', 'half', 'usual', 'usual', 'none', 'usual']
  });
  expect(weekOf(times)).toEqual(week);
});
test('without any time every day is usual', () =>
  expect(timesOf([0, 0, 0, 0, 0, 0, 0]).loads).toEqual(Array(7).fill('usual')));
test('loads go around', () =>
  expect(['usual', 'half', 'none'].map((load) => nextLoad(load as never))).toEqual([
    'half',
    'none',
    'usual'
  ]));
