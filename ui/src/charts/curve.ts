// A smooth line through points that never swings beyond them: monotone cubics by Steffen (1990). Between two
// points it stays between their values, so it shows no peak that was not counted.

export interface Point {
  x: number;
  y: number;
}

/** A path through the points, which run in one direction along x. */
export const line = (points: readonly Point[]): string => through(points, 'M');

/** The area between two lines over the same places. */
export const area = (upper: readonly Point[], lower: readonly Point[]): string =>
  upper.length < 2 ? '' : `${through(upper, 'M')}${through([...lower].reverse(), 'L')}Z`;

function through(points: readonly Point[], start: 'M' | 'L'): string {
  const slopes = tangents(points);
  return points
    .map((point, i) => {
      const before = points[i - 1];
      if (!before) return `${start}${at(point)}`;
      const third = (point.x - before.x) / 3;
      const leaving = { x: before.x + third, y: before.y + third * slopes[i - 1]! };
      const arriving = { x: point.x - third, y: point.y - third * slopes[i]! };
      return `C${at(leaving)} ${at(arriving)} ${at(point)}`;
    })
    .join('');
}

/** The slope at every point. */
function tangents(points: readonly Point[]): number[] {
  const rise = points.slice(1).map((point, i) => (point.y - points[i]!.y) / (point.x - points[i]!.x));
  if (rise.length < 2) return points.map(() => rise[0] ?? 0);
  const inner = rise.slice(1).map((after, i) => {
    const before = rise[i]!;
    const width = [points[i + 1]!.x - points[i]!.x, points[i + 2]!.x - points[i + 1]!.x] as const;
    const mean = (before * width[1] + after * width[0]) / (width[0] + width[1]);
    const steepest = Math.min(Math.abs(before), Math.abs(after), Math.abs(mean) / 2);
    return (Math.sign(before) + Math.sign(after)) * steepest;
  });
  const ends = [(3 * rise[0]! - inner[0]!) / 2, (3 * rise.at(-1)! - inner.at(-1)!) / 2] as const;
  return [ends[0], ...inner, ends[1]];
}

const at = ({ x, y }: Point) => `${tenth(x)},${tenth(y)}`;
const tenth = (value: number) => Math.round(value * 10) / 10;
