import { expect, test } from 'vitest';
import type { MarketSummary } from '$ui/ipc/bindings';
import { marketIn, viewIn } from './views';

const market = (id: string, kind: MarketSummary['kind']): MarketSummary => ({
  id,
  name: id,
  kind,
  asOf: '2026-11',
  source: 'somewhere',
  anchor: null
});
const markets = [market('report', 'report'), market('mine', 'own')];

test('an address names the market', () => expect(marketIn(markets, 'mine', 'report')?.id).toBe('mine'));
test('without a name it is the market of the gap', () =>
  expect(marketIn(markets, undefined, 'mine')?.id).toBe('mine'));
test('a market that is gone gives way to the first', () =>
  expect(marketIn(markets, 'gone', null)?.id).toBe('report'));
test('a view the market has not gives way to the overview', () => {
  expect(viewIn('own', 'matches')).toBe('matches');
  expect(viewIn('shipped', 'postings')).toBe('overview');
});
