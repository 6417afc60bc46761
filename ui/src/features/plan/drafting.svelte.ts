// Which plan is looked at: the accepted one, or a draft under other limits, other facts or in another order.
// Rust does the planning.
import type {
  BrokenOrder,
  PlanRequest,
  PlanView,
  Said,
  SmallestChange,
  Suppose,
  SupposedSkill
} from '$ui/ipc/bindings';
import { commands } from '$ui/ipc/bindings';
import { currentPlan, settings, status } from '$ui/ipc/answers';
import { ask, type Answer } from '$ui/ipc/call';
import { resource } from '$ui/ipc/resource.svelte';
import { limitsOf, type Limits } from '$ui/ipc/limits';
import { termsOf } from './limits/limits';

/** What is supposed for a moment, with nothing left out. */
export type Supposed = Required<Suppose>;
const NOTHING: Supposed = { role: null, market: null, held: [] };
/** Limits that say when there is time. The others say what is worth taking, so that an order of one's own ends. */
const WHEN: ReadonlySet<keyof Limits> = new Set(['hoursPerWeek', 'days', 'session', 'pauses', 'parallel']);

/** A slider that still moves asks for drafts only, and for those that are found in a moment. */
const REST_MS = 200;

interface Draft {
  plan: PlanView;
  /** What its order costs, in basis points; nothing for the order that was found. */
  cost: number | undefined;
}

/** What came of moving an item: nothing where it is in its place, or what has to come before it. */
export type Moved = Answer<BrokenOrder[]>;

export class Drafting {
  /** What was changed against the accepted plan or the settings. */
  #changed = $state.raw<Partial<Limits>>({});
  #supposed = $state.raw<Supposed>(NOTHING);
  #order = $state.raw<string[] | undefined>();
  #anew = $state(false);

  /** The request once it has come to rest, for answers that take longer than a draft. */
  settled = $state.raw<PlanRequest | undefined>();
  /** Whether the limits still move. The first request of all is as good as settled. */
  readonly moves = $derived(
    this.settled !== undefined && JSON.stringify(this.settled) !== JSON.stringify(this.request)
  );

