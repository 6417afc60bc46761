// Which lines answer to what is typed, best first. uFuzzy finds the letters, with one slip a word forgiven; what
// begins like the typed words comes before what only holds them, and among equals what is used more comes first.
import uFuzzy from '@leeoniya/ufuzzy';
import type { Entry } from './entry';
import { weightOf, type Weights } from './uses';

const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraMode: 1
});

/** Up to so many words may come in any order. */
const ANY_ORDER = 4;

/** Lines as they are found while nothing is typed: those one uses, then all others as they come. */
export function usual(entries: readonly Entry[], weights: Weights): Entry[] {
  const weight = (entry: Entry) => weightOf(weights, entry.id);
  return [...entries].sort((a, b) => weight(b) - weight(a));
}

/** Lines that answer to the typed words, best first. */
export function search(entries: readonly Entry[], typed: string, weights: Weights): Entry[] {
  const plain = (text: string) => uFuzzy.latinize(text.toLowerCase());
  const asked = plain(typed.trim());
  if (!asked) return usual(entries, weights);
  const haystack = entries.map((entry) => plain(`${entry.name} ${entry.group}`));
  const [found, info, ranked] = fuzzy.search(haystack, asked, ANY_ORDER);
  // Where very many lines answer, uFuzzy finds them and puts them in no order.
  const order = info && ranked ? ranked.flatMap((place) => info.idx[place] ?? []) : (found ?? []);
  // Signs, as in "C++", are nothing to uFuzzy: they are looked for as typed.
  const literal = haystack.flatMap((text, place) =>
    text.includes(asked) && !order.includes(place) ? [place] : []
  );
  const places = [...order, ...literal];
  return places
    .map((place, rank) => {
      const entry = entries[place] as Entry;
      return { entry, rank, near: nearness(plain(entry.name), asked), weight: weightOf(weights, entry.id) };
    })
    .sort((a, b) => a.near - b.near || b.weight - a.weight || a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** 0 where the name begins as typed, 1 where a word of it does, 2 anywhere else. */
function nearness(name: string, asked: string): number {
  if (name.startsWith(asked)) return 0;
  return name.split(/[^\p{L}\d+#.]+/u).some((word) => word.startsWith(asked)) ? 1 : 2;
}
