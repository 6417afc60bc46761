// Which skills the ledger shows, and in which order the selection walks through them.
import type { SkillKind, SkillRow } from '$ui/ipc/bindings';

export type Show = 'all' | 'asked' | 'missing' | 'held';

export interface LedgerFilter {
  words: string;
  show: Show;
  kind: SkillKind | 'any';
}

/** Rows that match every typed word in a name, alias or id, in the order they came. */
export function ledger(rows: SkillRow[], filter: LedgerFilter): SkillRow[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      shown(row, filter.show) &&
      (filter.kind === 'any' || row.skill.kind === filter.kind) &&
      words.every((word) => spelled(row).some((name) => name.includes(word)))
  );
}

function shown(row: SkillRow, show: Show): boolean {
  if (show === 'asked') return row.asked !== null;
  if (show === 'missing') return row.missing;
  if (show === 'held') return (row.held?.level ?? 0) > 0;
  return true;
}

const spelled = ({ skill }: SkillRow) =>
  [skill.name, skill.id, ...skill.aliases].map((name) => name.toLowerCase());

export const isUmbrella = (row: SkillRow) => row.skill.standsFor.length > 0;

/** The row `by` places further on, stopping at both ends; the first one when nothing was picked. */
export function neighbor<T>(rows: T[], at: number, by: number): T | undefined {
  return rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
}
