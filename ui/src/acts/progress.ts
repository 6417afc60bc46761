import { commands, type Entry, type LogRequest, type Offer, type TodayView } from '$ui/ipc/bindings';
import { duration } from '$ui/format/minutes';
import { percent } from '$ui/format/share';
import { say } from '$ui/text';
import { act } from './act';

const t = say.today;

export const tick = (unit: string, title: string) => act(() => commands.progressTick(unit), t.ticked(title));
export const untick = (unit: string, title: string) =>
  act(() => commands.progressUntick(unit), t.unticked(title));
export const finish = (resource: string, title: string) =>
  act(() => commands.progressFinish(resource), t.allDone(title));

export const log = (request: LogRequest, title: string) =>
  act(() => commands.progressLog(request), t.logged(duration(request.minutes), title));

export const part = (unit: string, title: string, share: number) =>
  act(() => commands.progressPart({ unit, share }), t.part.kept(percent(share), title));

export const correct = (was: Entry, now: Entry, title: string) =>
  act(() => commands.progressCorrect({ was, now }), say.entries.corrected(title));
export const withdraw = (entry: Entry, title: string) =>
  act(() => commands.progressWithdraw(entry), say.entries.takenOut(title));

export const startTimer = (resource: string, unit: string | null, title: string) =>
  act(() => commands.progressTimerStart(resource, unit), t.timer.started(title));
export const stopTimer = (keep: 'log' | 'logSeen' | 'discard') =>
  act(
    () => commands.progressTimerStop(keep),
    (minutes) => (minutes > 0 ? t.timer.kept(duration(minutes)) : t.timer.notKept)
  );

/** Stops the timer, or starts it on what comes next. After an absence only the person can say what to keep: Today asks. */
export function startOrStopTimer(view: TodayView | undefined) {
  if (view?.timer?.absence) return;
  const next = view?.now[0];
  if (view?.timer) void stopTimer('log');
  else if (next) void startTimer(next.resource, next.unit, next.title);
}

export const goOnWithTimer = () => act(() => commands.progressTimerGoOn(), t.timer.goesOn);

export const takeOffer = (offer: Offer, link: string | null) =>
  act(
    () => commands.progressAcceptOffer(offer.resource, link),
    t.offer.taken(offer.gains.map((g) => g.name))
  );
export const leaveOffer = (offer: Offer) =>
  act(() => commands.progressDeclineOffer(offer.resource), t.offer.left(offer.title));
