// What stands on a row of the plan.
import { at, type Axis } from '$ui/charts/timeline';
import { toDay } from '$ui/format/date';
import type { CloseView, Pause, PlanItem, PlanView, Span } from '$ui/ipc/bindings';

export interface Row {
  item: PlanItem;
  /** When it is studied; nothing for what is finished, or for a plan without weekly hours. */
  span: Span | undefined;
  /** Levels with which a gap is closed. */
  closing: CloseView[];
  /** Places of the earlier items it builds on. */
  after: number[];
}

export function rows(plan: PlanView): Row[] {
  const spans = new Map(plan.spans.map((span) => [span.resource, span]));
  const place = new Map(plan.items.map((item, i) => [item.resource, i]));
  return plan.items.map((item) => ({
    item,
    span: spans.get(item.resource),
    closing: item.closes.filter(closesGap),
    after: item.after.flatMap((resource) => place.get(resource) ?? [])
  }));
}

const closesGap = (close: CloseView) =>
  close.required !== null && close.to >= close.required && close.from < close.required;

/** The level reached that says most about an item: one that closes a gap, or else the first. */
export const mainClose = (item: PlanItem): CloseView | undefined =>
  item.closes.find(closesGap) ?? item.closes[0];

/** The pauses that lie on an axis, in percent of its width. Both days of a pause belong to it. */
export const pausesOn = (axis: Axis, pauses: readonly Pause[]) =>
  pauses
    .map(({ from, until }) => ({
      from: Math.max(axis.from, toDay(from)),
      to: Math.min(axis.to, toDay(until) + 1)
    }))
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => ({ left: at(axis, from), width: at(axis, to) - at(axis, from) }));
