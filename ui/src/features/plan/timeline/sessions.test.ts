import { describe, expect, it } from 'vitest';
import type { Session } from '$ui/ipc/bindings';
import { studyWeeks } from './sessions';

const session = (on: string, minutes: number, ...units: [string, string][]): Session => ({
  on,
  minutes,
  blocks: units.map(([resource, title]) => ({ resource, unit: title, title, minutes: 1, ends: false }))
});

describe('the next two weeks', () => {
  it('have one line a day, however many sessions', () => {
    const [week] = studyWeeks([
      session('2026-11-24', 60, ['a', 'One']),
      session('2026-11-24', 45, ['a', 'One'], ['a', 'Two'], ['b', 'Three'])
    ]);
    expect(week).toEqual([
      {
        on: '2026-11-24',
        sessions: 2,
        minutes: 105,
        parts: [
          { resource: 'a', units: ['One', 'Two'] },
          { resource: 'b', units: ['Three'] }
        ]
      }
    ]);
  });
  it('count from the first session', () => {
    const days = ['2026-11-24', '2026-11-30', '2026-12-01', '2026-12-07', '2026-12-08'];
    const weeks = studyWeeks(days.map((on) => session(on, 60, ['a', 'One'])));
    expect(weeks.map((week) => week.map((day) => day.on))).toEqual([days.slice(0, 2), days.slice(2, 4)]);
  });
  it('are nothing without sessions', () => expect(studyWeeks([])).toEqual([]));
});
