import { describe, expect, it } from 'vitest';
import type { PlanItem } from '$ui/ipc/bindings';
import { moved, openOrder } from './order';

const order = ['a', 'b', 'c', 'd'];

describe('moving an item', () => {
  it.each([
    ['b', 0, ['b', 'a', 'c', 'd']],
    ['b', 2, ['a', 'c', 'b', 'd']],
    ['a', 3, ['b', 'c', 'd', 'a']],
    ['d', 1, ['a', 'd', 'b', 'c']]
  ])('puts %s at place %i', (resource, to, wanted) => expect(moved(order, resource, to)).toEqual(wanted));
  it('stops at both ends', () => {
    expect(moved(order, 'b', -5)).toEqual(['b', 'a', 'c', 'd']);
    expect(moved(order, 'c', 99)).toEqual(['a', 'b', 'd', 'c']);
  });
  it('to where it stands is no move', () => {
    expect([moved(order, 'a', -1), moved(order, 'd', 4), moved(order, 'b', 1)]).toEqual([
      undefined,
      undefined,
      undefined
    ]);
  });
  it('knows nothing of what is not in the order', () => expect(moved(order, 'x', 0)).toBeUndefined());
});

it('what is finished has no place in the order', () => {
  const item = (resource: string, finished: boolean) => ({ resource, finished }) as PlanItem;
  expect(openOrder([item('a', true), item('b', false), item('c', false)])).toEqual(['b', 'c']);
});
