// What there is to see of a market, by its kind.
import type { MarketKind, MarketSummary } from '$ui/ipc/bindings';
import { route } from '$ui/state/route.svelte';

export type View = 'overview' | 'postings' | 'matches' | 'compare';

const VIEWS: Record<MarketKind, readonly View[]> = {
  report: ['overview', 'compare'],
  // The texts were not shipped, so there is nothing to list.
  shipped: ['overview', 'compare'],
  own: ['overview', 'postings', 'matches', 'compare']
};

export const viewsOf = (kind: MarketKind): readonly View[] => VIEWS[kind];

/** The view an address names, if the market has it; else the first. */
export const viewIn = (kind: MarketKind, named: string | undefined): View =>
  VIEWS[kind].find((view) => view === named) ?? 'overview';

/**
 * The market an address names; else the one the gap is measured on; else the first, which is also what the gap
 * falls back to.
 */
export const marketIn = (
  markets: readonly MarketSummary[],
  named: string | undefined,
  measured: string | null | undefined
): MarketSummary | undefined =>
  markets.find(({ id }) => id === named) ?? markets.find(({ id }) => id === measured) ?? markets[0];

/** Shows a view of a market, or a place within it. */
export const look = (market: string, view: View = 'overview', ...rest: string[]) =>
  route.go('market', market, ...(view === 'overview' ? [] : [view]), ...rest);
