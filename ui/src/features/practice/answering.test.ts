import { describe, expect, test } from 'vitest';
import { isComplete, mark, tell, unanswered } from './answering';

const told = (...answers: boolean[]) =>
  answers.reduce((state, made) => tell(state, 3, made), tell(unanswered(), 3, true));

describe('answering a card', () => {
  test('shows the first point before anything is told', () =>
    expect(told()).toEqual({ shown: 1, told: 0, met: [] }));
  test('keeps which points were said', () =>
    expect(told(true, false, true)).toEqual({ shown: 3, told: 3, met: [0, 2] }));
  test('is complete once all points are told, and then stays', () => {
    expect(isComplete(told(true, true), 3)).toBe(false);
    expect(isComplete(told(true, true, false), 3)).toBe(true);
    expect(told(true, true, false, true)).toEqual(told(true, true, false));
  });
  test('lets one think again about a point', () =>
    expect(mark(mark(told(true, true), 0, false), 2, true).met).toEqual([1, 2]));
});
