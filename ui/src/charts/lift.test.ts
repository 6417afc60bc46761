import { describe, expect, test } from 'vitest';
import {
  clear,
  liftAxis,
  liftTable,
  liftText,
  liftTicks,
  SAME,
  sortedBy,
  spoken,
  tickText,
  type Lift,
  type LiftRow
} from './lift';

const often = (value: number, low: number, high: number): Lift => ({
  code: 'often',
  times: { value, low, high }
});
const row = (id: string, lift: Lift, liftPlace: number | null = null): LiftRow => ({
  id,
  name: id,
  with: { count: 43, base: 120, share: { code: 'enough', value: { value: 3583, low: 2902, high: 4327 } } },
  elsewhere: {
    count: 60,
    base: 600,
    share: { code: 'enough', value: { value: 1000, low: 820, high: 1220 } }
  },
  lift,
  liftPlace
});
const few: Lift = { code: 'tooFew' };

describe('the order', () => {
  const rows = [
    row('go', often(1100, 900, 1300), 2),
    row('cobol', few),
    row('raft', often(8000, 5000, 9000), 1)
  ];
  const ids = (list: LiftRow[]) => list.map(({ id }) => id);
  test('by share is the one given', () =>
    expect(ids(sortedBy(rows, 'share'))).toEqual(['go', 'cobol', 'raft']));
  test('by lift is that of the places, and what has none comes last', () =>
    expect(ids(sortedBy(rows, 'lift'))).toEqual(['raft', 'go', 'cobol']));
  test('among those without a place stays', () =>
    expect(ids(sortedBy([row('a', few), row('b', few)], 'lift'))).toEqual(['a', 'b']));
});

describe('the axis', () => {
  test('has as often as elsewhere on it, with room on both sides', () => {
    const axis = liftAxis([row('go', often(1100, 1050, 1300))]);
    expect(axis(SAME)).toBe(50);
  });
  test('holds the intervals', () => {
    const axis = liftAxis([row('raft', often(8000, 5000, 11_000))]);
    expect(axis(11_000)).toBeLessThanOrEqual(100);
    expect(axis.ticks.at(-1)).toBe(16_000);
  });
  test('ends somewhere, however wide an interval is', () =>
    expect(liftAxis([row('raft', often(64_000, 2, 9_000_000))]).ticks).toHaveLength(12));
  test('names only doublings that have room, as often as elsewhere among them', () => {
    const ticks = liftTicks(liftAxis([row('raft', often(8000, 300, 120_000))]), 4);
    expect(ticks.length).toBeLessThanOrEqual(4);
    expect(ticks).toContain(SAME);
  });
  test('writes fractions as fractions', () =>
    expect([250, 500, 1000, 8000].map(tickText)).toEqual(['¼×', '½×', '1×', '8×']));
});

describe('a lift', () => {
  test('is clear if its interval leaves out as often as elsewhere', () => {
    expect(clear(often(2000, 1200, 3000))).toBe(true);
    expect(clear(often(500, 300, 900))).toBe(true);
    expect(clear(often(1100, 900, 1300))).toBe(false);
    expect(clear(few)).toBe(false);
  });
  test('of what nobody asks for elsewhere is said by its lower end', () =>
    expect(liftText({ code: 'onlyHere', atLeast: 7400 })).toBe('≥7.4×'));
  test('is heard after the share', () =>
    expect(spoken(row('go', often(2100, 1600, 2800)))).toBe(
      '36%, 29–43%, 43 of 120. 2.1× as often as elsewhere, 1.6–2.8×'
    ));
});

test('the table has share and lift with their intervals', () =>
  expect(liftTable([row('go', often(2100, 1600, 2800)), row('cobol', few)]).rows).toEqual([
    ['go', '36%', '29–43%', '43', '120', '10%', '2.1×', '1.6–2.8×'],
    ['cobol', '36%', '29–43%', '43', '120', '10%', 'Too few postings', '']
  ]));
