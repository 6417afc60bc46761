const ONE = 100;

/** A difference of shares in basis points, without its sign: "31 points", "1 point", "0.9 points". */
export function points(basisPoints: number): string {
  const value = bare(basisPoints);
  return value === '1' ? '1 point' : `${value} points`;
}

/** Both ends of such a difference, the smaller first: "23–38 points". */
export function pointsRange(low: number, high: number): string {
  const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  return bare(near) === bare(far) ? points(far) : `${bare(near)}–${bare(far)} points`;
}

/** Whole points from one on, a tenth below. */
function bare(basisPoints: number): string {
  const value = Math.abs(basisPoints) / ONE;
  return value >= 0.95 || value === 0 ? String(Math.round(value)) : value.toFixed(1);
}
