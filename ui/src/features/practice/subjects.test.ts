import { expect, it } from 'vitest';
import type { CardRow } from '$ui/ipc/bindings';
import { subjects } from './subjects';

const row = (skill: string, asked: boolean) =>
  ({ card: { skill }, skillName: skill.toUpperCase(), asked }) as unknown as CardRow;

it('are counted once each, those the role asks for first', () =>
  expect(subjects([row('raft', false), row('cap', false), row('zab', true), row('raft', false)])).toEqual([
    { id: 'zab', name: 'ZAB', cards: 1, asked: true },
    { id: 'cap', name: 'CAP', cards: 1, asked: false },
    { id: 'raft', name: 'RAFT', cards: 2, asked: false }
  ]));
