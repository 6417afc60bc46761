import { describe, expect, test } from 'vitest';
import { cellText, headings, pairsTable, tint, toward, type PairRow } from './pairs';
import type { CountedShare } from './sampled';

const cell = (percent: number, code: 'sparse' | 'enough' = 'enough'): CountedShare => ({
  count: percent,
  base: 100,
  share: { code, value: { value: percent * 100, low: percent * 90, high: percent * 110 } }
});
const few: CountedShare = { count: 2, base: 7, share: { code: 'tooFew' } };
const row = (id: string, ...cells: PairRow['cells']): PairRow => ({ id, name: id, cells });
const rows = [
  row('a', null, cell(60), cell(40)),
  row('b', cell(30), null, cell(20)),
  row('c', cell(10), few, null)
];

describe('a tint', () => {
  test('grows with the share', () => expect(tint(cell(80))).toBeGreaterThan(tint(cell(40))));
  test('is never so strong that a figure on it fades', () => expect(tint(cell(100))).toBe(52));
  test('is there for the smallest share too', () => expect(tint(cell(1))).toBeGreaterThan(0));
  test('is not given to few postings', () => expect([tint(cell(80, 'sparse')), tint(few)]).toEqual([0, 0]));
});

describe('a cell', () => {
  test('says whole percent', () => expect(cellText(cell(61))).toBe('61'));
  test('says few instead of a figure', () => expect(cellText(few)).toBe('few'));
});

describe('the arrow keys', () => {
  test('lead to the neighbor', () =>
    expect(toward(rows, { row: 0, column: 1 }, 'ArrowRight')).toEqual({ row: 0, column: 2 }));
  test('step over the diagonal', () => {
    expect(toward(rows, { row: 1, column: 0 }, 'ArrowRight')).toEqual({ row: 1, column: 2 });
    expect(toward(rows, { row: 0, column: 1 }, 'ArrowDown')).toEqual({ row: 2, column: 1 });
  });
  test('stop at the edge', () => {
    expect(toward(rows, { row: 0, column: 2 }, 'ArrowRight')).toBeUndefined();
    expect(toward(rows, { row: 1, column: 0 }, 'ArrowUp')).toBeUndefined();
  });
  test('with Home and End lead to the ends of the row', () => {
    expect(toward(rows, { row: 2, column: 1 }, 'Home')).toEqual({ row: 2, column: 0 });
    expect(toward(rows, { row: 2, column: 0 }, 'End')).toEqual({ row: 2, column: 1 });
  });
  test('leave other keys alone', () => expect(toward(rows, { row: 0, column: 1 }, 'a')).toBeUndefined());
});

describe('column names', () => {
  const columns = [{ id: 'o', name: 'Observability' }];
  test('go across where most of each is in sight', () => expect(headings(columns, 60)).toBe('across'));
  test('stand up where it is not', () => expect(headings(columns, 40)).toBe('upright'));
});

test('the table has intervals and counts', () =>
  expect(
    pairsTable(rows.slice(0, 1), [
      { id: 'a', name: 'a' },
      { id: 'b', name: 'b' }
    ]).rows[0]!.slice(0, 3)
  ).toEqual(['a', '', '60%, 54–66%, 60 of 100']));
