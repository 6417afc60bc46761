import { describe, expect, it } from 'vitest';
import type { Mock } from '$ui/ipc/bindings';
import { ahead, counted, minutesLeft, passed, secondsLeft } from './time';

const started = '2026-11-26T10:00:00.123456789';
const mock = { started, minutes: 43 } as Mock;
const at = (time: string) => Date.parse(`2026-11-26T${time}`);

describe('the time that is left', () => {
  it('runs from the beginning, whatever one does', () => {
    expect(secondsLeft(mock, at('10:00:00'))).toBe(43 * 60);
    expect(secondsLeft(mock, at('10:40:30'))).toBe(150);
  });
  it('goes on below nothing', () => expect(secondsLeft(mock, at('10:44:00'))).toBe(-60));
  it('is shown in minutes that are begun', () => {
    expect(minutesLeft(61)).toBe(2);
    expect(minutesLeft(1)).toBe(1);
    expect(minutesLeft(0)).toBe(0);
    expect(minutesLeft(-90)).toBe(0);
  });
});

describe('what is said of it', () => {
  it('is said once, when it comes', () => {
    expect(passed(40, 1201, 1200)).toBe('half');
    expect(passed(40, 1200, 1199)).toBeUndefined();
    expect(passed(40, 302, 299)).toBe('five');
    expect(passed(40, 1, 0)).toBe('over');
    expect(passed(40, 0, -1)).toBeUndefined();
  });
  it('is only the last where the window slept through several', () =>
    expect(passed(40, 1300, -5)).toBe('over'));
  it('leaves out half of a short time', () => {
    expect(passed(8, 241, 240)).toBeUndefined();
    expect(passed(8, 301, 300)).toBe('five');
  });
});

describe('the seconds of a question', () => {
  it('add up without losing the part of a second', () => {
    const first = counted(10, 0, 1700);
    expect(first).toEqual({ seconds: 11, since: 1000 });
    expect(counted(first.seconds, first.since, 2100)).toEqual({ seconds: 12, since: 2000 });
  });
  it('are an hour at most', () => expect(counted(3599, 0, 5000).seconds).toBe(3600));
  it('do not fall when a clock is set back', () =>
    expect(counted(10, 5000, 1000)).toEqual({ seconds: 10, since: 5000 }));
});

describe('the day', () => {
  const noon = new Date('2026-11-26T12:00:00');
  it("is that of the window's clock as a rule", () => expect(ahead('2026-11-26', noon)).toBe(0));
  it('may stand still in a test', () => expect(ahead('2026-11-24', noon)).toBe(-2 * 86_400_000));
});
