// Why something is in a plan or not, what should be known of the whole, and what would be otherwise.
import { date } from '$ui/format/date';
import { count, int } from '$ui/format/figure';
import { duration } from '$ui/format/minutes';
import { percent } from '$ui/format/share';
import type {
  Aim,
  PlanAlternative,
  PlanNote,
  PlanReason,
  Quality,
  SmallestChange,
  WhyNot
} from '$ui/ipc/bindings';
import { byCode } from '$ui/text/findings';
import { joined, list, verb } from './names';

const WHOLE = 10_000;

export const planReason = byCode<PlanReason>({
  closes: ({ names }) => `Schließt die Lücke bei ${list(names)}.`,
  raises: ({ names }) => `Bringt dich bei ${list(names)} voran.`,
  proves: ({ names }) => `Danach hast du für ${list(names)} etwas zum Vorzeigen.`,
  prepares: ({ names, titles }) => `Kommt vor ${list(titles)} und bringt ${list(names)} weit genug.`,
  recommended: () => 'Der Marktbericht empfiehlt es.'
});

export const planNote = byCode<PlanNote>({
  nothingMissing: () => 'Du hast jede Stufe, die diese Rolle verlangt: Es gibt nichts zu planen.',
  noTime: () =>
    'Ohne Stunden pro Woche gibt es keine Wochen und kein Enddatum. Gib eine halbe Stunde an, dann siehst du eines.',
  dateTooShort: ({ names }) =>
    `${list(names)} ${verb(names, 'passt', 'passen')} nicht mehr vor dein Datum. Mit mehr Stunden pro Woche oder einem späteren Datum geht es wieder.`,
  dateInThePast: () =>
    'Das Enddatum liegt vor dem Beginn, darum passt nichts hinein. Wähl ein späteres Datum.',
  limitsTooTight: ({ names }) =>
    `Deine Grenzen bei Preis, Arten und Sprachen lassen nichts übrig, was ${list(names)} weit genug lehrt.`,
  notTaken: ({ titles }) =>
    `Du wolltest ${list(titles)}, doch ${verb(titles, 'es ist', 'sie sind')} nicht im Plan: Deine anderen Grenzen oder etwas, das dasselbe lehrt, sprechen dagegen. Frag nach, warum nicht, dann siehst du, was es ist.`,
  noCombination: ({ names }) =>
    `Es fand sich keine Kombination, die ${list(names)} neben dem Rest weit genug bringt. Plane neu, wenn die ersten Ressourcen erledigt sind, oder gib an, was du kannst.`,
  nothingTeaches: ({ names }) =>
    `Nichts in der Bibliothek lehrt ${list(names)} so weit; der letzte Schritt braucht Berufserfahrung.`,
  beyondHorizon: () =>
    'In diesem Tempo dauert der Plan länger als zwanzig Jahre, darum hat sein Ende kein Datum.',
  missing: ({ ids }) =>
    `${list(ids)} aus diesem Plan ${verb(ids, 'ist', 'sind')} nicht mehr in der Bibliothek. Dein Fortschritt daran bleibt erhalten.`
});

export const whyNot = byCode<WhyNot>({
  finished: () => 'Du hast es abgeschlossen.',
  leftOut: () => 'Du hast es weggelassen.',
  tooDear: () => 'Es kostet mehr als deine Grenze, oder sein Preis ist nicht bekannt.',
  kind: () => 'Du hast Ressourcen dieser Art weggelassen.',
  language: () => 'Es ist in einer Sprache, die du nicht genannt hast.',
  superseded: () => 'Eine neuere Auflage hat es ersetzt. Sag, dass du es besitzt, dann zählt es wieder.',
  needsUnreachable: ({ names }) =>
    `Es setzt bei ${list(names)} mehr voraus, als irgendetwas innerhalb deiner Grenzen lehrt.`,
  overlaps: ({ titles }) => `Es lehrt fast dasselbe wie ${list(titles)}, und das nimmt der Plan schon.`,
  known: ({ titles }) => `Es lehrt fast dasselbe wie ${list(titles)}, und das hast du abgeschlossen.`,
  overTime: ({ by }) =>
    `Mit allem, was davor kommen muss, dauert es mindestens ${duration(by)} länger, als dein Datum erlaubt.`,
  overMoney: ({ by }) => `Es kostet ${int(by)} US-Dollar mehr als deine Grenze.`,
  addsNothing: () => 'Es bringt nichts, was der Plan nicht schon bringt.',
  better: () => 'Ohne es ist der Plan besser.'
});

export function alternative({ here, there, closes, leavesOpen }: PlanAlternative): string {
  const by = (before: number, after: number, said: (amount: number) => string) =>
    before === after ? [] : [`${said(Math.abs(after - before))} ${after > before ? 'mehr' : 'weniger'}`];
  const parts = [
    ...by(here.effort, there.effort, duration),
    ...by(here.dollars, there.dollars, (dollars) => `${int(dollars)} US-Dollar`),
    ...(here.postings && there.postings
      ? by(here.postings.count, there.postings.count, (n) => count(n, 'Anzeige', 'Anzeigen'))
      : []),
    ...(closes.length ? [`${list(closes)} auch erreicht`] : []),
    ...(leavesOpen.length ? [`${list(leavesOpen)} ${verb(leavesOpen, 'bleibt', 'bleiben')} offen`] : [])
  ];
  return parts.length ? parts.join(', ') : 'Kein Unterschied';
}

export function smallestChange({ hoursPerWeek, finish, dollars, leaveOut }: SmallestChange): string {
  const ways = [
    hoursPerWeek !== null && `mit ${duration(hoursPerWeek)} mehr pro Woche`,
    finish !== null && `bis zum ${date(finish)}`,
    dollars !== null && `mit ${int(dollars)} US-Dollar mehr`,
    leaveOut !== null && `ohne ${leaveOut}`
  ].filter((way) => way !== false);
  if (ways.length === 0) return '';
  return `${leaveOut === null ? 'Alles, was erreichbar ist,' : 'Der Rest'} passt ${joined(ways, 'oder')}.`;
}

const most: Record<Aim, string> = {
  levels: 'Kein Plan innerhalb deiner Grenzen schließt mehr',
  postings: 'Kein Plan innerhalb deiner Grenzen passt auf mehr Anzeigen'
};
const asMuch: Record<Aim, string> = {
  levels: 'Einer, der gleich viel schließt,',
  postings: 'Einer, der auf gleich viele passt,'
};

export const quality = byCode<Quality>({
  best: ({ aim }) =>
    `${most[aim]} oder ${{ levels: 'gleich viel', postings: 'auf gleich viele' }[aim]} in weniger Stunden.`,
  mostWorth: ({ aim, shorterBy }) =>
    shorterBy === WHOLE
      ? `${most[aim]}. Ob weniger Stunden genügen, wird noch ausgerechnet.`
      : `${most[aim]}. ${asMuch[aim]} ist höchstens ${percent(shorterBy)} kürzer.`,
  within: ({ below }) =>
    below === WHOLE
      ? 'Wie weit er vom Bestmöglichen entfernt ist, wird noch ausgerechnet.'
      : `Höchstens ${percent(below)} unter dem Bestmöglichen innerhalb deiner Grenzen.`
});
