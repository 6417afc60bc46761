import { describe, expect, test } from 'vitest';
import type { CardRow } from '$ui/ipc/bindings';
import { deck, forward, topics } from './deck';

const row = (id: string, skill: string, points: number, more: object = {}, asked = true) =>
  ({
    card: {
      id,
      skill,
      points: Array(points).fill('a point'),
      difficulty: 'basic',
      style: 'concept',
      ...more
    },
    skillName: skill,
    asked
  }) as unknown as CardRow;
const rows = [
  row('a', 'raft', 2),
  row('b', 'raft', 1, { difficulty: 'expert', style: 'design' }),
  row('c', 'cap', 1, {}, false)
];
const any = { topic: 'any', difficulty: 'any', style: 'any', askedOnly: false } as const;
const ids = (filter: object) => deck(rows, { ...any, ...filter }).map((r) => r.card.id);

describe('deck', () => {
  test('filters narrow together', () => expect(ids({ topic: 'raft', style: 'design' })).toEqual(['b']));
  test('can leave out what the role does not ask for', () =>
    expect(ids({ askedOnly: true })).toEqual(['a', 'b']));
  test('topics are counted once each', () =>
    expect(topics(rows)).toEqual([
      { id: 'cap', name: 'cap', cards: 1 },
      { id: 'raft', name: 'raft', cards: 2 }
    ]));
});

describe('forward', () => {
  test('shows one point after another', () =>
    expect(forward({ at: 0, shown: 1 }, rows)).toEqual({ at: 0, shown: 2 }));
  test('goes on when all points are seen', () =>
    expect(forward({ at: 0, shown: 2 }, rows)).toEqual({ at: 1, shown: 0 }));
  test('stays on the last card', () =>
    expect(forward({ at: 2, shown: 1 }, rows)).toEqual({ at: 2, shown: 1 }));
  test('does nothing without cards', () =>
    expect(forward({ at: 0, shown: 0 }, [])).toEqual({ at: 0, shown: 0 }));
});
