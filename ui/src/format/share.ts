import { locale, tongue } from '$ui/text/language';

const WHOLE = 10_000;

const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: false });
const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const sign = tongue === 'de' ? '\u00a0%' : '%';

/** Basis points as a percentage: whole percent where that is exact or large, one decimal below ten percent. */
export const percent = (basisPoints: number): string => bare(basisPoints) + sign;

/** Both ends of a share in basis points: "36–51%". */
export function percents(low: number, high: number): string {
  const [from, to] = [bare(low), bare(high)];
  return from === to ? from + sign : `${from}–${to}${sign}`;
}

/** Basis points as a fraction of one. */
export const fraction = (basisPoints: number) => basisPoints / WHOLE;

function bare(basisPoints: number): string {
  const value = basisPoints / (WHOLE / 100);
  return basisPoints % 100 === 0 || basisPoints >= 1000
    ? exact.format(Math.round(value))
    : tenth.format(value);
}
