import { locale, tongue } from '$ui/text/language';
import { once } from './once';

const whole = once(
  () =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0
    })
);
const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string): Intl.NumberFormat {
  const known = formats.get(currency);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1
  });
  formats.set(currency, made);
  return made;
}

const parts = (value: number, currency: string) => format(currency).formatToParts(value);
const together = (written: Intl.NumberFormatPart[]) => written.map(small).join('');

/** A sum a year, short: "$150k", "₹4m". */
export const money = (value: number, currency: string): string => together(parts(value, currency));

/** Whole US dollars, not shortened: "$1,200". */
export const dollars = (sum: number): string => whole().format(sum);

/** Both ends of a pay range, the currency once on the side where the language writes it: "$150k–250k". */
export function moneyRange(low: number, high: number, currency: string): string {
  const leads = parts(low, currency)[0]?.type === 'currency';
  const bare = (value: number) =>
    together(parts(value, currency).filter(({ type }) => type !== 'currency')).trim();
  return leads ? `${money(low, currency)}–${bare(high)}` : `${bare(low)}–${money(high, currency)}`;
}

/** English writes the thousands small. A currency that is written as a code stays large. */
const small = ({ type, value }: Intl.NumberFormatPart) =>
  type === 'compact' && tongue === 'en' ? value.toLowerCase() : value;
