import { afterEach, expect, test, vi } from 'vitest';
import { early } from './early';
import { changed } from './stale.svelte';

const answer = (data: string) => Promise.resolve({ status: 'ok' as const, data });
afterEach(() => delete window.early);

test('an answer that is on its way is taken, and only once', async () => {
  window.early = { today: Promise.resolve('asked early') };
  const ask = vi.fn(() => answer('asked now'));
  const today = early('today', 'progress', ask);
  expect(await today()).toEqual({ status: 'ok', data: 'asked early' });
  expect(ask).not.toHaveBeenCalled();
  expect(await today()).toEqual({ status: 'ok', data: 'asked now' });
});

test('an early answer that failed is asked for again, for its typed failure', async () => {
  window.early = { today: Promise.reject(new Error('no such answer')) };
  expect(await early('today', 'progress', () => answer('asked now'))()).toEqual({
    status: 'ok',
    data: 'asked now'
  });
});

test('an early answer is not taken once something changed', async () => {
  window.early = { settings: Promise.resolve('asked early') };
  changed('settings');
  expect(await early('settings', 'settings', () => answer('asked now'))()).toEqual({
    status: 'ok',
    data: 'asked now'
  });
});
