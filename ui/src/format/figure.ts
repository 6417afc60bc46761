import { locale } from '$ui/text/language';
import { once } from './once';

const number = once(() => new Intl.NumberFormat(locale));
const plural = once(() => new Intl.PluralRules(locale));
const plain = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const point = () =>
  plain()
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal')?.value ?? '.';

/** A whole number with its thousands apart. */
export const int = (value: number) => number().format(Math.round(value));

/** A number with at most one decimal. */
export const decimal = (value: number) => plain().format(value);

/** A number with just so many decimals, its thousands together. */
export const fixed = (value: number, decimals: number) => value.toFixed(decimals).replace('.', point());

/** A count with its noun: "1 item", "9 items". */
export const count = (value: number, one: string, many = `${one}s`) =>
  `${int(value)} ${plural().select(value) === 'one' ? one : many}`;
