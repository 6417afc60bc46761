import { expect, test } from 'vitest';
import type { ComparedSkill, Figure, MarketStanding } from '$ui/ipc/bindings';
import { difference, standing } from './standings';

const weight: Figure<number> = { value: 1_240, provenance: { kind: 'judged', source: 'x', basis: '' } };
const counted: MarketStanding = {
  code: 'counted',
  place: { value: 2, low: 1, high: 4 },
  postings: {
    count: 43,
    base: 120,
    share: { code: 'enough', value: { value: 3_583, low: 2_900, high: 4_300 } }
  }
};
const few: MarketStanding = {
  code: 'counted',
  place: null,
  postings: { count: 2, base: 7, share: { code: 'tooFew' } }
};
const skill = (value: number, low: number, high: number): ComparedSkill => ({
  skill: 'go',
  name: 'Go',
  left: null,
  right: null,
  difference: { value, low, high },
  verdict: 'cannotTell'
});

test('a counted side says its share, the interval, the count and the places it may have', () =>
  expect(standing(counted)).toEqual({ text: '36%', detail: '29–43%, 43 of 120, place 1–4' }));
test('too few postings are said to be too few', () =>
  expect(standing(few)).toEqual({ text: 'too few postings', detail: '2 of 7' }));
test('a ranked side says its weight and place', () =>
  expect(standing({ code: 'ranked', place: 3, weight })).toEqual({
    text: 'place 3',
    detail: 'weight 12%, derived from ranks'
  }));
test('a side that leaves the skill out says so', () =>
  expect(standing(null)).toEqual({ text: 'not named', detail: '' }));
test('a difference says which way it goes, and its interval', () => {
  expect(difference(skill(1_200, 800, 1_600))).toEqual({ text: '12 points more', detail: '8–16 points' });
  expect(difference(skill(-300, -900, 300))).toEqual({
    text: '3 points fewer',
    detail: '−9 points to +3 points'
  });
});
