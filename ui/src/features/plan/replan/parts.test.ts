import { expect, test } from 'vitest';
import type { PlanChange, Replan } from '$ui/ipc/bindings';
import { parts } from './parts';

const change = (resource: string, effort: number): PlanChange => ({
  resource,
  title: resource,
  effort,
  before: null,
  after: null,
  locked: false,
  reason: { fact: { code: 'stays' }, sentence: '' }
});
const replan: Replan = {
  kept: [change('go-tour', 300)],
  moved: [change('ddia-2e', 600), change('raft-paper', 120)],
  added: [],
  dropped: [change('tla', 60)],
  finishBefore: null,
  finishAfter: null,
  summary: ''
};

test('what changes is read before what stays, and what is empty is left out', () =>
  expect(parts(replan).map(({ part }) => part)).toEqual(['moved', 'dropped', 'kept']));
test('the hours of a part are those of its items', () => expect(parts(replan)[0]?.effort).toBe(720));
