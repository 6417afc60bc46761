// The order of what is still to do. What is finished has no place in it any more.
import type { PlanItem } from '$ui/ipc/bindings';

export const openOrder = (items: readonly PlanItem[]): string[] =>
  items.filter((item) => !item.finished).map((item) => item.resource);

/** The order with one resource at another place, counted from 0; nothing where that is where it stands. */
export function moved(order: readonly string[], resource: string, to: number): string[] | undefined {
  const from = order.indexOf(resource);
  const place = Math.max(0, Math.min(order.length - 1, to));
  if (from < 0 || place === from) return undefined;
  const others = order.filter((one) => one !== resource);
  return [...others.slice(0, place), resource, ...others.slice(place)];
}
