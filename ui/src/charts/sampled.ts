// What a sample of postings can say, in the shape in which it comes from Rust: whole numbers, rounded there once.
import { percent, percents } from '$ui/format/share';
import { say } from '$ui/text';

/** A figure with the ends of its interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** A figure as far as the number of postings under it allows one: nothing below 10, marked below 30. */
export type Sampled<T> = { code: 'tooFew' } | { code: 'sparse' | 'enough'; value: T };

/** How many of how many postings, and the share in basis points that this says of all postings like them. */
export interface CountedShare {
  count: number;
  base: number;
  share: Sampled<Estimate>;
}

/** The figure, unless there are too few postings to say. */
export const said = <T>(sampled: Sampled<T>): T | undefined =>
  sampled.code === 'tooFew' ? undefined : sampled.value;

/** The end that axes have to hold; zero where nothing is said. */
export const reach = (sampled: Sampled<Estimate>): number => said(sampled)?.high ?? 0;

/** Everything that is said of a share: "36%, 29–43%, 43 of 120", or that there are too few postings. */
export function figures({ count, base, share }: CountedShare): string {
  const counted = say.charts.outOf(count, base);
  const estimate = said(share);
  if (!estimate) return `${say.charts.tooFew}, ${counted}`;
  return `${percent(estimate.value)}, ${percents(estimate.low, estimate.high)}, ${counted}`;
}
