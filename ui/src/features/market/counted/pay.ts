// Which pay is shown, and in words what is left out of it.
import type { PayRow } from '$ui/charts/pay';
import type { CurrencyPay, PayReport } from '$ui/ipc/bindings';
import { say } from '$ui/text';

const t = say.counted.pay;

/** The currency one chose where the answer still has it, else the one with the most postings. */
export const payIn = (report: PayReport, currency: string | undefined): CurrencyPay | undefined =>
  report.currencies.find((one) => one.currency === currency) ?? report.currencies[0];

export const skillRows = (pay: CurrencyPay, most: number): PayRow[] =>
  pay.skills
    .filter((one) => one.pay.quantiles.code !== 'tooFew')
    .slice(0, most)
    .map((one) => ({ id: one.skill, name: one.name, ...one.pay }));

/** By seniority; those that do not say come last and lead nowhere. */
export const seniorityRows = (pay: CurrencyPay): PayRow[] =>
  pay.seniorities.map((one) => ({
    id: one.seniority ?? '',
    name: one.seniority ? say.words.seniority[one.seniority] : t.anyone,
    ...one.pay
  }));

/** What is not in the chart, each with its number; nothing where all is. */
export function leftOut(report: PayReport): string {
  const parts: [number, (n: number) => string][] = [
    [report.notStated, t.notStated],
    [report.noPeriod, t.noPeriod],
    [report.hourlyOrDaily, t.hourly],
    [report.oneEndOnly, t.oneEnd]
  ];
  const said = parts.filter(([n]) => n > 0).map(([n, say]) => say(n));
  return said.length ? t.left(said.join(', ')) : '';
}
