import { expect, test } from 'vitest';
import type { Assessment, EvidenceKind } from '$ui/ipc/bindings';
import { gains, sums } from './gains';

const said = (
  skill: string,
  on: string,
  level: number,
  evidence: EvidenceKind = 'selfRated'
): Assessment => ({
  skill,
  on,
  level,
  evidence,
  link: null,
  note: null
});

test('a first estimate of one’s own is where one began', () =>
  expect(gains([said('go', '2026-09-01', 2)])).toEqual([]));
test('a first statement that rests on a course is a gain from nothing', () =>
  expect(gains([said('raft', '2026-10-01', 2, 'course')])[0]).toMatchObject({ from: 0, to: 2 }));
test('statements are told in the order they were made', () =>
  expect(
    gains([said('go', '2026-09-01', 2), said('go', '2026-10-01', 3), said('go', '2026-11-01', 4)]).map(
      ({ from, to }) => [from, to]
    )
  ).toEqual([
    [2, 3],
    [3, 4]
  ]));
test('the same level said again is no gain', () =>
  expect(gains([said('go', '2026-09-01', 2), said('go', '2026-10-01', 2, 'test')])).toEqual([]));
test('levels of all skills add up by day, and a lower level takes from the sum', () =>
  expect(
    sums(
      gains([
        said('go', '2026-09-01', 2),
        said('sql', '2026-09-01', 4),
        said('raft', '2026-10-01', 2, 'course'),
        said('go', '2026-10-01', 3),
        said('sql', '2026-11-01', 3)
      ])
    )
  ).toEqual([
    { on: '2026-10-01', levels: 3 },
    { on: '2026-11-01', levels: 2 }
  ]));
