// Geometry of pay: quantiles of postings on one axis, which need not start at zero since nothing on it is a bar.
import { int } from '$ui/format/figure';
import { say } from '$ui/text';
import { said, type Estimate, type Sampled } from './sampled';
import { linearBetween, type Scale } from './scale';

/** Quantiles of yearly pay in whole units of one currency. */
export interface PayQuantiles {
  p10: number;
  p25: number;
  median: Estimate;
  p75: number;
  p90: number;
}

export interface PaySpread {
  /** How many postings state it. */
  postings: number;
  quantiles: Sampled<PayQuantiles>;
}

export interface PayRow extends PaySpread {
  id: string;
  name: string;
}

/** One axis for all rows, in percent of its length; nothing if no row has enough postings. */
export function payAxis(spreads: readonly PaySpread[], ticks: number): Scale | undefined {
  const known = spreads.flatMap(({ quantiles }) => said(quantiles) ?? []);
  if (known.length === 0) return undefined;
  const lowest = Math.min(...known.map(({ p10 }) => p10));
  const highest = Math.max(...known.map(({ p90 }) => p90));
  return linearBetween(lowest, highest, ticks, 0, 100);
}

/** The same as a table. */
export function payTable(rows: readonly PayRow[], money: (amount: number) => string) {
  const cells = ({ p10, p25, median, p75, p90 }: PayQuantiles) => [
    money(p10),
    money(p25),
    money(median.value),
    `${money(median.low)}–${money(median.high)}`,
    money(p75),
    money(p90)
  ];
  return {
    columns: say.charts.pay.columns,
    rows: rows.map((row) => {
      const known = said(row.quantiles);
      return [row.name, int(row.postings), ...(known ? cells(known) : [say.charts.tooFew])];
    })
  };
}
