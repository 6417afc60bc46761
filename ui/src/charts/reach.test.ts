import { expect, test } from 'vitest';
import { present, wordsFit, type ReachPart } from './reach';

const parts = (...counts: number[]): ReachPart[] =>
  counts.map((count, i) => ({ id: String(i), tone: 'far', count, label: 'away' }));

test('parts without any are left out', () => expect(present(parts(3, 0, 1))).toHaveLength(2));
test('words stand under parts that are wide enough', () => expect(wordsFit(parts(1, 1), 200, 92)).toBe(true));
test('words stand apart if one part is too narrow', () => expect(wordsFit(parts(9, 1), 200, 92)).toBe(false));
