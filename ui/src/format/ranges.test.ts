import { expect, test } from 'vitest';
import { percents } from './share';
import { times, timesRange } from './times';

test('a multiple has one decimal', () => expect(times(2_140)).toBe('2.1×'));
test('from ten on it is whole', () => expect(times(12_400)).toBe('12×'));
test('a fraction has two decimals', () => expect(times(90)).toBe('0.09×'));
test('a range says its sign once', () => expect(timesRange(1_600, 2_800)).toBe('1.6–2.8×'));
test('a range of one figure is that figure', () => expect(timesRange(1_000, 1_010)).toBe('1.0×'));
test('both ends of a share say percent once', () => expect(percents(3_600, 5_100)).toBe('36–51%'));
test('a small share keeps its decimals at both ends', () => expect(percents(40, 120)).toBe('0.4–1.2%'));
