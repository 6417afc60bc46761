// Which postings of a market are looked at. It is remembered for as long as the window is open.
import type { Lens, MarketKind, MarketSummary, Seniority } from '$ui/ipc/bindings';
import { monthNumber, monthOf } from '$ui/charts/trend';

/** Periods to choose from, in months back from the newest; the whole is always among them. */
const PERIODS: Record<MarketKind, readonly number[]> = { report: [], shipped: [24, 60], own: [3, 12] };

export class Looking {
  anchor = $state<string | null>(null);
  seniority = $state<Seniority | null>(null);
  /** Months back from the newest; nothing for all. */
  months = $state<number | null>(null);
  readonly #market: MarketSummary;

  constructor(market: MarketSummary) {
    this.#market = market;
    this.anchor = market.anchor;
  }
  get periods(): readonly number[] {
    return PERIODS[this.#market.kind];
  }
  get lens(): Lens {
    return {
      market: this.#market.id,
      anchor: this.anchor,
      from: this.months === null ? null : monthsBack(this.#market.asOf, this.months),
      to: null,
      seniority: this.seniority
    };
  }
}

/** The first of so many months, the newest of which a date or month names. */
export const monthsBack = (asOf: string, months: number): string =>
  monthOf(monthNumber(asOf.slice(0, 7)) - months + 1);

const known: Record<string, Looking> = {};

/** What is looked at of a market, as it was left. */
export const lookingAt = (market: MarketSummary): Looking => (known[market.id] ??= new Looking(market));
