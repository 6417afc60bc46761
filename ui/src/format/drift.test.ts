import { expect, test } from 'vitest';
import type { Forecast } from '$ui/ipc/bindings';
import { drift } from './drift';

const effort = { low: 0, typical: 0, high: 0 };
const forecast = (planned: string | null, likely: string): Forecast => ({
  left: effort,
  finish: { early: likely, likely, late: likely },
  planned,
  basis: { fact: { left: 0, weekly: 0, from: '2026-11-24' }, sentence: '' }
});

test('three weeks later than planned is behind', () =>
  expect(drift(forecast('2027-03-01', '2027-03-22'))).toEqual({ way: 'behind', weeks: 3 }));
test('two weeks sooner is ahead', () =>
  expect(drift(forecast('2027-03-15', '2027-03-01'))).toEqual({ way: 'ahead', weeks: 2 }));
test('one week is no reason to plan anew', () =>
  expect(drift(forecast('2027-03-01', '2027-03-08'))).toBeUndefined());
test('without a planned day there is nothing to compare', () =>
  expect(drift(forecast(null, '2027-03-08'))).toBeUndefined());
test('without a forecast there is none', () => expect(drift(null)).toBeUndefined());
