// Moving an item by keyboard or by hand: what is asked of Rust, and what is said.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrokenOrder, PlanItem, PlanView } from '$ui/ipc/bindings';
import { app } from '$ui/state/app.svelte';
import type { Moved } from '../drafting.svelte';
import { Moving } from './moving';

const item = (resource: string, finished = false) =>
  ({ resource, title: resource.toUpperCase(), finished }) as PlanItem;
const items = [item('done', true), item('a'), item('b'), item('c')];

const drafting = {
  plan: { items } as PlanView,
  order: undefined as string[] | undefined,
  reorder: vi.fn<(order: string[]) => Promise<Moved>>()
};
const moving = () => new Moving(drafting);

beforeEach(() => {
  drafting.order = undefined;
  drafting.reorder.mockReset().mockImplementation(async (order) => {
    drafting.order = order;
    return { ok: true, value: [] };
  });
});

describe('a move', () => {
  it('counts places among what is still to do', async () => {
    await moving().by(items[2], -1);
    expect(drafting.reorder).toHaveBeenCalledExactlyOnceWith(['b', 'a', 'c']);
    expect(app.toast?.text).toBe('B is now 1 of 3.');
  });
  it('begins where the one before it ended', async () => {
    const hands = moving();
    void hands.by(items[1], 1);
    await hands.by(items[1], 1);
    expect(drafting.reorder).toHaveBeenLastCalledWith(['b', 'c', 'a']);
  });
  it('beyond the end asks nothing', async () => {
    await moving().by(items[3], 1);
    expect(drafting.reorder).not.toHaveBeenCalled();
  });
  it('of what is finished asks nothing', async () => {
    await moving().by(items[0], 1);
    expect(drafting.reorder).not.toHaveBeenCalled();
  });
  it('onto what is finished comes first', async () => {
    await moving().onto('c', 'done');
    expect(drafting.reorder).toHaveBeenCalledExactlyOnceWith(['c', 'a', 'b']);
  });
});

it('a move that breaks the plan says what has to come first', async () => {
  const broken: BrokenOrder = {
    resource: { resource: 'b', title: 'The paper' },
    needs: ['Raft', 'Raft'],
    after: [{ resource: 'a', title: 'the course' }]
  };
  drafting.reorder.mockResolvedValue({ ok: true, value: [broken] });
  await moving().by(items[2], -1);
  expect(app.toast?.text).toBe(
    'The paper needs more Raft, which the course brings: keep it after the course.'
  );
});
