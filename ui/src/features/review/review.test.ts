import { expect, test } from 'vitest';
import type { Entry, EntryRow, Event, PlanView, ProgressView, Session, Weekday } from '$ui/ipc/bindings';
import { review, reviewedWeek } from './review';

const row = (on: string, event: Event, title = 'A Tour of Go'): EntryRow => ({
  entry: { on, event } satisfies Entry,
  title,
  unitTitle: 'Methods',
  before: []
});
const studied = (on: string, minutes: number, resource = 'go-tour', title?: string) =>
  row(on, { kind: 'studied', resource, unit: null, minutes, note: null }, title);
const done = (on: string, unit: string) => row(on, { kind: 'unitDone', unit });
const reopened = (on: string, unit: string) => row(on, { kind: 'unitReopened', unit });

const view = (rows: EntryRow[], more: Partial<ProgressView> = {}) =>
  ({
    entries: { rows, of: rows.length },
    days: [
      { on: '2026-11-15', logged: 40 },
      { on: '2026-11-16', logged: 60 },
      { on: '2026-11-22', logged: 30 },
      { on: '2026-11-23', logged: 90 }
    ],
    resources: [],
    rhythm: { weeks: [] },
    ...more
  }) as unknown as ProgressView;
const of = (entries: EntryRow[], plan?: PlanView) => review(view(entries), plan, '2026-11-16');

const looksBackOn = (today: string, day: Weekday, monday: string) =>
  expect(reviewedWeek(today, day)).toBe(monday);

test('a review on Sunday is of the week that ends then, until the next Sunday', () => {
  looksBackOn('2026-11-28', 'sunday', '2026-11-16');
  looksBackOn('2026-11-29', 'sunday', '2026-11-23');
  looksBackOn('2026-11-30', 'sunday', '2026-11-23');
});
test('a review on Monday is of the week before', () => looksBackOn('2026-11-30', 'monday', '2026-11-23'));
test('a review on Thursday is of the week that is mostly over, one on Wednesday is not', () => {
  looksBackOn('2026-11-26', 'thursday', '2026-11-23');
  looksBackOn('2026-11-26', 'wednesday', '2026-11-16');
});
test('Monday to Sunday count, and the days beside them do not', () =>
  expect([of([]).logged, of([]).days]).toEqual([90, 2]));
test('what was studied most comes first', () =>
  expect(
    of([
      studied('2026-11-18', 30),
      studied('2026-11-17', 50, 'raft', 'Raft'),
      studied('2026-11-16', 40)
    ]).studied.map(({ title, minutes }) => [title, minutes])
  ).toEqual([
    ['A Tour of Go', 70],
    ['Raft', 50]
  ]));
test('a unit that was opened again does not count as finished', () =>
  expect(of([reopened('2026-11-18', 'go-tour/2'), done('2026-11-17', 'go-tour/2')]).units).toEqual([]));
test('a unit that was finished again counts once', () =>
  expect(
    of([
      done('2026-11-19', 'go-tour/2'),
      reopened('2026-11-18', 'go-tour/2'),
      done('2026-11-17', 'go-tour/2')
    ]).units
  ).toHaveLength(1));
test('the sessions of the week after are what is next', () => {
  const session = (on: string): Session => ({ on, minutes: 60, blocks: [] });
  const plan = { sessions: ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map(session) };
  expect(of([], plan as PlanView).next.map(({ on }) => on)).toEqual(['2026-11-23', '2026-11-29']);
});
