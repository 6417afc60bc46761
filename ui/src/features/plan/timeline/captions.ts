// Where the caption of a bar stands, and how much of it has room there.

/** About the width of a letter of a caption, in pixels: measuring each would cost a layout. */
const LETTER_PX = 6.6;
const GAP_PX = 12;

export interface Caption {
  /** Before the bar or after it. */
  side: 'before' | 'after';
  /** The levels that have room. */
  labels: string[];
  /** How many more there are. */
  more: number;
}

/** The side with enough room for the hours and the labels; or else the roomier one, with as many as fit. */
export function caption(hours: string, labels: readonly string[], before: number, after: number): Caption {
  const shown = (count: number): Caption['labels'] => labels.slice(0, count);
  const width = (count: number) =>
    GAP_PX +
    [hours, ...shown(count)].reduce((sum, text) => sum + text.length * LETTER_PX + GAP_PX / 2, 0) +
    (count < labels.length ? 4 * LETTER_PX : 0);
  const most = Math.min(2, labels.length);
  for (let count = most; count > 0; count--) {
    const side = width(count) <= after ? 'after' : width(count) <= before ? 'before' : undefined;
    if (side) return { side, labels: shown(count), more: labels.length - count };
  }
  // A number of levels without any of their names says nothing.
  return { side: after >= width(0) || after >= before ? 'after' : 'before', labels: [], more: 0 };
}
