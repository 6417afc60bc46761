// Places for labels beside the ends of lines: as near to their lines as they can be without touching each other.

/**
 * The wanted places moved as little as possible so that no two are closer than `gap`, in the order given.
 * All lie between `top` and `bottom` if they fit there; if not, they begin at `top` and run over.
 */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  // With the gaps taken out, "at least a gap apart" becomes "never decreasing", and the nearest such
  // sequence is found by pooling neighbors that are the wrong way round into their mean.
  const pools: { sum: number; size: number }[] = [];
  order.forEach((index, place) => {
    pools.push({ sum: wanted[index]! - place * gap, size: 1 });
    for (let last = pools.length - 1; last > 0 && mean(pools[last]!) < mean(pools[last - 1]!); last--) {
      const { sum, size } = pools.pop()!;
      pools[last - 1]!.sum += sum;
      pools[last - 1]!.size += size;
    }
  });
  const lowest = Math.max(top, bottom - (wanted.length - 1) * gap);
  const level = pools.flatMap((pool) =>
    Array.from({ length: pool.size }, () => Math.min(lowest, Math.max(top, mean(pool))))
  );
  const places = new Array<number>(wanted.length);
  order.forEach((index, place) => (places[index] = level[place]! + place * gap));
  return places;
}

const mean = (pool: { sum: number; size: number }) => pool.sum / pool.size;
