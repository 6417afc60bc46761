// Which resources the library shows.
import type { CatalogRow, ResourceKind } from '$ui/ipc/bindings';

export type Only = 'all' | 'helps' | 'planned' | 'named' | 'own';
export type PriceFilter = 'any' | 'free' | 'bounded';

export interface ShelfFilter {
  words: string;
  kind: ResourceKind | 'any';
  price: PriceFilter;
  skill: string | 'any';
  only: Only;
}

/** Rows that match every typed word in title, provider or a skill they teach, in the order they came. */
export function shelf(
  rows: CatalogRow[],
  filter: ShelfFilter,
  nameOf: (skill: string) => string
): CatalogRow[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.kind !== 'any' && row.kind !== filter.kind) return false;
    if (!affordable(row, filter.price) || !wanted(row, filter.only)) return false;
    if (filter.skill !== 'any' && !row.gains.some((gain) => gain.skill === filter.skill)) return false;
    if (!words.length) return true;
    const taught = row.gains.map((gain) => nameOf(gain.skill));
    const text = [row.title, row.provider, row.kind, ...taught].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function affordable(row: CatalogRow, price: PriceFilter): boolean {
  if (price === 'free') return row.price.tier === 'free';
  if (price === 'bounded') return row.price.tier !== 'usage' && row.price.tier !== 'over150';
  return true;
}

function wanted(row: CatalogRow, only: Only): boolean {
  if (only === 'helps') return row.helps > 0;
  if (only === 'planned') return row.planned;
  if (only === 'named') return row.recommended;
  if (only === 'own') return row.own;
  return true;
}

/** Every skill some resource teaches, with its name, by name. */
export function taughtSkills(
  rows: CatalogRow[],
  nameOf: (skill: string) => string
): { id: string; name: string }[] {
  const ids = new Set(rows.flatMap((row) => row.gains.map((gain) => gain.skill)));
  return [...ids].map((id) => ({ id, name: nameOf(id) })).sort((a, b) => a.name.localeCompare(b.name));
}
