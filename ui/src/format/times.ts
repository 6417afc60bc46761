import { fixed } from './figure';

const THOUSAND = 1000;
const TEN_TIMES = 10_000;

/** Thousandths as a multiple: "2.1×", and whole from ten on. */
export function times(thousandths: number): string {
  return `${bare(thousandths)}×`;
}

/** Both ends of a multiple: "1.6–2.8×". */
export function timesRange(low: number, high: number): string {
  const [from, to] = [bare(low), bare(high)];
  return from === to ? `${from}×` : `${from}–${to}×`;
}

/** Two decimals below a half, so that a tenth as often is told from a twentieth. */
function bare(thousandths: number): string {
  const value = thousandths / THOUSAND;
  if (thousandths >= TEN_TIMES) return String(Math.round(value));
  return fixed(value, thousandths < THOUSAND / 2 ? 2 : 1);
}
