// Which lines of the palette are chosen often. It is a habit of this window and no fact about the person's learning,
// so it lies with the page, like the theme.

const KEPT = 'palette';
/** What is left of a use after each later one: fifty choices later, a use weighs a thirteenth. */
const FADING = 0.95;
/** Lighter ones are forgotten. */
const LIGHTEST = 0.05;

export type Weights = Readonly<Record<string, number>>;

/** The weights after one more use. */
export function used(weights: Weights, id: string): Weights {
  const faded = Object.entries(weights).map(([known, weight]) => [known, weight * FADING] as const);
  const kept = Object.fromEntries(faded.filter(([, weight]) => weight > LIGHTEST));
  return { ...kept, [id]: (kept[id] ?? 0) + 1 };
}

export function readUses(): Weights {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((pair): pair is [string, number] => typeof pair[1] === 'number')
    );
  } catch {
    // Unreadable or without storage: the palette is as on the first day.
    return {};
  }
}

export function keepUses(weights: Weights) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(weights));
  } catch {
    // Without storage, habits last as long as the window.
  }
}
