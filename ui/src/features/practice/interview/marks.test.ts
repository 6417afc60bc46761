import { describe, expect, it } from 'vitest';
import type { Exercise, Mock } from '$ui/ipc/bindings';
import { goOnAt, isPiece, marked, minutesUsed, pointsMade, pointsOf, secondsOf } from './marks';

const exercise = (points: number, met: number[], seconds: number) =>
  ({ points: Array(points).fill('a point'), met, seconds }) as unknown as Exercise;
const mock = (...exercises: Exercise[]) => ({ exercises, seconds: 0 }) as unknown as Mock;
const two = mock(exercise(5, [0, 3], 400), exercise(4, [1], 0));

describe('an interview', () => {
  it('makes the points of all its questions', () => {
    expect([pointsMade(two), pointsOf(two)]).toEqual([3, 9]);
  });
  it('takes the time of its questions', () => {
    expect(secondsOf(two)).toBe(400);
    expect(minutesUsed({ ...two, seconds: 400 })).toBe(7);
    expect(minutesUsed(two)).toBe(1);
  });
  it('goes on where one was', () => {
    expect(goOnAt(mock(exercise(1, [], 0), exercise(1, [], 0)))).toBe(0);
    expect(goOnAt(mock(exercise(1, [], 9), exercise(1, [], 3), exercise(1, [], 0)))).toBe(1);
  });
});

describe('points that are ticked', () => {
  it('stay in order', () => expect(marked([0, 10], 2, true)).toEqual([0, 2, 10]));
  it('count once', () => expect(marked([2], 2, true)).toEqual([2]));
  it('can be taken back', () => expect(marked([0, 2], 2, false)).toEqual([0]));
});

it('a drawing or code needs a large pad', () => {
  expect(isPiece('whiteboard')).toBe(true);
  expect(isPiece('concept')).toBe(false);
});