  readonly #draft = resource('progress', async () => {
    const { request } = this;
    if (!request || !this.isDraft) return { status: 'ok' as const, data: undefined };
    return this.#ask(request);
  });

  /** What would have to give; asked once the request has come to rest. */
  readonly #smallest = resource('progress', async () => {
    const { settled } = this;
    if (!settled || settled.order || !this.isDraft) return { status: 'ok' as const, data: null };
    return commands.planChange(settled);
  });

  /** Reads what it needs for as long as the component lives. */
  use(): this {
    currentPlan.use();
    settings.use();
    status.use();
    this.#draft.use();
    this.#smallest.use();
    // A timer.
    $effect(() => {
      const { request } = this;
      const timer = setTimeout(() => (this.settled = request), REST_MS);
      return () => clearTimeout(timer);
    });
    return this;
  }

  get accepted(): PlanView | undefined {
    return currentPlan.data ?? undefined;
  }
  /** The limits one comes from. */
  get base(): Limits | undefined {
    const today = status.data?.today;
    if (!today) return undefined;
    if (this.accepted) return { ...limitsOf(this.accepted), start: today };
    return settings.data && { ...termsOf(settings.data), start: today };
  }
  /** The limits of the plan that is looked at. A draft starts today. */
  get limits(): Limits | undefined {
    return this.base && { ...this.base, ...this.#changed };
  }
  get changed(): Partial<Limits> {
    return this.#changed;
  }
  get supposed(): Supposed {
    return this.#supposed;
  }
  get order(): string[] | undefined {
    return this.#order;
  }
  /** What is asked of Rust. */
  get request(): PlanRequest | undefined {
    const constraints = this.limits;
    return constraints && { constraints, suppose: this.#supposed, order: this.#order ?? null };
  }
  /** True when something other than the accepted plan is looked at. */
  get isDraft(): boolean {
    if (currentPlan.data === undefined) return false;
    return !this.accepted || this.#anew || this.isChanged;
  }
  get isChanged(): boolean {
    return Object.keys(this.#changed).length > 0 || this.supposes || this.#order !== undefined;
  }
  get supposes(): boolean {
    const { role, market, held } = this.#supposed;
    return role !== null || market !== null || held.length > 0;
  }
  get plan(): PlanView | undefined {
    // Until the first draft is there the accepted plan stays in sight.
    return (this.isDraft ? this.#draft.data?.plan : undefined) ?? this.accepted;
  }
  /** What the order at hand costs, in basis points; nothing unless it is one's own. */
  get cost(): number | undefined {
    return this.isDraft ? this.#draft.data?.cost : undefined;
  }
  /** What would have to give for the draft in sight; nothing while its limits still move. */
  get smallestChange(): Said<SmallestChange> | undefined {
    return (this.isDraft && !this.moves && this.#smallest.data) || undefined;
  }
  /** The plan as an answer that may still be on its way. */
  get answer() {
    const waiting = this.isDraft ? this.#draft : currentPlan;
    return {
      data: this.plan,
      failure: waiting.failure,
      slow: waiting.slow,
      reload: () => waiting.reload()
    };
  }
  /** Drafts the same again: a better plan may have been found. */
  reload() {
    return this.#draft.reload();
  }

  change(part: Partial<Limits>) {
    const { base } = this;
    const kept = Object.entries({ ...this.#changed, ...part }).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(base?.[name as keyof Limits])
    );
    this.#changed = Object.fromEntries(kept);
    if (!Object.keys(part).every((name) => WHEN.has(name as keyof Limits))) this.#order = undefined;
  }
  /** Takes a change of the limits back. */
  restore(...names: (keyof Limits)[]) {
    const { base } = this;
    if (base) this.change(Object.fromEntries(names.map((name) => [name, base[name]])));
  }
  /** Says of a single resource that it is wanted, owned or left out, or no longer. */
  mark(list: 'locked' | 'owned' | 'excluded', resource: string, on: boolean) {
    const { limits } = this;
    if (!limits) return;
    const without = (resources: string[]) => resources.filter((one) => one !== resource);
    const part: Partial<Limits> = {
      [list]: on ? [...without(limits[list]), resource].sort() : without(limits[list])
    };
    // Nobody wants and leaves out the same.
    if (on && list === 'locked') part.excluded = without(limits.excluded);
    if (on && list === 'excluded') part.locked = without(limits.locked);
    this.change(part);
  }
  suppose(part: Partial<Supposed>) {
    const chosen = settings.data;
    const next = { ...this.#supposed, ...part };
    // What is so already need not be supposed.
    if (next.role === chosen?.role) next.role = null;
    if (next.market === chosen?.market) next.market = null;
    this.#supposed = next;
    this.#order = undefined;
  }
  /** Supposes that a skill is held at a level, in place of what was supposed of it before. */
  supposeHeld(supposed: SupposedSkill) {
    const others = this.#supposed.held.filter(({ skill }) => skill !== supposed.skill);
    this.suppose({ held: [...others, supposed] });
  }
  supposeNothingOf(skill: string) {
    this.suppose({ held: this.#supposed.held.filter((one) => one.skill !== skill) });
  }
  /** Drafts with the same limits from the levels held today. */
  anew() {
    this.#anew = true;
  }
  /** Goes back to the accepted plan. */
  discard() {
    this.#changed = {};
    this.#supposed = NOTHING;
    this.#order = undefined;
    this.#anew = false;
  }

  /** Puts the items into an order of one's own, unless something would come before what it needs. */
  async reorder(order: string[]): Promise<Moved> {
    const { request } = this;
    if (!request) return { ok: true, value: [] };
    const answer = await ask(() => commands.planOrdered({ ...request, order }));
    if (!answer.ok) return answer;
    if (answer.value.plan) this.#order = order;
    return { ok: true, value: answer.value.broken };
  }
  /** Back to the best order that was found. */
  bestOrder() {
    this.#order = undefined;
  }

  async #ask(request: PlanRequest): Promise<{ status: 'ok'; data: Draft | undefined } | Failed> {
    if (!request.order) {
      // Once it rests the plan that is found in full takes the place of the brief one.
      const answer = await commands.planDraft({ ...request, search: this.moves ? 'brief' : 'full' });
      return answer.status === 'ok' ? { ...answer, data: { plan: answer.data, cost: undefined } } : answer;
    }
    const answer = await commands.planOrdered(request);
    if (answer.status === 'error') return answer;
    const { plan, cost } = answer.data;
    if (plan) return { status: 'ok', data: { plan, cost } };
    // The facts changed under the order: what was best is shown again.
    this.#order = undefined;
    return { status: 'ok', data: this.#draft.data };
  }
}

type Failed = Extract<Awaited<ReturnType<typeof commands.planDraft>>, { status: 'error' }>;
