import { describe, expect, test } from 'vitest';
import { everyWeek, mondayOf, weeksLayout, withCapacity } from './weeks';

describe('mondayOf', () => {
  test('a Monday is its own', () => expect(mondayOf('2026-11-23')).toBe('2026-11-23'));
  test('a Sunday belongs to the week before', () => expect(mondayOf('2026-11-29')).toBe('2026-11-23'));
});

describe('everyWeek', () => {
  test('weeks without study are there, and empty', () =>
    expect(everyWeek([{ starts: '2026-11-09', logged: 90 }], '2026-11-24', 26)).toEqual([
      { starts: '2026-11-09', logged: 90 },
      { starts: '2026-11-16', logged: 0 },
      { starts: '2026-11-23', logged: 0 }
    ]));
  test('only the latest weeks are kept', () =>
    expect(everyWeek([{ starts: '2026-01-05', logged: 60 }], '2026-11-24', 4).map((w) => w.starts)).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23'
    ]));
  test('nothing logged shows this week', () =>
    expect(everyWeek([], '2026-11-24', 26)).toEqual([{ starts: '2026-11-23', logged: 0 }]));
  test('the change to summer time loses no week', () =>
    expect(everyWeek([{ starts: '2026-03-23', logged: 5 }], '2026-04-08', 26)).toHaveLength(3));
});

describe('weeksLayout', () => {
  const layout = weeksLayout([{ starts: '2026-11-23', logged: 120 }], 480, 300, 10, 110);
  test('zero lies on the floor', () => expect(layout.y(0)).toBe(110));
  test('the capacity fits', () => expect(layout.y(480)).toBeGreaterThanOrEqual(10));
  test('ticks are whole hours', () => expect(layout.ticks.every(Number.isInteger)).toBe(true));
});

test('a week has the hours of the plan that was followed in it', () =>
  expect(
    withCapacity(
      [
        { starts: '2026-11-09', logged: 60 },
        { starts: '2026-11-16', logged: 0 }
      ],
      [{ starts: '2026-11-16', capacity: 480, studied: 0, state: 'short' }]
    )
  ).toEqual([
    { starts: '2026-11-09', logged: 60 },
    { starts: '2026-11-16', logged: 0, capacity: 480, paused: false }
  ]));
