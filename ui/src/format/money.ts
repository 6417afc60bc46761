import { locale } from '$ui/text/language';

const whole = new Intl.NumberFormat(locale, {
  style: 'currency',
  currency: 'USD',
  currencyDisplay: 'narrowSymbol',
  maximumFractionDigits: 0
});
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

/** A sum a year, short: "$150k", "₹4m". */
export const money = (value: number, currency: string): string =>
  format(currency).formatToParts(value).map(written).join('');

/** Whole US dollars, not shortened: "$1,200". */
export const dollars = (sum: number): string => whole.format(sum);

/** Both ends of a pay range: "$150k–250k". */
export function moneyRange(low: number, high: number, currency: string): string {
  const bare = format(currency)
    .formatToParts(high)
    .filter((part) => part.type !== 'currency' && part.type !== 'literal')
    .map(written)
    .join('');
  return `${money(low, currency)}–${bare}`;
}

/** The thousands small, a currency that is written as a code large. */
const written = ({ type, value }: Intl.NumberFormatPart) =>
  type === 'compact' ? value.toLowerCase() : value;
