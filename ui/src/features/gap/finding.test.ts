import { expect, test } from 'vitest';
import type { Gap, GapReport, SkillUnlock } from '$ui/ipc/bindings';
import { finding } from './finding';
import type { Openings } from './order';

const report = { roleTitle: 'Engineer' } as GapReport;
const gap = (name: string) => ({ skill: name.toLowerCase(), name, steps: 2, effort: null }) as Gap;
const unlock = (name: string, count: number) =>
  ({ skill: name.toLowerCase(), name, opens: { postings: { count } } }) as SkillUnlock;
const openings: Openings = {
  unlocks: new Map(),
  rates: new Map([['go', { skill: 'go', postings: 12, perTenHours: 2_140 }]])
};
const gaps = [gap('Go'), gap('Raft')];
const said = (...given: Parameters<typeof finding>) => {
  const { lead, rest } = finding(...given);
  return lead + rest;
};

test('the skill that opens most opens the screen', () =>
  expect(said(report, gaps, 'opens', openings, [unlock('Go', 118), unlock('Raft', 7)])).toBe(
    'Go opens 118 more postings, more than any other single skill.'
  ));
test('skills that open as many are named, the first of the list first', () => {
  const tied = [unlock('Kafka', 3), unlock('Go', 3), unlock('AWS', 3)];
  expect(said(report, gaps, 'opens', openings, tied.slice(0, 2))).toBe(
    'Go opens 3 more postings, and so would Kafka.'
  );
  expect(said(report, gaps, 'opens', openings, tied)).toBe(
    'Go opens 3 more postings, and so would Kafka and one other.'
  );
});
test('a skill the role does not ask for is said to be one', () =>
  expect(said(report, gaps, 'opens', openings, [unlock('PHP', 1)])).toBe(
    'PHP opens 1 more posting, more than any other single skill. Your role does not ask for it.'
  ));
test('where no single skill opens anything that is said', () =>
  expect(said(report, gaps, 'opens', openings, [unlock('Go', 0)])).toBe(
    'No single skill opens a posting: wherever one is missing, so is another.'
  ));
test('per ten hours the first of the list says its rate', () =>
  expect(said(report, gaps, 'rate', openings, [])).toBe(
    'Go opens most for its time: 2.1 postings for every 10 hours.'
  ));
test('on a market of ranks the first gap opens the screen', () =>
  expect(said(report, gaps, 'priority', undefined, [])).toBe('Go comes first: 2 levels missing.'));
