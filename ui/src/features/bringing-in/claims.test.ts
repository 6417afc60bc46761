import { expect, test } from 'vitest';
import type { Claim } from '$ui/ipc/bindings';
import { firstDecisions, takenOf } from './claims';

const claim = (skill: string, action: Claim['action'], proposed: number) =>
  ({ skill, action, proposed }) as Claim;

test('at first what says more than what is held is taken as proposed', () => {
  const decisions = firstDecisions([
    claim('go', 'add', 2),
    claim('raft', 'raise', 3),
    claim('sql', 'skip', 1)
  ]);
  expect(decisions).toEqual({
    go: { taken: true, level: 2 },
    raft: { taken: true, level: 3 },
    sql: { taken: false, level: 1 }
  });
  expect(takenOf(decisions)).toBe(2);
});
