import { describe, expect, test } from 'vitest';
import type { PracticeView } from '$ui/ipc/bindings';
import { dayFinding, upNext } from './day';

const view = (due: string[], fresh: string[], answered = 0, begun = false) =>
  ({
    queue: { due, new: fresh, later: 0, minutes: 16, answered, spent: 0, next: null },
    cards: begun ? [{ standing: {} }] : []
  }) as unknown as PracticeView;
const said = (...given: Parameters<typeof view>) => {
  const { lead, rest } = dayFinding(view(...given), undefined, 0);
  return lead + rest;
};

describe('the day', () => {
  test('is told by what is due and what is new', () => {
    expect(said(['a', 'b'], [])).toBe('2 cards are due, about 16 min.');
    expect(said([], ['a'])).toBe('1 new card today, about 16 min.');
    expect(said(['a'], ['b', 'c'])).toBe('1 card due and 2 new, about 16 min.');
  });
  test('is done, or has nothing, without blame', () => {
    expect(said([], [], 3)).toBe('Done for today. You answered 3 cards.');
    expect(said([], [], 0, true)).toBe('Nothing is due today.');
    expect(said([], [])).toContain('Rate a skill');
  });
});

describe('what comes next', () => {
  test('is what is due before what is new', () =>
    expect(upNext(view(['a', 'b'], ['c']), undefined, [])).toEqual(['a', 'b', 'c']));
  test('puts what was put off last', () =>
    expect(upNext(view(['a', 'b'], ['c']), undefined, ['a'])).toEqual(['b', 'c', 'a']));
  test('is what was chosen', () => expect(upNext(view(['a'], []), ['x'], [])).toEqual(['x']));
});
