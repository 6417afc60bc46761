import { describe, expect, it } from 'vitest';
import type { OwnResource } from '$ui/ipc/bindings';
import { describedAs, draft, fill, nothingDescribed, unitsOf } from './describing';

const own: OwnResource = {
  id: 'my-reading-raft',
  title: 'Reading Raft',
  kind: 'book',
  provider: 'A group',
  url: 'https://example.org/raft',
  isbn: null,
  language: 'en',
  price: 'free',
  effort: { low: 450, typical: 600, high: 900 },
  gains: [{ skill: 'raft', from: 0, to: 2 }],
  needs: [],
  units: [
    { key: 1, title: 'Elections', minutes: 300 },
    { key: 2, title: 'Logs', minutes: 300 }
  ],
  note: null,
  on: '2026-11-20'
};

describe('a description', () => {
  it('of a resource gives the same resource back', () => {
    const again = draft(describedAs(own));
    expect(again.units).toEqual(own.units.map(({ title, minutes }) => ({ title, minutes })));
    expect(again.typical).toBe(600);
    expect(again.url).toBe(own.url);
  });
  it('takes from a pasted line what is still empty', () => {
    const described = { ...nothingDescribed(), title: 'Mine' };
    const told = {
      known: null,
      title: 'Theirs',
      kind: 'video' as const,
      provider: 'youtube.com',
      url: 'u',
      isbn: null
    };
    fill(described, told);
    expect([described.title, described.kind, described.provider]).toEqual(['Mine', 'video', 'youtube.com']);
  });
  it('leaves out a skill that was not chosen yet', () => {
    expect(draft(nothingDescribed()).gains).toEqual([]);
  });
});

describe('the parts', () => {
  it('say how long they take after a bar', () => {
    const units = unitsOf('A | B | 2 h\nC | D');
    expect(units.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['A | B', 120],
      ['C | D', null]
    ]);
  });
});
