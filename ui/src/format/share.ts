import { fixed } from './figure';
import { locale } from '$ui/text/language';
import { once } from './once';

const WHOLE = 10_000;
/** The sign as it is written after a number: close to it in English, with a space that does not break in German. */
const sign = once(() =>
  new Intl.NumberFormat(locale, { style: 'percent' })
    .formatToParts(0)
    .filter(({ type }) => type !== 'integer')
    .map(({ value }) => value)
    .join('')
);

/** Basis points as a percentage: whole percent where that is exact or large, one decimal below ten percent. */
export const percent = (basisPoints: number) => `${bare(basisPoints)}${sign()}`;

/** Basis points as a percentage with just so many decimals. */
export const percentTo = (basisPoints: number, decimals: number) =>
  `${fixed(basisPoints / 100, decimals)}${sign()}`;

/** Both ends of a share in basis points: "36–51%". */
export function percents(low: number, high: number): string {
  const [from, to] = [bare(low), bare(high)];
  return from === to ? percent(high) : `${from}–${percent(high)}`;
}

/** Basis points as a fraction of one. */
export const fraction = (basisPoints: number) => basisPoints / WHOLE;

function bare(basisPoints: number): string {
  const value = basisPoints / (WHOLE / 100);
  return basisPoints % 100 === 0 || basisPoints >= 1000 ? String(Math.round(value)) : fixed(value, 1);
}
