// What the screen says of applications, and the forms one fills in for them.
import type { Application, ApplicationBoard, Stage, Step } from '$ui/ipc/bindings';
import { date } from '$ui/format/date';
import { say } from '$ui/text';

const t = say.applications;
export const STAGES = Object.keys(t.stages) as Stage[];

/** The sentence the screen opens with: what comes next, else what waits, else how many there are. */
export function finding({ list }: ApplicationBoard) {
  const first = list.find((row) => row.next);
  if (first?.next) return t.finding.next(first.next.stage, first.application.company, date(first.next.on));
  const waits = list.flatMap((row) => row.quietDays ?? []);
  return waits.length ? t.finding.quiet(waits.length, Math.max(...waits)) : t.finding.plain(list.length);
}

/** An application as it is typed: every field a text. */
export interface Told {
  company: string;
  title: string;
  url: string;
  note: string;
  steps: { on: string; stage: Stage; note: string }[];
}

export const nothingTold = (): Told => ({ company: '', title: '', url: '', note: '', steps: [] });

export const toldOf = (application: Application): Told => ({
  company: application.company,
  title: application.title,
  url: application.url ?? '',
  note: application.note ?? '',
  steps: application.steps.map(({ on, stage, note }) => ({ on, stage, note: note ?? '' }))
});

const given = (text: string) => text.trim() || null;

/** The application that is told; `on` is the day it was noted first. Steps without a day are left out. */
export const application = (told: Told, on: string): Application => ({
  company: told.company,
  title: told.title,
  url: given(told.url),
  note: given(told.note),
  on,
  steps: told.steps
    .filter((step) => step.on)
    .map(({ on, stage, note }): Step => ({ on, stage, note: given(note) }))
});

/** The stage one most likely tells next. */
export const stageAfter = (steps: readonly { stage: Stage }[]): Stage => {
  const last = steps.at(-1)?.stage ?? 'wishlist';
  return STAGES[Math.min(STAGES.indexOf(last) + 1, STAGES.length - 1)] ?? 'applied';
};
