import { describe, expect, test } from 'vitest';
import type { SkillRow } from '$ui/ipc/bindings';
import { ledger, neighbor } from './ledger';

const row = (id: string, more: Partial<SkillRow> & { aliases?: string[]; kind?: string } = {}) => {
  const { aliases = [], kind = 'tool', ...rest } = more;
  const skill = { id, name: id[0]!.toUpperCase() + id.slice(1), aliases, kind, standsFor: [] };
  return { skill, held: null, asked: null, missing: false, ...rest } as unknown as SkillRow;
};
const asked = { skill: 'go' } as unknown as SkillRow['asked'];
const held = (level: number) => ({ level, on: '2026-11-01', evidence: 'selfRated' }) as SkillRow['held'];
const rows = [
  row('go', { aliases: ['Golang'], kind: 'language', asked, missing: true }),
  row('raft', { held: held(3), asked }),
  row('docker', { held: held(0) })
];
const ids = (list: SkillRow[]) => list.map((r) => r.skill.id);
const all = { words: '', show: 'all', kind: 'any' } as const;

describe('ledger', () => {
  test('an alias finds its skill', () =>
    expect(ids(ledger(rows, { ...all, words: 'GOLANG' }))).toEqual(['go']));
  test('every word has to match', () => expect(ledger(rows, { ...all, words: 'go raft' })).toEqual([]));
  test('a level of None is not held', () =>
    expect(ids(ledger(rows, { ...all, show: 'held' }))).toEqual(['raft']));
  test('missing shows open gaps only', () =>
    expect(ids(ledger(rows, { ...all, show: 'missing' }))).toEqual(['go']));
  test('a kind narrows what is shown', () =>
    expect(ids(ledger(rows, { ...all, show: 'asked', kind: 'language' }))).toEqual(['go']));
});

describe('neighbor', () => {
  test('stops at both ends', () => {
    expect(neighbor(['a', 'b'], 1, 1)).toBe('b');
    expect(neighbor(['a', 'b'], 0, -1)).toBe('a');
  });
  test('starts at the first row', () => expect(neighbor(['a', 'b'], -1, 1)).toBe('a'));
  test('has nothing to offer in an empty list', () => expect(neighbor([], -1, 1)).toBeUndefined());
});
