import { expect, test } from 'vitest';
import { dayWeeks, inCell } from './days';

const TODAY = '2026-11-24';
const days = [
  { on: '2026-10-30', logged: 30 },
  { on: '2026-11-22', logged: 300 },
  { on: '2026-11-24', logged: 90 }
];
const cellOf = (on: string) =>
  dayWeeks(days, TODAY, 30)
    .flatMap((week) => week.cells)
    .find((cell) => cell.on === on);

test('the weeks run from the first study to today without a hole', () =>
  expect(dayWeeks(days, TODAY, 30).map(({ starts }) => starts)).toEqual([
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23'
  ]));
test('where there is no room the oldest weeks are left out', () =>
  expect(dayWeeks(days, TODAY, 2)[0]?.starts).toBe('2026-11-16'));
test('a month is named in the week it begins in', () =>
  expect(dayWeeks(days, TODAY, 30).map(({ label }) => label)).toEqual(['Nov', '', '', '', '']));
test('a Sunday belongs to the week that began before it', () =>
  expect(dayWeeks(days, TODAY, 30)[3]?.cells[6]?.on).toBe('2026-11-22'));
test('a day without study has no tint', () => expect(cellOf('2026-11-23')?.tint).toBe(0));
test('tomorrow is neither studied nor free', () => expect(cellOf('2026-11-25')?.state).toBe('ahead'));
test('more study is a deeper tint', () =>
  expect(cellOf('2026-11-22')!.tint).toBeGreaterThan(cellOf('2026-10-30')!.tint));
test('without any study there is the week of today', () => expect(dayWeeks([], TODAY, 30)).toHaveLength(1));
test.each([
  [90, '1.5'],
  [120, '2'],
  [3, '0.1']
])('%i minutes fit into a cell as %s', (minutes, text) => expect(inCell(minutes)).toBe(text));
