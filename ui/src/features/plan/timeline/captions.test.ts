import { describe, expect, it } from 'vitest';
import { caption } from './captions';

const labels = ['Consensus 3', 'Distributed systems fundamentals 3', 'Raft 2'];

describe('the caption of a bar', () => {
  it('stands after it where there is room', () => {
    expect(caption('8 h', ['Raft 2'], 400, 400)).toEqual({ side: 'after', labels: ['Raft 2'], more: 0 });
  });
  it('stands before it where there is none after', () => {
    expect(caption('8 h', ['Raft 2'], 400, 50).side).toBe('before');
  });
  it('names two levels at most and counts the others', () => {
    expect(caption('8 h', labels, 0, 900)).toEqual({ side: 'after', labels: labels.slice(0, 2), more: 1 });
  });
  it('leaves out what has no room on either side', () => {
    expect(caption('8 h', labels, 100, 180)).toEqual({ side: 'after', labels: ['Consensus 3'], more: 2 });
  });
  it('says the hours at least', () => {
    expect(caption('8 h', labels, 20, 10)).toEqual({ side: 'before', labels: [], more: 0 });
  });
});
