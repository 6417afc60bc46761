import { describe, expect, it } from 'vitest';
import type { Card } from '$ui/ipc/bindings';
import { draftOf, nothingWritten, pointsOf, writtenOf } from './writing';

const card: Card = {
  id: 'q-raft-01',
  skill: 'raft',
  style: 'trade-off',
  question: 'Why do terms only grow?',
  points: ['They order leaders', 'A stale leader steps down'],
  difficulty: 'intermediate',
  probes: 3,
  reading: 'raft-paper 5.1',
  source: 'cairn-questions'
};

describe('a written card', () => {
  it('says what the card said', () => {
    const { skill, style, question, points, probes, reading } = card;
    expect(draftOf(writtenOf(card))).toEqual({ skill, style, question, points, probes, reading });
  });
  it('keeps a point of several lines as one', () =>
    expect(draftOf(writtenOf({ ...card, points: ['first\n  second', 'b'] })).points).toEqual([
      'first second',
      'b'
    ]));
  it('begins with the skill one looks at', () => expect(draftOf(nothingWritten('cap')).skill).toBe('cap'));
});

describe('points', () => {
  it('are lines with something on them', () => expect(pointsOf(' a \n\n  b\n')).toEqual(['a', 'b']));
  it('lose the signs of a pasted list', () =>
    expect(pointsOf('- a\n• b\n* c\n-1 is a number')).toEqual(['a', 'b', 'c', '-1 is a number']));
});
