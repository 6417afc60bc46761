// How a card is answered: a point is shown, one says whether one said it, and the next one comes.

export interface Answering {
  /** How many points can be seen. */
  shown: number;
  /** How many of those were told whether they were said. */
  told: number;
  /** The places of the points that were said, in order. */
  met: number[];
}

export const unanswered = (): Answering => ({ shown: 0, told: 0, met: [] });

/** All points were told. */
export const isComplete = (state: Answering, points: number) => state.told >= points;

/** Says of a point whether it was said, whenever it can be seen. */
export const mark = (state: Answering, place: number, made: boolean): Answering => ({
  ...state,
  met: made
    ? [...new Set([...state.met, place])].sort((a, b) => a - b)
    : state.met.filter((other) => other !== place)
});

/** Shows the first point, or tells the one that is asked about and shows the next. */
export function tell(state: Answering, points: number, made: boolean): Answering {
  if (state.shown === 0) return { ...state, shown: 1 };
  if (isComplete(state, points)) return state;
  const told = mark(state, state.told, made);
  return { ...told, told: state.told + 1, shown: Math.min(points, state.shown + 1) };
}
