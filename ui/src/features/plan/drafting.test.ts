// What is asked of Rust when limits, facts and the order change, and the way back.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ordered, PlanView, Settings } from '$ui/ipc/bindings';

const commands = vi.hoisted(() => ({
  planCurrent: vi.fn(),
  planDraft: vi.fn(),
  planOrdered: vi.fn(),
  settingsGet: vi.fn(),
  appStatus: vi.fn()
}));
vi.mock('$ui/ipc/bindings', () => ({ commands }));

const { currentPlan, settings, status } = await import('$ui/ipc/answers');
const { Drafting } = await import('./drafting.svelte');

const terms = {
  hoursPerWeek: 480,
  days: [1, 1, 1, 1, 1, 1, 1],
  session: { least: 25, most: 90 },
  pauses: [],
  finish: null,
  price: { kind: 'any' },
  avoid: [],
  languages: [],
  excluded: ['old-book'],
  locked: [],
  owned: [],
  aim: 'levels',
  proofs: 'wanted',
  parallel: 1
};
const chosen = {
  role: 'engineer',
  market: 'hiring',
  theme: 'system',
  letters: true,
  started: true,
  ...terms
};
const accepted = {
  version: 1,
  constraints: { start: '2026-11-01', ...terms },
  items: []
} as unknown as PlanView;
const ok = <T>(data: T) => ({ status: 'ok' as const, data });

/** Somebody who accepted a plan, or none yet. */
async function drafting(plan: PlanView | null) {
  commands.planCurrent.mockResolvedValue(ok(plan));
  commands.settingsGet.mockResolvedValue(ok(chosen as unknown as Settings));
  commands.appStatus.mockResolvedValue(ok({ today: '2026-11-24' }));
  await Promise.all([currentPlan.reload(), settings.reload(), status.reload()]);
  return new Drafting();
}

beforeEach(() => vi.resetAllMocks());

describe('the first draft', () => {
  it('starts today, from every term of the settings and nothing else of them', async () => {
    const { request, isDraft } = await drafting(null);
    expect(request?.constraints).toEqual({ start: '2026-11-24', ...terms });
    expect(isDraft).toBe(true);
  });
});

describe('a change of the limits', () => {
  it('makes a draft of the accepted plan, from today', async () => {
    const draft = await drafting(accepted);
    expect(draft.isDraft).toBe(false);
    draft.change({ hoursPerWeek: 600 });
    expect(draft.isDraft).toBe(true);
    expect(draft.request?.constraints).toEqual({ start: '2026-11-24', ...terms, hoursPerWeek: 600 });
  });
  it('that leads back is none', async () => {
    const draft = await drafting(accepted);
    draft.change({ hoursPerWeek: 600, finish: '2027-06-01' });
    draft.change({ hoursPerWeek: 480 });
    expect(draft.changed).toEqual({ finish: '2027-06-01' });
    draft.restore('finish');
    expect(draft.isDraft).toBe(false);
  });
});

describe('a slider', () => {
  const searches = () => commands.planDraft.mock.calls.map(([request]) => request.search);

  it('asks briefly while it moves, and in full once it rests', async () => {
    commands.planDraft.mockResolvedValue(ok(accepted));
    const draft = await drafting(accepted);
    draft.settled = draft.request;
    draft.change({ hoursPerWeek: 540 });
    await draft.reload();
    draft.change({ hoursPerWeek: 600 });
    await draft.reload();
    draft.settled = draft.request;
    await draft.reload();
    expect(searches()).toEqual(['brief', 'brief', 'full']);
  });
  it('is not waited for by the first draft, which is found in full', async () => {
    commands.planDraft.mockResolvedValue(ok(accepted));
    const draft = await drafting(null);
    await draft.reload();
    expect(searches()).toEqual(['full']);
  });
  it('that moves says nothing of how long is looked to what is kept, proved or explained', async () => {
    const draft = await drafting(accepted);
    draft.settled = draft.request;
    draft.change({ hoursPerWeek: 540 });
    expect(draft.moves).toBe(true);
    expect(draft.request).not.toHaveProperty('search');
  });
});

describe('what is supposed', () => {
  it('goes with the request', async () => {
    const draft = await drafting(accepted);
    draft.suppose({ role: 'lead' });
    draft.supposeHeld({ skill: 'raft', level: 3 });
    expect(draft.request?.suppose).toEqual({
      role: 'lead',
      market: null,
      held: [{ skill: 'raft', level: 3 }]
    });
  });
  it('is nothing where it is so already', async () => {
    const draft = await drafting(accepted);
    draft.suppose({ role: 'engineer', market: 'hiring' });
    expect(draft.isDraft).toBe(false);
  });
  it('of a skill is one level at a time, and can be taken back', async () => {
    const draft = await drafting(accepted);
    draft.supposeHeld({ skill: 'raft', level: 2 });
    draft.supposeHeld({ skill: 'raft', level: 3 });
    expect(draft.supposed.held).toEqual([{ skill: 'raft', level: 3 }]);
    draft.supposeNothingOf('raft');
    expect(draft.isDraft).toBe(false);
  });
});

describe('a single resource', () => {
  it('is not both wanted and left out', async () => {
    const draft = await drafting(accepted);
    draft.mark('locked', 'old-book', true);
    expect([draft.limits?.locked, draft.limits?.excluded]).toEqual([['old-book'], []]);
    draft.mark('excluded', 'old-book', true);
    expect([draft.limits?.locked, draft.limits?.excluded]).toEqual([[], ['old-book']]);
  });
});

describe('an order of one’s own', () => {
  const ordered = (part: Partial<Ordered>) => commands.planOrdered.mockResolvedValue(ok(part));

  it('is kept where it breaks nothing, and outlives another pace', async () => {
    const draft = await drafting(accepted);
    ordered({ plan: accepted, broken: [], cost: 320 });
    await draft.reorder(['b', 'a']);
    draft.change({ hoursPerWeek: 600 });
    expect(draft.request?.order).toEqual(['b', 'a']);
  });
  it('is not taken where it breaks the plan', async () => {
    const draft = await drafting(accepted);
    ordered({
      plan: null,
      broken: [{ resource: { resource: 'b', title: 'B' }, needs: ['Raft'], after: [] }],
      cost: 0
    });
    const moved = await draft.reorder(['b', 'a']);
    expect(moved).toMatchObject({ ok: true, value: [{ needs: ['Raft'] }] });
    expect(draft.isDraft).toBe(false);
  });
  it.each([
    [
      'another budget',
      (draft: InstanceType<typeof Drafting>) => draft.change({ price: { kind: 'freeOnly' } })
    ],
    ['another market', (draft: InstanceType<typeof Drafting>) => draft.suppose({ market: 'report' })],
    ['the best order', (draft: InstanceType<typeof Drafting>) => draft.bestOrder()]
  ])('ends with %s', async (_, act) => {
    const draft = await drafting(accepted);
    ordered({ plan: accepted, broken: [], cost: 320 });
    await draft.reorder(['b', 'a']);
    act(draft);
    expect(draft.order).toBeUndefined();
  });
});
