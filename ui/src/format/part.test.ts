import { expect, test } from 'vitest';
import { parsePart } from './part';

test.each([
  ['40', 4000],
  ['40%', 4000],
  ['12,5 %', 1250],
  ['120/300', 4000],
  ['page 120 of 300', 4000],
  ['p. 1/3', 3333],
  ['100%', 10_000],
  ['0', 0]
])('%s is a part', (text, share) => expect(parsePart(text)).toBe(share));

test.each(['', 'half', '101%', '301/300', '5/0', '-3', '1/2/3'])('%s is none', (text) =>
  expect(parsePart(text)).toBeUndefined()
);
