// What a mock interview holds, and which points its answers made.
import type { CardStyle, Exercise, Mock } from '$ui/ipc/bindings';

/** The longest scratch pad, in characters. */
export const LONGEST_PAD = 20_000;

const sum = (mock: Mock, of: (exercise: Exercise) => number) =>
  mock.exercises.reduce((total, exercise) => total + of(exercise), 0);

export const pointsMade = (mock: Mock) => sum(mock, ({ met }) => met.length);
export const pointsOf = (mock: Mock) => sum(mock, ({ points }) => points.length);
export const secondsOf = (mock: Mock) => sum(mock, ({ seconds }) => seconds);

/** The time that was taken, in minutes, at least one. */
export const minutesUsed = ({ seconds }: Mock) => Math.max(1, Math.round(seconds / 60));

/** The places that are made, in order, after one was ticked or not. */
export const marked = (met: number[], place: number, made: boolean): number[] => {
  const others = met.filter((one) => one !== place);
  return made ? [...others, place].sort((a, b) => a - b) : others;
};

/** Where to go on: the last question one spent time on. */
export const goOnAt = (mock: Mock) =>
  Math.max(
    0,
    mock.exercises.findLastIndex(({ seconds }) => seconds > 0)
  );

/** Questions that ask for a drawing or for code need a larger pad. */
export const isPiece = (style: CardStyle) => ['design', 'whiteboard', 'coding'].includes(style);
