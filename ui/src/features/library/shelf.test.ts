import { expect, test } from 'vitest';
import type { CatalogRow } from '$ui/ipc/bindings';
import { shelf, taughtSkills } from './shelf';

const row = (id: string, more: object = {}) =>
  ({
    id,
    title: `Title of ${id}`,
    kind: 'book',
    provider: 'A press',
    price: { band: 'free', tier: 'free' },
    gains: [{ skill: 'raft', from: 0, to: 2 }],
    recommended: false,
    planned: false,
    helps: 0,
    ...more
  }) as unknown as CatalogRow;
const rows = [
  row('ddia', { price: { band: '30-60', tier: 'upTo60' }, helps: 3 }),
  row('lab', { kind: 'lab', planned: true, gains: [{ skill: 'go', from: 1, to: 3 }] }),
  row('exam', { kind: 'certification', price: { band: '>150', tier: 'over150' }, recommended: true })
];
const names: Record<string, string> = { raft: 'Raft', go: 'Go' };
const all = { words: '', kind: 'any', price: 'any', skill: 'any', only: 'all' } as const;
const found = (filter: object) =>
  shelf(rows, { ...all, ...filter }, (id) => names[id] ?? id).map((r) => r.id);

test('a skill name finds what teaches it', () => expect(found({ words: 'raft' })).toEqual(['ddia', 'exam']));
test('free leaves out what costs', () => expect(found({ price: 'free' })).toEqual(['lab']));
test('a known price leaves out open sums', () =>
  expect(found({ price: 'bounded' })).toEqual(['ddia', 'lab']));
test('a skill narrows to what raises it', () => expect(found({ skill: 'go' })).toEqual(['lab']));
test('each of the four views shows its part', () => {
  expect(found({ only: 'helps' })).toEqual(['ddia']);
  expect(found({ only: 'planned' })).toEqual(['lab']);
  expect(found({ only: 'named' })).toEqual(['exam']);
});
test('skills are offered once, by name', () =>
  expect(taughtSkills(rows, (id) => names[id] ?? id).map((s) => s.name)).toEqual(['Go', 'Raft']));
