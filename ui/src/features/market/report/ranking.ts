// The report's ranking as it is printed, with what each place counts as.
import type { Ranked, Salary, WeightRow } from '$ui/ipc/bindings';

export interface PrintedPlace {
  rank: number;
  term: string;
  skill: string;
  /** Whether it is a word for several skills, which nobody can study as such. */
  umbrella: boolean;
  /** The names of the weighted skills an umbrella stands for. */
  standsFor: string[];
  /** The earlier term for the same skill. */
  sameAs: string | undefined;
}

/**
 * A term without a weight of its own is an umbrella: its weight went to the skills it stands for,
 * which name it among their terms.
 */
export function printedPlaces(ranking: Ranked[], weights: WeightRow[]): PrintedPlace[] {
  const inOrder = [...ranking].sort((a, b) => a.rank - b.rank);
  return inOrder.map(({ rank, term, skill }, place) => {
    const umbrella = !weights.some((row) => row.skill === skill);
    return {
      rank,
      term,
      skill,
      umbrella,
      standsFor: umbrella ? weights.filter((row) => row.terms.includes(term)).map((row) => row.name) : [],
      sameAs: inOrder.slice(0, place).find((earlier) => earlier.skill === skill)?.term
    };
  });
}

export interface PayGroup {
  currency: string;
  measure: Salary['measure'];
  rows: Salary[];
}

/** Pay figures that may stand on one axis: one currency and one measure each. Order as in the source. */
export function payGroups(salaries: Salary[]): PayGroup[] {
  const groups: PayGroup[] = [];
  for (const row of salaries) {
    const group = groups.find((g) => g.currency === row.currency && g.measure === row.measure);
    if (group) group.rows.push(row);
    else groups.push({ currency: row.currency, measure: row.measure, rows: [row] });
  }
  return groups;
}
