// What becomes of a plan and why.
import { int } from '$ui/format/figure';
import { duration } from '$ui/format/minutes';
import type { ChangeReason, PlanChange, Replan } from '$ui/ipc/bindings';
import { byCode } from '$ui/text/findings';
import { list, verb } from './names';
import { planReason, whyNot } from './plan';

export const changeReason = byCode<ChangeReason>({
  stays: () => 'Bleibt in seinen Wochen.',
  locked: () => 'Bleibt in seinen Wochen: Du hast es so gewollt.',
  afterNew: ({ titles }) => `Davor ${verb(titles, 'kommt', 'kommen')} jetzt ${list(titles)}.`,
  withoutEarlier: ({ titles }) => `${list(titles)} ${verb(titles, 'kommt', 'kommen')} nicht mehr davor.`,
  order: ({ after, before }) =>
    after.length > 0 ? `Kommt jetzt nach ${list(after)}.` : `Kommt jetzt vor ${list(before)}.`,
  terms: () => 'Deine Stunden, Lerntage, Pausen oder der erste Tag haben sich geändert.',
  behind: () => 'Was davor kommt, dauert länger als geplant.',
  ahead: () => 'Was davor kommt, ist früher fertig als geplant.',
  brings: ({ reason }) => planReason(reason),
  askedFor: () => 'Du hast es gewollt.',
  barred: ({ why }) => whyNot(why),
  notMissing: ({ names }) => `${list(names)} ${verb(names, 'fehlt', 'fehlen')} nicht mehr.`,
  notNeeded: ({ names }) => `${list(names)} ${verb(names, 'wird', 'werden')} nicht mehr gebraucht.`,
  stoodIn: ({ names, by }) => `${list(by)} ${verb(by, 'genügt', 'genügen')} anstelle von ${list(names)}.`,
  replaced: ({ titles }) => `Dafür ${verb(titles, 'kommt', 'kommen')} ${list(titles)}.`,
  closedBy: ({ titles }) =>
    `${list(titles)} ${verb(titles, 'schließt', 'schließen')} jetzt, wofür es gedacht war.`,
  noTime: () => 'Es passt nicht mehr vor dein Datum.',
  better: () => 'Der Rest erreicht ohne es genauso viel.'
});

/** "3 bleiben (12 h), 1 kommt dazu (4 h)." */
export function replan({ kept, moved, added, dropped }: Replan): string {
  const part = (changes: PlanChange[], one: string, many: string) => {
    const effort = changes.reduce((sum, change) => sum + change.effort, 0);
    return changes.length
      ? [`${int(changes.length)} ${changes.length === 1 ? one : many} (${duration(effort)})`]
      : [];
  };
  const parts = [
    ...part(kept, 'bleibt', 'bleiben'),
    ...part(moved, 'verschiebt sich', 'verschieben sich'),
    ...part(added, 'kommt dazu', 'kommen dazu'),
    ...part(dropped, 'fällt weg', 'fallen weg')
  ];
  return parts.length ? `${parts.join(', ')}.` : 'Es ist nichts mehr zu planen.';
}
