import { describe, expect, it } from 'vitest';
import { changes } from './changes';

const nothing = { role: null, market: null, held: [] };
const names = {
  skill: (id: string) => id.toUpperCase(),
  role: () => 'Platform engineer',
  market: () => 'Hiring threads'
};
const texts = (...args: Parameters<typeof changes>) => changes(...args).map(({ text }) => text);

describe('what a draft changes', () => {
  it('is nothing for the plan one comes from', () => expect(changes({}, nothing, false, names)).toEqual([]));
  it('names facts first, then limits, then the order', () => {
    const supposed = { role: 'pe', market: 'hn', held: [{ skill: 'raft', level: 3 }] };
    expect(texts({ finish: '2027-06-01', hoursPerWeek: 600 }, supposed, true, names)).toEqual([
      'as Platform engineer',
      'on Hiring threads',
      'RAFT at independent',
      '10 h a week',
      'done by 1 Jun 2027',
      'your own order'
    ]);
  });
  it('says what a limit was lifted to', () => {
    expect(texts({ finish: null, price: { kind: 'any' }, avoid: [] }, nothing, false, names)).toEqual([
      'no date',
      'any price',
      'all kinds'
    ]);
  });
  it('knows the way back', () => {
    expect(changes({ parallel: 2 }, nothing, false, names)[0]?.undo).toEqual({
      kind: 'limits',
      names: ['parallel']
    });
  });
});
