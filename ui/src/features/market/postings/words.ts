// What is said of a posting in the window's own words.
import { date, monthYear } from '$ui/format/date';
import { moneyRange, money } from '$ui/format/money';
import type { Pay, PostingRow } from '$ui/ipc/bindings';
import { say } from '$ui/text';
import type { Sift } from '../sifting.svelte';

const t = say.postings;

/** "€85k–100k a year", "from $120k, period not stated". */
export function payText({ low, high, bound, currency, period, months }: Pay): string {
  const range = low === high ? money(low, currency) : moneyRange(low, high, currency);
  const amount = {
    range,
    atLeast: t.pay.atLeast(money(low, currency)),
    atMost: t.pay.atMost(money(high, currency))
  }[bound];
  if (!period) return t.pay.noPeriod(amount);
  const stated = t.pay.period(amount, say.words.payPeriod[period]);
  return period === 'month' && months !== 12 ? t.pay.months(stated, months) : stated;
}

/** Place and kind of work in one line. */
export const where = ({ places, workplace }: PostingRow): string =>
  [...places, ...(workplace ? [say.words.workplace[workplace]] : [])].join(', ');

export const posted = ({ posted }: PostingRow): string => (posted ? date(posted) : t.noDay);

/** A choice that narrows the list, and what taking it away leaves. */
export interface Chip {
  label: string;
  without: Partial<Sift>;
}

export function chips(sift: Sift, nameOf: (skill: string) => string): Chip[] {
  const out: (Chip | false)[] = [
    sift.anchor !== null && { label: t.asks(nameOf(sift.anchor)), without: { anchor: null } },
    sift.skill !== null && {
      label: sift.anchor === null ? t.asks(nameOf(sift.skill)) : t.together(nameOf(sift.skill)),
      without: { skill: null }
    },
    sift.company !== null && { label: sift.company, without: { company: null } },
    sift.place !== null && { label: sift.place, without: { place: null } },
    sift.seniority !== null && {
      label: say.words.seniority[sift.seniority],
      without: { seniority: null }
    },
    sift.workplace !== null && {
      label: say.words.workplace[sift.workplace],
      without: { workplace: null }
    },
    sift.employment !== null && {
      label: say.words.employment[sift.employment],
      without: { employment: null }
    },
    (sift.from !== null || sift.to !== null) && {
      label: months(sift.from, sift.to),
      without: { from: null, to: null }
    }
  ];
  return out.filter((chip) => chip !== false);
}

function months(from: string | null, to: string | null): string {
  if (from === null) return t.until(monthYear(to ?? ''));
  return to === null ? t.since(monthYear(from)) : t.months(monthYear(from), monthYear(to));
}
