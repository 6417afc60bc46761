// Moving an item, and saying what came of it. A move that would put something before what it needs is not made.
import type { BrokenOrder, PlanItem } from '$ui/ipc/bindings';
import { message } from '$ui/ipc/failure';
import { app } from '$ui/state/app.svelte';
import { say } from '$ui/text';
import type { Drafting } from '../drafting.svelte';
import { moved, openOrder } from './order';

const t = say.plan.reorder;

export class Moving {
  readonly #drafting: Pick<Drafting, 'plan' | 'order' | 'reorder'>;
  /** Keys come faster than answers: each move begins where the last one ended. */
  #last: Promise<void> = Promise.resolve();

  constructor(drafting: Pick<Drafting, 'plan' | 'order' | 'reorder'>) {
    this.#drafting = drafting;
  }

  /** Moves an item so many places. */
  by(item: PlanItem | undefined, places: number): Promise<void> {
    if (!item || item.finished) return this.#last;
    return this.#then(item.resource, (order, from) => {
      if (from + places < 0) app.say(t.first(item.title));
      if (from + places >= order.length) app.say(t.last(item.title));
      return from + places;
    });
  }
  /** Moves a resource to where another one stands. */
  onto(resource: string, other: string): Promise<void> {
    // What is finished stands before everything that is still to do.
    return this.#then(resource, (order) => Math.max(0, order.indexOf(other)));
  }

  #then(resource: string, to: (order: string[], from: number) => number): Promise<void> {
    this.#last = this.#last.then(() => this.#move(resource, to));
    return this.#last;
  }
  async #move(resource: string, to: (order: string[], from: number) => number) {
    const items = this.#drafting.plan?.items ?? [];
    const order = this.#drafting.order ?? openOrder(items);
    const next = moved(order, resource, to(order, order.indexOf(resource)));
    if (!next) return;
    const answer = await this.#drafting.reorder(next);
    const title = items.find((item) => item.resource === resource)?.title ?? resource;
    if (!answer.ok) {
      const said = message(answer.failure);
      app.notify(`${said.title} ${said.detail}`);
    } else if (answer.value.length) app.notify(why(answer.value, resource));
    else app.notify(t.moved(title, next.indexOf(resource) + 1, next.length));
  }
}

/** Why an order does not hold, as far as it is about the item that was moved. */
function why(broken: BrokenOrder[], moved: string): string {
  const concerns = (one: BrokenOrder) =>
    one.resource.resource === moved || one.after.some((after) => after.resource === moved);
  const one = broken.find(concerns) ?? broken[0];
  if (!one) return '';
  // One of what brings it is enough to know where the item belongs.
  const after = one.after.find((other) => other.resource === moved) ?? one.after[0];
  return t.broken(one.resource.title, [...new Set(one.needs)], after?.title);
}
