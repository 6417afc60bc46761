// What is answered next, and how the day is told.
import { duration } from '$ui/format/minutes';
import type { PracticeView } from '$ui/ipc/bindings';
import { say } from '$ui/text';

const t = say.practice.today;

/** The cards to answer, in order: those chosen, or the day's; put off ones last. */
export function upNext(view: PracticeView, chosen: string[] | undefined, later: string[]): string[] {
  const all = chosen ?? [...view.queue.due, ...view.queue.new];
  const put = all.filter((card) => later.includes(card));
  return [...all.filter((card) => !later.includes(card)), ...put];
}

export function dayFinding(view: PracticeView, chosen: string[] | undefined, left: number) {
  const { due, new: fresh, minutes, answered } = view.queue;
  if (chosen && left > 0) return t.free(left);
  const about = duration(minutes);
  if (due.length && fresh.length) return t.both(due.length, fresh.length, about);
  if (due.length) return t.due(due.length, about);
  if (fresh.length) return t.fresh(fresh.length, about);
  const begun = view.cards.some(({ standing }) => standing);
  return answered || begun ? t.done(answered) : t.none;
}
