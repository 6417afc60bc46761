import { expect, test } from 'vitest';
import type { Effort, Figure, Gap, GapReport, SkillUnlock } from '$ui/ipc/bindings';
import { beyondRole, sorted, type Openings } from './order';

const effort = (typical: number): Figure<Effort> => ({
  value: { low: typical, typical, high: typical },
  provenance: { kind: 'judged', source: 'x', basis: '' }
});
const gap = (skill: string, minutes?: number) =>
  ({ skill, effort: minutes === undefined ? null : effort(minutes) }) as Gap;
const unlock = (skill: string, count: number) =>
  ({
    skill,
    name: skill,
    opens: { postings: { count, base: 100, share: { code: 'tooFew' } } }
  }) as SkillUnlock;

const gaps = [gap('raft', 600), gap('go'), gap('kafka', 120)];
const openings: Openings = {
  unlocks: new Map(['go', 'kafka'].map((skill, i) => [skill, unlock(skill, 5 + i)])),
  rates: new Map([['go', { skill: 'go', postings: 5, perTenHours: 900 }]])
};
const order = (...given: Parameters<typeof sorted>) => sorted(...given).map(({ skill }) => skill);

test('as ranked unless asked otherwise', () =>
  expect(order(gaps, 'priority', undefined)).toEqual(['raft', 'go', 'kafka']));
test('the quickest first, an unknown effort last', () =>
  expect(order(gaps, 'effort', undefined)).toEqual(['kafka', 'raft', 'go']));
test('what opens most postings first', () =>
  expect(order(gaps, 'opens', openings)).toEqual(['kafka', 'go', 'raft']));
test('what opens most for its time first, and what is not known as it was ranked', () =>
  expect(order(gaps, 'rate', openings)).toEqual(['go', 'raft', 'kafka']));
test('what the role asks for in any way is not beyond it', () => {
  const report = { gaps, met: [{ skill: 'sql' }], alternatives: [{ skill: 'rust' }] } as unknown as GapReport;
  const found = beyondRole(
    [unlock('python', 9), unlock('sql', 8), unlock('rust', 7), unlock('php', 0)],
    report
  );
  expect(found.map(({ skill }) => skill)).toEqual(['python']);
});
