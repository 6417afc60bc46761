import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Exercise, Mock } from '$ui/ipc/bindings';

const acts = vi.hoisted(() => ({ keepMock: vi.fn(), endMock: vi.fn(), dropMock: vi.fn() }));
vi.mock('$ui/acts/interview', () => acts);
import { Sitting } from './sitting.svelte';

const exercise = (card: string): Exercise => ({
  card,
  skill: 'raft',
  style: 'concept',
  question: `What of ${card}?`,
  points: ['one', 'two'],
  pad: '',
  met: [],
  seconds: 0
});
const mock: Mock = {
  started: '2026-11-26T10:00:00',
  minutes: 16,
  seconds: 0,
  exercises: [exercise('a'), exercise('b')],
  note: ''
};
let now = 0;
const sit = () => new Sitting(mock, () => now);
const kept = (): Mock => acts.keepMock.mock.lastCall?.[0];

beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  acts.keepMock.mockReset().mockResolvedValue(undefined);
  acts.endMock.mockReset().mockResolvedValue({ ok: true, value: null });
  acts.dropMock.mockReset().mockResolvedValue({ ok: true, value: null });
});
afterEach(() => vi.useRealTimers());

describe('an interview under way', () => {
  it('keeps the pad once the typing rests', async () => {
    const sitting = sit();
    sitting.write('te');
    await vi.advanceTimersByTimeAsync(700);
    sitting.write('terms');
    await vi.advanceTimersByTimeAsync(700);
    expect(acts.keepMock).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(acts.keepMock).toHaveBeenCalledTimes(1);
    expect(kept().exercises[0]?.pad).toBe('terms');
  });
  it('counts the seconds of the question that is in sight', async () => {
    const sitting = sit();
    now = 61_000;
    sitting.go(1);
    now = 70_000;
    await sitting.keep();
    expect(kept().exercises.map(({ seconds }) => seconds)).toEqual([61, 9]);
    expect(kept().seconds).toBe(70);
  });
  it('takes no time while it is looked over', async () => {
    const sitting = sit();
    now = 5000;
    sitting.look(true);
    now = 65_000;
    sitting.look(false);
    now = 67_000;
    await sitting.keep();
    expect(kept().seconds).toBe(7);
  });
  it('stays where it is beyond the last question', () => {
    const sitting = sit();
    sitting.go(2);
    sitting.go(-1);
    expect(sitting.at).toBe(0);
  });
});

describe('an interview that ends', () => {
  it('takes its ticks along', async () => {
    const sitting = sit();
    sitting.look(true);
    const first = sitting.mock.exercises[0];
    if (first) sitting.mark(first, 1, true);
    expect(await sitting.end()).toBe(true);
    const [ended, made, of] = acts.endMock.mock.lastCall ?? [];
    expect([ended.exercises[0].met, made, of]).toEqual([[1], 1, 4]);
  });
  it('is kept no more', async () => {
    const sitting = sit();
    await sitting.drop();
    acts.keepMock.mockClear();
    await sitting.keep();
    expect(acts.keepMock).not.toHaveBeenCalled();
  });
  it('goes on where ending it failed', async () => {
    acts.endMock.mockResolvedValue({ ok: false, failure: { code: 'storageBusy' } });
    const sitting = sit();
    expect(await sitting.end()).toBe(false);
    acts.keepMock.mockClear();
    await sitting.keep();
    expect(acts.keepMock).toHaveBeenCalledTimes(1);
  });
});
