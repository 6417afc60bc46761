// What a plan comes to, in figures for a reader.
import type { CountedShare, Outcome } from '$ui/ipc/bindings';
import { date } from '$ui/format/date';
import { int } from '$ui/format/figure';
import { hours } from '$ui/format/minutes';
import { dollars as money } from '$ui/format/money';
import { percent, percents } from '$ui/format/share';
import { say } from '$ui/text';

/** "412 of 1,203" */
export const matched = ({ count, base }: CountedShare) => say.plan.whatIf.ofPostings(int(count), int(base));

/** "31–37%", where there are enough postings to say. */
export const interval = ({ share }: CountedShare) =>
  share.code === 'tooFew' ? undefined : percents(share.value.low, share.value.high);

export interface Compared {
  name: string;
  here: string;
  there: string;
  /** Whether the draft is better, worse or neither here. */
  better: 'better' | 'worse' | 'same';
}

/** Two outcomes side by side: the accepted plan and a draft. What neither has is left out. */
export function compared(here: Outcome, there: Outcome): Compared[] {
  const t = say.plan.whatIf.compare;
  const row = (name: string, texts: [string, string], [one, two]: [number, number]): Compared => ({
    name,
    here: texts[0],
    there: texts[1],
    better: two > one ? 'better' : two < one ? 'worse' : 'same'
  });
  const both = <T>(of: (outcome: Outcome) => T): [T, T] => [of(here), of(there)];
  const day = (outcome: Outcome) => (outcome.finish ? -Date.parse(outcome.finish) : 0);
  const postings = (outcome: Outcome) => {
    if (!outcome.postings) return t.none;
    const sure = interval(outcome.postings);
    return sure ? `${matched(outcome.postings)} ${t.sure(sure)}` : matched(outcome.postings);
  };
  const counted = here.postings !== null || there.postings !== null;
  return [
    row(
      t.coverage,
      both(({ coverage }) => percent(coverage)),
      both(({ coverage }) => coverage)
    ),
    ...(counted
      ? [
          row(
            t.postings,
            both(postings),
            both((one) => one.postings?.count ?? 0)
          )
        ]
      : []),
    row(
      t.effort,
      both(({ effort }) => hours(effort)),
      both(({ effort }) => -effort)
    ),
    row(
      t.dollars,
      both(({ dollars }) => money(dollars)),
      both(({ dollars }) => -dollars)
    ),
    row(
      t.resources,
      both(({ resources }) => int(resources)),
      [0, 0]
    ),
    row(
      t.finish,
      both(({ finish }) => (finish ? date(finish) : t.none)),
      both(day)
    )
  ];
}
