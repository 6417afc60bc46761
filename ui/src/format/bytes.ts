import { fixed } from './figure';

const KILO = 1000;
const UNITS = ['B', 'kB', 'MB', 'GB'];

/** A size of a file, with one decimal below ten: "1.4 MB", "312 kB". */
export function bytes(size: number): string {
  let value = size;
  let unit = 0;
  while (value >= KILO && unit < UNITS.length - 1) {
    value /= KILO;
    unit += 1;
  }
  const text = unit > 0 && value < 10 ? fixed(value, 1) : String(Math.round(value));
  return `${text} ${UNITS[unit]}`;
}
