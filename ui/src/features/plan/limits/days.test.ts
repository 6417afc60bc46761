import { describe, expect, it } from 'vitest';
import type { StudyDays } from '$ui/ipc/bindings';
import { EVEN, isEven, shares, stepped, withDay } from './days';

const weekend: StudyDays = [0, 0, 0, 0, 0, 3, 1];
const total = (days: StudyDays) => days.reduce((all, part) => all + part, 0);

describe('the days of a week', () => {
  it('share its time evenly unless told otherwise, to the minute', () => {
    expect(shares(EVEN, 480)).toEqual([68, 69, 68, 69, 68, 69, 69]);
  });
  it.each([60, 61, 480, 1000, 2399])('share all of %i minutes', (weekly) => {
    expect(total(shares([5, 0, 7, 1, 0, 30, 2], weekly))).toBe(weekly);
  });
  it('keep their pattern when the week grows', () => {
    expect(shares(weekend, 240)).toEqual([0, 0, 0, 0, 0, 180, 60]);
    expect(shares(weekend, 480)).toEqual([0, 0, 0, 0, 0, 360, 120]);
  });
});

describe('another time on a day', () => {
  it('makes the week longer, and leaves the other days', () => {
    expect(withDay({ days: weekend, hoursPerWeek: 240 }, 0, 30)).toEqual({
      days: [30, 0, 0, 0, 0, 180, 60],
      hoursPerWeek: 270
    });
  });
  it('cannot take the last time of a week', () => {
    expect(withDay({ days: [0, 0, 0, 0, 0, 1, 0], hoursPerWeek: 60 }, 5, 0)).toBe('noneLeft');
  });
  it('cannot make a week longer than the dial', () => {
    expect(withDay({ days: EVEN, hoursPerWeek: 40 * 60 }, 0, 600)).toBe('full');
  });
});

describe('a step', () => {
  it('goes to the next half hour', () => {
    expect([stepped(68, 1), stepped(60, 1), stepped(68, -1), stepped(60, -1)]).toEqual([90, 90, 60, 30]);
  });
  it('stops at nothing', () => expect(stepped(0, -1)).toBe(0));
});

it('an even week is one with the same part on each day', () => {
  expect([isEven(EVEN), isEven([60, 60, 60, 60, 60, 60, 60]), isEven(weekend)]).toEqual([true, true, false]);
});
