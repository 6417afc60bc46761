// What is in a backup, in words, and what it would change.
import type { BadBackup, Checkup, Failure, Holdings } from '$ui/ipc/bindings';
import { date } from '$ui/format/date';
import { say } from '$ui/text';

const kindsOf = (holdings: Holdings) => Object.keys(holdings) as (keyof Holdings)[];

/** What there is, leaving out what there is none of: "12 skills, 1 plan". */
export function held(holdings: Holdings | null): string {
  if (!holdings) return say.safety.unknown;
  const there = kindsOf(holdings).filter((kind) => holdings[kind] > 0);
  return there.map((kind) => say.safety.held(kind, holdings[kind])).join(', ') || say.safety.nothing;
}

export interface Change {
  kind: string;
  now: number;
  then: number;
}

/** The kinds of which there would be more or fewer. */
export const changes = (now: Holdings, then: Holdings): Change[] =>
  kindsOf(now)
    .filter((kind) => now[kind] !== then[kind])
    .map((kind) => ({ kind: say.safety.kinds[kind], now: now[kind], then: then[kind] }));

/** A day and a time of day with its year: "24 Nov 2026, 18:30". */
export const madeAt = (iso: string) => `${date(iso.slice(0, 10))}, ${iso.slice(11, 16)}`;

/** True for a failure that a passphrase, or another one, may mend. */
export const wantsPassphrase = (failure: Failure): boolean =>
  failure.code === 'backupRefused' && OPENS.includes(failure.why.kind);
const OPENS: BadBackup['kind'][] = ['encrypted', 'wrongPassphrase'];

/** What is wrong, sentence by sentence; nothing where all is well. */
export function faults(found: Checkup): string[] {
  const t = say.safety.check;
  const said: string[] = [];
  if (found.damage.length) said.push(t.damage);
  if (found.strays) said.push(t.strays(found.strays));
  if (found.meaningless !== null) said.push(t.meaningless);
  if (found.openToOthers.length) said.push(t.open(found.openToOthers.join(', ')));
  const refused = found.newestRefused ?? found.backups[0]?.refused;
  if (refused) said.push(t.backup(say.failure.badBackup(refused)));
  return said;
}
