import { describe, expect, it } from 'vitest';
import type { CardRow, PracticeView } from '$ui/ipc/bindings';
import { everyCard, isDue, siftCards, tally, writerOf, type CardSift } from './sift';

const row = (id: string, more: { card?: object; due?: string; asked?: boolean; written?: string } = {}) =>
  ({
    card: {
      id,
      skill: 'raft',
      style: 'concept',
      difficulty: 'basic',
      question: `What of ${id}?`,
      points: ['Terms only grow'],
      source: 'cairn-questions',
      ...more.card
    },
    skillName: 'Raft',
    asked: more.asked ?? true,
    standing: more.due ? { due: more.due } : null,
    written: more.written ?? 'cairn'
  }) as unknown as CardRow;

const view = {
  today: '2026-11-26',
  cards: [
    row('a', { due: '2026-11-26' }),
    row('b', { due: '2026-11-27', card: { difficulty: 'expert' } }),
    row('c', { asked: false, card: { skill: 'cap', style: 'design' } }),
    row('d', { written: 'you', card: { source: 'own-cards', points: ['A lease ends'] } })
  ],
  aside: [row('e', { written: 'changed' })]
} as unknown as PracticeView;
const ids = (sift: Partial<CardSift>) =>
  siftCards(view, { ...everyCard, ...sift }).map(({ card }) => card.id);

describe('the list of cards', () => {
  it('leaves out what is set aside until one asks for it', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
    expect(ids({ state: 'aside' })).toEqual(['e']);
  });
  it('shows what is due up to today', () => expect(ids({ state: 'due' })).toEqual(['a']));
  it('shows what was never answered', () => expect(ids({ state: 'unbegun' })).toEqual(['c', 'd']));
  it("shows one's own", () => expect(ids({ state: 'yours' })).toEqual(['d']));
  it('finds every word in question, skill or points', () => {
    expect(ids({ words: 'LEASE raft' })).toEqual(['d']);
    expect(ids({ words: 'lease grow' })).toEqual([]);
  });
  it('narrows by several things together', () => {
    expect(ids({ topic: 'cap', style: 'design' })).toEqual(['c']);
    expect(ids({ topic: 'cap', askedOnly: true })).toEqual([]);
    expect(ids({ difficulty: 'expert', state: 'unbegun' })).toEqual([]);
  });
});

describe('a card', () => {
  it('that was only set aside is still as it was shipped', () => {
    expect(writerOf(row('e', { written: 'changed' }))).toBe('cairn');
    expect(writerOf(row('e', { written: 'changed', card: { source: 'own-cards' } }))).toBe('changed');
  });
  it('that was never answered is not due', () => expect(isDue(row('c'), '2026-11-26')).toBe(false));
});

it('counts what there is, was begun, and is due', () =>
  expect(tally(view)).toEqual({ all: 4, begun: 2, due: 1 }));
