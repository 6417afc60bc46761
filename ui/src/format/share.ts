const WHOLE = 10_000;

/** Basis points as a percentage: whole percent where that is exact or large, one decimal below ten percent. */
export function percent(basisPoints: number): string {
  const value = basisPoints / (WHOLE / 100);
  return basisPoints % 100 === 0 || basisPoints >= 1000 ? `${Math.round(value)}%` : `${value.toFixed(1)}%`;
}

/** Both ends of a share in basis points: "36–51%". */
export function percents(low: number, high: number): string {
  const [from, to] = [percent(low), percent(high)];
  return from === to ? from : `${from.slice(0, -1)}–${to}`;
}

/** Basis points as a fraction of one. */
export const fraction = (basisPoints: number) => basisPoints / WHOLE;
