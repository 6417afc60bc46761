import { expect, test } from 'vitest';
import type { Pay } from '$ui/ipc/bindings';
import { siftOf } from '../sifting.svelte';
import { chips, payText } from './words';

const pay: Pay = { low: 85_000, high: 100_000, bound: 'range', currency: 'EUR', period: 'year', months: 12 };

test('pay is said as it was stated', () => {
  expect(payText(pay)).toBe('€85k–100k a year');
  expect(payText({ ...pay, bound: 'atLeast' })).toBe('from €85k a year');
  expect(payText({ ...pay, bound: 'atMost' })).toBe('up to €100k a year');
});
test('pay without a period says so', () =>
  expect(payText({ ...pay, period: null })).toBe('€85k–100k, period not stated'));
test('pay of thirteen months says so', () =>
  expect(payText({ ...pay, low: 5_000, high: 5_000, period: 'month', months: 13 })).toBe(
    '€5k a month, 13 times a year'
  ));

const all = siftOf('mine');
const labels = (sift: Partial<typeof all>) =>
  chips({ ...all, ...sift }, (skill) => skill.toUpperCase()).map(({ label }) => label);

test('without a choice there is nothing to take away', () => expect(labels({})).toEqual([]));
test('two skills are asked for together', () =>
  expect(labels({ anchor: 'go', skill: 'raft' })).toEqual(['Asks for GO', 'and for RAFT']));
test('one month is named once, an open end says so', () => {
  expect(labels({ from: '2026-05', to: '2026-05' })).toEqual(['May 2026']);
  expect(labels({ from: '2026-05' })).toEqual(['since May 2026']);
  expect(labels({ to: '2026-05' })).toEqual(['until May 2026']);
});
