// Which plan is looked at: the accepted one, or a draft made with other limits. Rust does the planning.
import type { Constraints, PlanView } from '$ui/ipc/bindings';
import { commands } from '$ui/ipc/bindings';
import { currentPlan, settings, status } from '$ui/ipc/answers';
import { resource } from '$ui/ipc/resource.svelte';

/** The limits a draft starts from when nothing was accepted yet. */
function fromSettings(): Constraints | undefined {
  const chosen = settings.data;
  const today = status.data?.today;
  if (!chosen || !today) return undefined;
  const { hoursPerWeek, finish, price, avoid, languages, excluded } = chosen;
  return { hoursPerWeek, start: today, finish, price, avoid, languages, excluded };
}

export class Drafting {
  /** What was changed against the accepted plan or the settings. */
  #changed = $state.raw<Partial<Constraints>>({});
  #anew = $state(false);

  readonly #draft = resource('progress', async () => {
    const limits = this.limits;
    if (!limits || !this.isDraft) return { status: 'ok' as const, data: undefined };
    return commands.planDraft(limits);
  });

  /** Reads what it needs for as long as the component lives. */
  use(): this {
    currentPlan.use();
    settings.use();
    status.use();
    this.#draft.use();
    return this;
  }

  get accepted(): PlanView | undefined {
    return currentPlan.data ?? undefined;
  }
  /** The limits of the plan that is looked at. A draft starts today. */
  get limits(): Constraints | undefined {
    const base = this.accepted?.constraints ?? fromSettings();
    const today = status.data?.today;
    return base && today ? { ...base, ...this.#changed, start: today } : undefined;
  }
  /** True when something other than the accepted plan is looked at. */
  get isDraft(): boolean {
    return currentPlan.data !== undefined && (!this.accepted || this.#anew || this.isChanged);
  }
  get isChanged(): boolean {
    return Object.keys(this.#changed).length > 0;
  }
  get plan(): PlanView | undefined {
    return this.isDraft ? this.#draft.data : this.accepted;
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

  change(part: Partial<Constraints>) {
    const base = this.accepted?.constraints ?? fromSettings();
    const merged = { ...this.#changed, ...part };
    const kept = Object.entries(merged).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(base?.[name as keyof Constraints])
    );
    this.#changed = Object.fromEntries(kept);
  }
  /** Drafts with the same limits from the levels held today. */
  anew() {
    this.#anew = true;
  }
  /** Goes back to the accepted plan. */
  discard() {
    this.#changed = {};
    this.#anew = false;
  }
}
