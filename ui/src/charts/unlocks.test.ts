import { expect, test } from 'vitest';
import type { Opened, OpportunitiesView, SkillUnlock, Unlocks } from '$ui/ipc/bindings';
import { bestSets, reachParts, skillUnlock } from './unlocks';

const share = (count: number, base: number) => ({
  count,
  base,
  share: { code: 'enough', value: { value: (count / base) * 10_000, low: 0, high: 10_000 } } as const
});
const opened = (count: number): Opened => ({
  postings: share(count, 100),
  inSample: { code: 'enough', value: { value: count, low: count - 1, high: count + 1 } }
});
const skill = (name: string, count: number): SkillUnlock => ({
  skill: name.toLowerCase(),
  name,
  held: 1,
  missingIn: share(40, 100),
  opens: opened(count),
  byLevel: [{ level: 3, postings: count }]
});
const set = (count: number, ...names: string[]) => ({
  skills: names.map((name) => ({ skill: name.toLowerCase(), name, held: 0, to: 3 })),
  opens: opened(count)
});
const unlocks = (part: Partial<Unlocks>): Unlocks => ({
  matched: share(10, 100),
  skills: [],
  bestTwo: null,
  bestThree: null,
  ...part
});

test('a skill shows the level held and the highest that is asked for', () =>
  expect(skillUnlock(skill('Go', 12))).toMatchObject({ name: 'Go', count: 12, have: 1, want: 3 }));
test('the best one, two and three stand under each other', () =>
  expect(
    bestSets(
      unlocks({
        skills: [skill('Go', 12), skill('Raft', 3)],
        bestTwo: set(20, 'Go', 'Raft'),
        bestThree: set(31, 'AWS', 'Go', 'Raft')
      })
    ).map(({ name, count }) => [name, count])
  ).toEqual([
    ['Go', 12],
    ['Go and Raft', 20],
    ['AWS, Go and Raft', 31]
  ]));
test('what opens nothing is not the best', () =>
  expect(bestSets(unlocks({ skills: [skill('Go', 0)] }))).toEqual([]));
test('each part of what is within reach says its share', () => {
  const view = {
    matched: share(10, 100),
    oneAway: share(20, 100),
    twoAway: share(30, 100),
    furtherAway: share(40, 100)
  } as OpportunitiesView;
  expect(reachParts(view).map(({ count, label }) => `${count} ${label}`)).toEqual([
    '10 You meet every must-have, 10%',
    '20 One skill away, 20%',
    '30 Two skills away, 30%',
    '40 Three or more away, 40%'
  ]);
});
