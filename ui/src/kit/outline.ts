// The strokes of an icon as one path. Drawn one by one, with an element and its attributes each, icons took a good part of
// the time until the first screen was there.

/** An icon as its package draws it: elements of SVG on a ground of 24 by 24. */
export type Drawing = readonly (readonly [tag: string, at: Readonly<Record<string, string>>])[];

type Stroke = (at: Readonly<Record<string, string>>) => string;

const strokes: Record<string, Stroke> = {
  // It may begin with a step, which is one from the corner and not from where the stroke before it ended.
  path: ({ d = '' }) => `M0 0${d}`,
  circle: ({ cx, cy, r }) => `M${Number(cx) - Number(r)} ${cy}${half(r, 1)}${half(r, -1)}z`,
  // Its corners are round, and there is room for them.
  rect: ({ x, y, width, height, rx = '0' }) => {
    const [across, down, corner] = [
      Number(width) - 2 * Number(rx),
      Number(height) - 2 * Number(rx),
      Number(rx)
    ];
    const turn = (dx: number, dy: number) => `a${rx} ${rx} 0 0 1 ${dx * corner} ${dy * corner}`;
    const from = `M${Number(x) + corner} ${y}`;
    return `${from}h${across}${turn(1, 1)}v${down}${turn(-1, 1)}h${-across}${turn(-1, -1)}v${-down}${turn(1, -1)}z`;
  }
};

const half = (r: string | undefined, way: 1 | -1) => `a${r} ${r} 0 0 1 ${way * 2 * Number(r)} 0`;

/** All strokes of an icon, one after the other. */
export function outline(drawing: Drawing): string {
  return drawing.map(([tag, at]) => drawn(tag, at)).join('');
}

function drawn(tag: string, at: Readonly<Record<string, string>>): string {
  const stroke = strokes[tag];
  if (!stroke) throw new Error(`An icon has a ${tag}, which nothing here draws.`);
  return stroke(at);
}
