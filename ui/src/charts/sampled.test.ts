import { expect, test } from 'vitest';
import { figures, reach, said, type CountedShare } from './sampled';

const of = (count: number, base: number, share: CountedShare['share']) => ({ count, base, share });

test('a share is said with its interval and its count', () =>
  expect(figures(of(43, 120, { code: 'enough', value: { value: 3583, low: 2902, high: 4327 } }))).toBe(
    '36%, 29–43%, 43 of 120'
  ));
test('too few postings are said with their count', () =>
  expect(figures(of(2, 7, { code: 'tooFew' }))).toBe('Too few postings, 2 of 7'));
test('too few postings have no figure and take no room', () => {
  expect(said({ code: 'tooFew' })).toBeUndefined();
  expect(reach({ code: 'tooFew' })).toBe(0);
});
