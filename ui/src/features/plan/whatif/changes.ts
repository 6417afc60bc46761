// What a draft changes against the plan one comes from, each with the way back.
import type { Supposed } from '../drafting.svelte';
import type { Limits } from '$ui/ipc/limits';
import { date } from '$ui/format/date';
import { inside } from '$ui/format/inside';
import { duration } from '$ui/format/minutes';
import { say } from '$ui/text';

export interface Change {
  key: string;
  text: string;
  undo: Undo;
}
export type Undo =
  | { kind: 'limits'; names: (keyof Limits)[] }
  | { kind: 'role' | 'market' | 'order' }
  | { kind: 'held'; skill: string };

interface Names {
  skill: (id: string) => string;
  role: (id: string) => string;
  market: (id: string) => string;
}

const t = say.plan.whatIf;

/** How each limit is said. Those missing here are not a person's to change. */
const said: { [K in Exclude<keyof Limits, 'start'>]: (value: Limits[K]) => string } = {
  hoursPerWeek: (minutes) => t.hours(duration(minutes)),
  days: () => t.days,
  reviews: (week) => t.reviews(duration(week.reduce((sum, minutes) => sum + minutes, 0))),
  session: () => t.session,
  pauses: (pauses) => t.pauses(pauses.length),
  finish: (day) => (day ? t.finish(date(day)) : t.noFinish),
  price: (price) => (price.kind === 'upTo' ? t.prices.upTo(price.dollars) : t.prices[price.kind]),
  avoid: (kinds) => t.avoid(kinds.map((kind) => inside(say.words.kinds[kind])).join(', ')),
  languages: (codes) => t.languages(codes.join(', ')),
  excluded: (list) => t.excluded(list.length),
  locked: (list) => t.locked(list.length),
  owned: (list) => t.owned(list.length),
  aim: (aim) => t.aim[aim],
  proofs: (proofs) => t.proofs[proofs],
  parallel: (n) => t.parallel(n)
};

export function changes(
  changed: Partial<Limits>,
  supposed: Supposed,
  ownOrder: boolean,
  names: Names
): Change[] {
  const limit = <K extends keyof typeof said>(name: K): Change[] => {
    const value = changed[name] as Limits[K] | undefined;
    if (value === undefined) return [];
    return [{ key: name, text: said[name](value), undo: { kind: 'limits', names: [name] } }];
  };
  return [
    ...(supposed.role
      ? [{ key: 'role', text: t.asRole(names.role(supposed.role)), undo: { kind: 'role' } as const }]
      : []),
    ...(supposed.market
      ? [
          {
            key: 'market',
            text: t.onMarket(names.market(supposed.market)),
            undo: { kind: 'market' } as const
          }
        ]
      : []),
    ...supposed.held.map(({ skill, level }) => ({
      key: `held-${skill}`,
      text: t.known(names.skill(skill), inside(say.words.level(level))),
      undo: { kind: 'held', skill } as const
    })),
    ...(Object.keys(said) as (keyof typeof said)[]).flatMap((name) => limit(name)),
    ...(ownOrder ? [{ key: 'order', text: t.ownOrder, undo: { kind: 'order' } as const }] : [])
  ];
}
