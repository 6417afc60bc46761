// What is prepared is brought in, or given up: nothing is left lying about.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure, PostingsPreview } from '$ui/ipc/bindings';

type Prepared = { status: 'ok'; data: PostingsPreview } | { status: 'error'; error: Failure };

const commands = vi.hoisted(() => ({
  postingsChoose: vi.fn(),
  postingsPrepare: vi.fn(),
  postingsApply: vi.fn(),
  postingsGiveUp: vi.fn(),
  postingsEnd: vi.fn()
}));
vi.mock('$ui/ipc/bindings', () => ({ commands }));

const { bringing, NEW } = await import('./bringing.svelte');

const preview = (number: number) =>
  ({ import: number, added: 3, merged: 0, market: { id: 'mine', name: 'Mine' } }) as PostingsPreview;
const prepared = (number: number): Prepared => ({ status: 'ok', data: preview(number) });

/** An answer that comes when it is told to. */
function later<T>() {
  let answer!: (value: T) => void;
  const promise = new Promise<T>((resolve) => (answer = resolve));
  return { promise, answer };
}

beforeEach(() => {
  bringing.close();
  vi.resetAllMocks();
  for (const command of [commands.postingsGiveUp, commands.postingsEnd])
    command.mockResolvedValue({ status: 'ok', data: null });
  commands.postingsChoose.mockResolvedValue({ status: 'ok', data: ['a.csv'] });
});

async function look(answer: Prepared) {
  commands.postingsPrepare.mockResolvedValueOnce(answer);
  bringing.begin('mine');
  await bringing.choose('files');
  await bringing.look();
}

describe('the dialog', () => {
  it('stays at the choice when none was made', async () => {
    commands.postingsChoose.mockResolvedValue({ status: 'ok', data: [] });
    bringing.begin();
    await bringing.choose('folder');
    expect(bringing.step).toBe('choose');
  });
  it('asks for what was chosen, into the market it was opened for', async () => {
    await look(prepared(7));
    expect(commands.postingsPrepare).toHaveBeenCalledWith(
      { kind: 'chosen' },
      { kind: 'market', id: 'mine' },
      null
    );
    expect(bringing.step).toBe('preview');
  });
  it('sends a pasted text, and the name of a new market', async () => {
    commands.postingsPrepare.mockResolvedValueOnce(prepared(7));
    bringing.begin(NEW);
    bringing.paste('Go developer');
    bringing.name = 'The twelve';
    await bringing.look();
    expect(commands.postingsPrepare).toHaveBeenCalledWith(
      { kind: 'text', text: 'Go developer' },
      { kind: 'new', name: 'The twelve' },
      null
    );
  });
  it('goes back to the market with what went wrong', async () => {
    await look({ status: 'error', error: { code: 'refused', rule: 'marketExists' } });
    expect(bringing.step).toBe('into');
    expect(bringing.problem?.detail).toContain('there already');
  });
  it('says nothing of an import that was ended on purpose', async () => {
    await look({ status: 'error', error: { code: 'cancelled' } });
    expect(bringing.step).toBe('into');
    expect(bringing.problem).toBeUndefined();
  });
});

describe('what was prepared', () => {
  it('is given up when the dialog closes', async () => {
    await look(prepared(7));
    bringing.close();
    expect(commands.postingsGiveUp).toHaveBeenCalledExactlyOnceWith(7);
  });
  it('is given up before the same files are read in another way', async () => {
    await look(prepared(7));
    commands.postingsPrepare.mockResolvedValueOnce(prepared(8));
    await bringing.look({ firstRow: 'names', columns: [] });
    expect(commands.postingsGiveUp).toHaveBeenCalledExactlyOnceWith(7);
    expect(bringing.preview?.import).toBe(8);
  });
  it('is given up when somebody left before it was ready', async () => {
    const answer = later<Prepared>();
    commands.postingsPrepare.mockReturnValueOnce(answer.promise);
    bringing.begin('mine');
    await bringing.choose('files');
    const looking = bringing.look();
    await vi.waitFor(() => expect(commands.postingsPrepare).toHaveBeenCalled());
    bringing.close();
    answer.answer(prepared(7));
    await looking;
    expect(commands.postingsGiveUp).toHaveBeenCalledExactlyOnceWith(7);
    expect(bringing.step).toBe('closed');
  });
  it('is not even begun when somebody left at once', async () => {
    bringing.begin('mine');
    await bringing.choose('files');
    const looking = bringing.look();
    bringing.close();
    await looking;
    expect(commands.postingsPrepare).not.toHaveBeenCalled();
    expect(bringing.step).toBe('closed');
  });
  it('is brought in once and not given up', async () => {
    await look(prepared(7));
    commands.postingsApply.mockResolvedValueOnce({ status: 'ok', data: { value: 'mine', topic: 'market' } });
    await bringing.apply();
    expect(commands.postingsApply).toHaveBeenCalledExactlyOnceWith(7);
    expect(commands.postingsGiveUp).not.toHaveBeenCalled();
    expect(location.hash).toBe('#/market/mine');
  });
  it('gives way to files that are dropped', async () => {
    await look(prepared(7));
    bringing.drop(['b.html']);
    expect(commands.postingsGiveUp).toHaveBeenCalledExactlyOnceWith(7);
    expect([bringing.step, ...bringing.names]).toEqual(['into', 'b.html']);
  });
});
