import { expect, test } from 'vitest';
import type { CurrencyPay, PayReport, PaySpread } from '$ui/ipc/bindings';
import { leftOut, payIn, seniorityRows, skillRows } from './pay';

const few: PaySpread = { postings: 4, quantiles: { code: 'tooFew' } };
const spread: PaySpread = {
  postings: 31,
  quantiles: {
    code: 'enough',
    value: { p10: 1, p25: 2, median: { value: 3, low: 2, high: 4 }, p75: 4, p90: 5 }
  }
};
const euros: CurrencyPay = {
  currency: 'EUR',
  all: spread,
  skills: [
    { skill: 'go', name: 'Go', pay: spread },
    { skill: 'raft', name: 'Raft', pay: few }
  ],
  seniorities: [
    { seniority: 'senior', pay: spread },
    { seniority: null, pay: few }
  ]
};
const report: PayReport = {
  currencies: [euros],
  notStated: 12,
  noPeriod: 0,
  hourlyOrDaily: 3,
  oneEndOnly: 0,
  presumed: 0
};

test('a currency that is gone gives way to the most frequent', () =>
  expect(payIn(report, 'USD')?.currency).toBe('EUR'));
test('a skill with too few postings has no row', () =>
  expect(skillRows(euros, 9).map(({ name }) => name)).toEqual(['Go']));
test('those that do not say their seniority are named so', () =>
  expect(seniorityRows(euros).map(({ name }) => name)).toEqual(['Senior', 'Does not say']));
test('what is left out is said with its number, and what is not is not', () =>
  expect(leftOut(report)).toBe('Left out: 12 postings state none, 3 by the hour or day.'));
