// Which lines of the palette are chosen often. It is a habit of this window and no fact about the person's learning,
// so it lies with the page, like the theme.

const KEPT = 'palette';
/** What is left of a use after each later one: fifty choices later, a use weighs a thirteenth. */
const FADING = 0.95;
/** Lighter ones are forgotten. */
const LIGHTEST = 0.05;
/** An earlier Cairn kept ids, which have dashes; those are forgotten. */
const SIGN = /^[0-9a-z]{1,7}$/;

/** By the sign of each line. */
export type Weights = Readonly<Record<string, number>>;

/**
 * What a line is remembered by. The id of what one added is made of its title, and what the person wrote stays in their
 * data: of a sign nobody reads a title (32 bits of FNV-1a).
 */
const sign = (id: string): string =>
  [...id]
    .reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)
    .toString(36);

/** How often a line is chosen. */
export const weightOf = (weights: Weights, id: string): number => weights[sign(id)] ?? 0;

/** The weights after one more use. */
export function used(weights: Weights, id: string): Weights {
  const faded = Object.entries(weights).map(([known, weight]) => [known, weight * FADING] as const);
  const kept = Object.fromEntries(faded.filter(([, weight]) => weight > LIGHTEST));
  return { ...kept, [sign(id)]: weightOf(kept, id) + 1 };
}

export function readUses(): Weights {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        (pair): pair is [string, number] => typeof pair[1] === 'number' && SIGN.test(pair[0])
      )
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
