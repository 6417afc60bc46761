// How the weeks go, where the forecast comes from and what moved it.
import { date } from '$ui/format/date';
import { count, int } from '$ui/format/figure';
import { duration } from '$ui/format/minutes';
import { percentTo } from '$ui/format/share';
import type { ForecastBasis, Lately, Moved, Mover, OutlookBasis } from '$ui/ipc/bindings';
import { byCode } from '$ui/text/findings';

export function lately({ kept, of }: Lately): string {
  if (of === 0) return 'Noch ist keine Woche mit Lernzeit vorbei.';
  if (of === 1) return kept === 1 ? 'Die letzte Woche eingehalten.' : 'Die letzte Woche fiel kürzer aus.';
  return `${int(kept)} der letzten ${int(of)} Wochen eingehalten.`;
}

/** Two shares with as few decimals as tell them apart. */
function apart(from: number, to: number): [string, string] {
  const decimals = [0, 1].find((digits) => percentTo(from, digits) !== percentTo(to, digits)) ?? 2;
  return [percentTo(from, decimals), percentTo(to, decimals)];
}

const mover = byCode<Mover>({
  done: ({ done, planned }) =>
    `du hast ${duration(done)} vom Plan geschafft, vorgesehen waren ${duration(planned)}`,
  added: ({ resources, effort }) =>
    `${count(resources, 'Ressource kam', 'Ressourcen kamen')} dazu (${duration(effort)})`,
  dropped: ({ resources, effort }) =>
    `${count(resources, 'Ressource fiel', 'Ressourcen fielen')} aus dem Plan (${duration(effort)})`,
  pace: (pace) => {
    const [from, to] = apart(pace.from, pace.to);
    return `nach allem, was du abgeschlossen hast, brauchst du ${to} der geschätzten Zeit statt ${from}`;
  },
  weeks: (weeks) => {
    const [from, to] = apart(weeks.from, weeks.to);
    return `von deinen Wochen sind jetzt ${to} ihrer Stunden zu erwarten statt ${from}`;
  },
  hours: ({ from, to }) => `du planst ${duration(to)} pro Woche statt ${duration(from)}`,
  days: () => 'deine Pausen oder Lerntage haben sich geändert'
});

export function moved({ days, by, against }: Moved): string {
  if (days === 0) return 'Die Mitte der Prognose liegt, wo sie vor einer Woche lag.';
  const far = Math.abs(days) === 1 ? 'einen Tag' : `${int(Math.abs(days))} Tage`;
  const all = (movers: Mover[]) => movers.map(mover).join(', und ');
  return [
    `Die Mitte der Prognose liegt ${far} ${days > 0 ? 'später' : 'früher'} als vor einer Woche`,
    by.length ? `: ${all(by)}` : '',
    against.length ? `; dagegen wirkt: ${all(against)}` : '',
    '.'
  ].join('');
}

export const forecastBasis = ({ left, weekly, from }: ForecastBasis): string =>
  `Was übrig ist (${duration(left)} bei typischem Aufwand), mit ${duration(weekly)} pro Woche ab ${date(from)}. Die Spanne reicht vom niedrigen Aufwand jeder Ressource bis zum hohen.`;

export function outlookBasis({ left, ownPace, weekly, weeks, plannedWeeks }: OutlookBasis): string {
  const planned = `um die geplanten ${duration(weekly)}`;
  const like =
    weeks === 0
      ? `Wochen ${planned}, da noch keine von deinen vorbei ist`
      : weeks === 1
        ? `Wochen wie der einen, die vorbei ist, und ${plannedWeeks} ${planned}`
        : `Wochen wie deinen letzten ${weeks} und ${plannedWeeks} ${planned}`;
  return `Übrig sind ${duration(left)} bei typischem Aufwand und ${duration(ownPace)} in deinem Tempo. Das wurde ${int(10_000)}-mal durchgespielt, mit ${like}; eine Ressource bleibt in acht von zehn Durchläufen in ihrer Spanne.`;
}
