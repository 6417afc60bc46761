import { expect, test } from 'vitest';
import { toDay } from '$ui/format/date';
import type { FinishOutlook, RhythmWeek } from '$ui/ipc/bindings';
import { burnUp, firstLook, mostBy, nearEnd } from './burnup';

const week = (starts: string, capacity: number, studied: number): RhythmWeek => ({
  starts,
  capacity,
  studied,
  state: 'kept'
});
const weeks = [week('2026-11-09', 480, 300), week('2026-11-16', 480, 500), week('2026-11-23', 420, 60)];
const outlook: FinishOutlook = {
  median: '2027-03-01',
  half: { from: '2027-02-10', until: '2027-03-20' },
  most: { from: '2027-01-10', until: '2027-05-01' },
  finishes: [],
  runs: 10_000,
  basis: { fact: { left: 0, ownPace: 0, weekly: 0, weeks: 0, plannedWeeks: 4 }, sentence: '' },
  moved: null
};
const TODAY = '2026-11-24';

test('before the first week there is nothing to draw', () =>
  expect(burnUp([], 600, null, TODAY)).toBeUndefined());
test('hours add up week by week', () =>
  expect(burnUp(weeks, 600, null, TODAY)?.studied.map(({ minutes }) => minutes)).toEqual([0, 300, 800, 860]));
test('what was studied ends with today, not with the week', () =>
  expect(burnUp(weeks, 600, null, TODAY)?.studied.at(-1)?.day).toBe(toDay('2026-11-25')));
test('what was planned runs to the end of the week', () =>
  expect(burnUp(weeks, 600, null, TODAY)?.planned.at(-1)).toEqual({
    day: toDay('2026-11-30'),
    minutes: 1380
  }));
test('all of it is what was studied and what is left', () =>
  expect(burnUp(weeks, 600, null, TODAY)?.total).toBe(1460));
test('the axis holds nine in ten of the ends', () =>
  expect(burnUp(weeks, 600, outlook, TODAY)?.last).toBe('2027-05-01'));
test('an end beyond twenty years leaves the axis at the last end there is', () => {
  const open = { ...outlook, most: { from: '2027-01-10', until: null } };
  const drawn = burnUp(weeks, 600, open, TODAY);
  expect(drawn?.last).toBe('2027-03-20');
  expect(drawn?.fans[0]?.until).toBeUndefined();
});
test('without chances there is no fan', () => expect(burnUp(weeks, 600, null, TODAY)?.fans).toEqual([]));

test('three weeks of a plan of half a year are looked at on their own first', () =>
  expect(firstLook(burnUp(weeks, 600, outlook, TODAY)!)).toBe('near'));
test('a plan that is nearly done is looked at whole', () => {
  const soon = '2026-11-30';
  const span = { from: soon, until: soon };
  expect(firstLook(burnUp(weeks, 60, { ...outlook, median: soon, half: span, most: span }, TODAY)!)).toBe(
    'all'
  );
});
test('a near look shows four weeks ahead at least', () =>
  expect(nearEnd(burnUp(weeks, 600, outlook, TODAY)!)).toBe('2026-12-23'));
test('on the way the fastest of nine in ten has reached a part of what is left', () => {
  const drawn = burnUp(weeks, 600, outlook, TODAY)!;
  const halfway = (toDay('2026-11-25') + toDay('2027-01-10')) / 2;
  expect(mostBy(drawn, halfway)).toBe(860 + 300);
});
test('no way leads beyond the whole plan', () => {
  const drawn = burnUp(weeks, 600, outlook, TODAY)!;
  expect(mostBy(drawn, toDay('2030-01-01'))).toBe(drawn.total);
});
