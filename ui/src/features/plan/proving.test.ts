// One proof at a time, and only of what is looked at.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanRequest, ProofProgress } from '$ui/ipc/bindings';

const commands = vi.hoisted(() => ({ planProve: vi.fn(), planProveEnd: vi.fn() }));
vi.mock('$ui/ipc/bindings', () => ({ commands }));

const { Proving } = await import('./proving.svelte');

const request = (hoursPerWeek: number): PlanRequest => ({
  constraints: { start: '2026-11-24', hoursPerWeek }
});
const progress = (part: Partial<ProofProgress> = {}): ProofProgress => ({
  quality: { fact: { code: 'within', aim: 'levels', below: 180 }, sentence: 'At most 1.8% below.' },
  improved: false,
  over: false,
  ...part
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  commands.planProve.mockReturnValue(new Promise(() => {}));
  commands.planProveEnd.mockResolvedValue({ status: 'ok', data: null });
});
afterEach(() => vi.useRealTimers());

describe('a proof', () => {
  it('waits until requests come to rest', async () => {
    const proving = new Proving(() => {});
    proving.about(request(480));
    await vi.advanceTimersByTimeAsync(200);
    proving.about(request(540));
    await vi.advanceTimersByTimeAsync(400);
    expect(commands.planProve).toHaveBeenCalledExactlyOnceWith(request(540));
  });
  it('ends when another request takes its place', async () => {
    const proving = new Proving(() => {});
    proving.about(request(480));
    await vi.advanceTimersByTimeAsync(400);
    proving.about(request(540));
    expect(commands.planProveEnd).toHaveBeenCalledOnce();
  });
  it('is not ended when none is under way', () => {
    new Proving(() => {}).about(undefined);
    expect(commands.planProveEnd).not.toHaveBeenCalled();
  });
  it('says nothing of a request that is no longer looked at', async () => {
    const proving = new Proving(() => {});
    proving.about(request(480));
    await vi.advanceTimersByTimeAsync(400);
    proving.hear(progress());
    proving.end();
    proving.hear(progress());
    expect(proving.progress).toBeUndefined();
  });
  it('is over when it answers, even where it gave up', async () => {
    commands.planProve.mockResolvedValue({ status: 'ok', data: progress() });
    const proving = new Proving(() => {});
    proving.about(request(480));
    await vi.advanceTimersByTimeAsync(400);
    expect(proving.progress?.over).toBe(true);
  });
});

describe('a proof that failed', () => {
  it('leaves nothing to wait for', async () => {
    commands.planProve.mockResolvedValue({ status: 'error', error: { code: 'storageBusy' } });
    const proving = new Proving(() => {});
    proving.about(request(480));
    await vi.advanceTimersByTimeAsync(400);
    expect([proving.busy, proving.progress]).toEqual([false, undefined]);
  });
});

describe('a better plan', () => {
  it('is shown soon, and once for many steps', async () => {
    const better = vi.fn();
    const proving = new Proving(better);
    proving.about(request(480));
    await vi.advanceTimersByTimeAsync(400);
    proving.hear(progress({ improved: true }));
    proving.hear(progress({ improved: true }));
    await vi.advanceTimersByTimeAsync(700);
    expect(better).toHaveBeenCalledOnce();
  });
  it('is shown at once when the proof is over', async () => {
    const better = vi.fn();
    commands.planProve.mockResolvedValue({ status: 'ok', data: progress({ improved: true, over: true }) });
    new Proving(better).about(request(480));
    await vi.advanceTimersByTimeAsync(301);
    expect(better).toHaveBeenCalledOnce();
  });
});
