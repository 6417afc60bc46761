// Why a gap stands where it does, and what was not used for long.
import { date } from '$ui/format/date';
import { count, int } from '$ui/format/figure';
import type { GapNote, Reason, Unused } from '$ui/ipc/bindings';
import { say } from '$ui/text';
import { byCode } from '$ui/text/findings';
import { level, list, verb } from './names';

const DAYS_A_YEAR = 365;
const DAYS_A_MONTH = 30;

export const gapReason = byCode<Reason>({
  missing: ({ held, required }) => {
    const steps = Math.max(0, required - held);
    return `${count(steps, 'Stufe fehlt', 'Stufen fehlen')}. Du bist bei ${level(held)}, verlangt ist ${level(required)}.`;
  },
  weight: ({ weight }) =>
    ({
      core: 'Zentral für diese Rolle; das zählt 3.',
      oneOfLanguages: 'Steht für eine von mehreren Sprachen; das zählt 2.',
      supporting: 'Ergänzt diese Rolle; das zählt 1.'
    })[weight],
  ranked: ({ rank }) => `Der Markt führt den Skill oder seinen Oberbegriff auf Platz ${rank}.`,
  unranked: () => 'Der Markt führt den Skill nicht in seiner Rangliste.',
  named: ({ postings, of }) => `Genannt in ${int(postings)} von ${count(of, 'Anzeige', 'Anzeigen')}.`,
  stressed: () => 'Anzeigen sollen diesen Skill besonders betonen.',
  opens: ({ names }) => `Kommt vor ${list(names)}.`,
  needs: ({ needs }) =>
    `Braucht zuerst ${list(needs.map((need) => `${need.name} (${say.words.level(need.level)})`))}.`,
  nearestLanguage: ({ names }) =>
    `Eine Sprache genügt, und bei dieser fehlt am wenigsten; ${list(names)} ${verb(names, 'ginge', 'gingen')} ebenso.`
});

export const gapNote = byCode<GapNote>({
  nothingAssessed: () =>
    'Du hast noch nicht gesagt, was du kannst, darum gilt jeder Skill als fehlend. Hak an, was du schon kennst, dann ist es deine Liste.',
  nothingMissing: () => 'Du hast jede Stufe, die diese Rolle verlangt.',
  ranksNotCounts: () =>
    'Die Gewichte des Markts kommen aus den Plätzen seiner Rangliste, nicht aus gezählten Anzeigen.'
});

export function unused({ name, days, lastUsed }: Unused): string {
  const years = Math.floor(days / DAYS_A_YEAR);
  const months = Math.floor((days % DAYS_A_YEAR) / DAYS_A_MONTH);
  const year =
    months === 0 ? 'einem Jahr' : `einem Jahr und ${months === 1 ? 'einem Monat' : `${months} Monaten`}`;
  return `${name} hast du zuletzt vor ${years === 1 ? year : `${years} Jahren`} benutzt, am ${date(lastUsed)}.`;
}
