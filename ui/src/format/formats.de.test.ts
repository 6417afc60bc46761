import { expect, test } from 'vitest';
import { bytes } from './bytes';
import { date, dates, moment, monthYear, shortWeekday, weekday, when } from './date';
import { count, decimal, int } from './figure';
import { inside } from './inside';
import { duration, hours, parseDuration, range } from './minutes';
import { dollars, money, moneyRange } from './money';
import { parsePart } from './part';
import { points, pointsRange } from './points';
import { percent, percents } from './share';
import { times, timesRange } from './times';

const table = (what: string, rows: [said: string, expected: string][]) =>
  test.each(rows)(`${what} reads %s`, (said, expected) =>
    // A space that does not break is written as one that does, to be seen here.
    expect(said.replaceAll('\u00a0', ' ')).toBe(expected)
  );

table('a number', [
  [int(12_345), '12.345'],
  [decimal(7.5), '7,5'],
  [count(1, 'Woche', 'Wochen'), '1 Woche'],
  [count(0, 'Woche', 'Wochen'), '0 Wochen'],
  [count(2_400, 'Anzeige', 'Anzeigen'), '2.400 Anzeigen']
]);
table('a share', [
  [percent(4_500), '45 %'],
  [percent(950), '9,5 %'],
  [percents(3_600, 5_100), '36–51 %'],
  [percents(40, 120), '0,4–1,2 %'],
  [percents(500, 500), '5 %']
]);
table('a difference', [
  [points(104), '1 Punkt'],
  [points(-87), '0,9 Punkte'],
  [pointsRange(-3_400, -2_200), '22–34 Punkte']
]);
table('a multiple', [
  [times(2_140), '2,1×'],
  [times(90), '0,09×'],
  [timesRange(1_600, 2_800), '1,6–2,8×']
]);
table('a date', [
  [date('2027-06-12'), '12. Juni 2027'],
  [date('2026-11-24'), '24. Nov. 2026'],
  [dates('2027-05-27', '2027-07-11').join(' – '), '27. Mai – 11. Juli 2027'],
  [monthYear('2027-06'), 'Juni 2027'],
  [when('2026-11'), 'November 2026'],
  [weekday('2026-11-24'), 'Dienstag, 24. November'],
  [shortWeekday('2026-11-24'), 'Di., 24. Nov.'],
  [moment('2026-11-24T10:28:00'), 'Di., 24. Nov., 10:28']
]);
table('a duration', [
  [duration(45), '45 min'],
  [duration(200), '3 h 20 min'],
  [hours(75_000), '1.250 h'],
  [range({ low: 2_880, typical: 3_600, high: 4_920 }), '48–82 h']
]);
table('money', [
  [money(150_000, 'USD'), '150.000 $'],
  [money(4_000_000, 'INR'), '4 Mio. ₹'],
  [moneyRange(150_000, 250_000, 'USD'), '150.000–250.000 $'],
  [moneyRange(4_000_000, 5_500_000, 'INR'), '4 Mio.–5,5 Mio. ₹'],
  [moneyRange(160_000, 185_000, 'CHF'), '160.000–185.000 CHF'],
  [dollars(1_200), '1.200 $']
]);
table('a size', [
  [bytes(1_400_000), '1,4 MB'],
  [bytes(312_400), '312 kB']
]);

test('the percent sign does not begin a line of its own', () => expect(percent(4_500)).toBe('45\u00a0%'));
test('a noun inside a sentence keeps its capital', () => expect(inside('Kurse')).toBe('Kurse'));

test.each([
  ['1,5 Std', 90],
  ['90 Min', 90],
  ['90 Min.', 90],
  ['1 Std. 30 Min.', 90],
  ['2 Stunden', 120],
  ['1 Stunde 5 Minuten', 65],
  ['1:30', 90]
])('%s is a duration', (typed, minutes) => expect(parseDuration(typed)).toBe(minutes));
test.each([
  ['Seite 120 von 300', 4000],
  ['S. 1/3', 3333],
  ['12,5 %', 1250]
])('%s is a part', (typed, share) => expect(parsePart(typed)).toBe(share));
