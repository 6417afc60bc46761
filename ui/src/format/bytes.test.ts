import { expect, test } from 'vitest';
import { bytes } from './bytes';

test('a size is short', () => {
  expect(bytes(0)).toBe('0 B');
  expect(bytes(999)).toBe('999 B');
  expect(bytes(1_400_000)).toBe('1.4 MB');
  expect(bytes(312_400)).toBe('312 kB');
  expect(bytes(2_100_000_000)).toBe('2.1 GB');
});
