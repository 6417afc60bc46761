import { describe, expect, test } from 'vitest';
import {
  demandBar,
  demandTable,
  topOf,
  unlockBar,
  unlockTable,
  type DemandRow,
  type UnlockRow
} from './bars';

const kafka: DemandRow = {
  id: 'kafka',
  name: 'Kafka',
  have: 1,
  want: 3,
  postings: { count: 43, base: 120, share: { code: 'enough', value: { value: 3583, low: 2902, high: 4327 } } }
};
const raft: DemandRow = {
  id: 'raft',
  name: 'Raft',
  postings: { count: 2, base: 7, share: { code: 'tooFew' } }
};
const opens: UnlockRow = {
  id: 'go',
  name: 'Go',
  count: 118,
  opens: { code: 'enough', value: { value: 118, low: 102, high: 136 } }
};

describe('a bar of demand', () => {
  test('has the share at its end and the count behind', () => {
    const { value, beside } = demandBar(kafka);
    expect([value, beside]).toEqual(['36%', '43 of 120']);
  });
  test('of too few postings has a count and no share', () => {
    const { value, beside } = demandBar(raft);
    expect([value, beside]).toEqual(['', '2 of 7']);
  });
});

describe('a bar of what a skill opens', () => {
  test('has the count at its end and the interval behind', () => {
    const { value, beside, figures } = unlockBar(opens);
    expect([value, beside, figures]).toEqual(['118', '102–136', 'opens 118 postings, 102–136']);
  });
  test('keeps its exact count where there are too few postings for an interval', () =>
    expect(unlockBar({ ...opens, count: 1, opens: { code: 'tooFew' } }).figures).toBe('opens 1 posting'));
});

test('all rows share an axis that holds the highest interval', () =>
  expect(topOf([demandBar(raft), demandBar(kafka)])).toBe(4327));
test('rows without figures have an axis too', () => expect(topOf([demandBar(raft)])).toBe(1));
test('the tables say where there are too few postings', () => {
  expect(demandTable([kafka, raft]).rows).toEqual([
    ['Kafka', '36%', '29–43%', '43', '120'],
    ['Raft', 'Too few postings', '', '2', '7']
  ]);
  expect(unlockTable([opens]).rows).toEqual([['Go', '118', '102–136']]);
});
