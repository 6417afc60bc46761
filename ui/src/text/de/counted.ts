// A market counted from postings: what they ask for, together with what, and how that moves.
import { count, int } from '$ui/format/figure';
import type { Text } from '$ui/text';
import { charts } from './charts';

const postings = charts.postings;

export const counted: Text['counted'] = {
  finding: {
    rising: (name, points) => `${name} liegt ${points} höher`,
    since: (month) => ` als im ${month}.`,
    falling: (name, points) => ` ${name} liegt ${points} niedriger.`,
    fallingLead: (name, points) => `${name} liegt ${points} niedriger`,
    most: (name) => `${name} wird am meisten verlangt`,
    mostRest: (count, of) => `, in ${int(count)} von ${postings(of)}.`,
    none: 'Keine Anzeige zu zählen',
    noneRest: ' in dieser Auswahl. Erweitere sie unten.'
  },
  about: {
    some: (n, anchor, of) =>
      `${postings(n)}, die ${anchor} ${n === 1 ? 'verlangt' : 'verlangen'}, von ${int(of)}.`,
    all: (n) => `${postings(n)}.`,
    part: (n, of) => `${int(n)} von ${postings(of)}.`,
    between: (name, range, way) => `${name}: ${range} ${way === 'up' ? 'mehr' : 'weniger'}`,
    interval: (changes) => `${changes} (90-%-Intervall).`,
    unsure: 'Kein Anstieg oder Rückgang ist sicher genug, um ihn zu nennen.'
  },
  caveat: 'Bevor du die Zahlen liest.',
  lens: {
    label: 'Welche Anzeigen',
    anchor: 'Anzeigen',
    all: 'Alle Anzeigen',
    naming: (skill) => `Anzeigen, die ${skill} verlangen`,
    seniority: 'Erfahrung',
    anySeniority: 'Jede Erfahrung',
    period: 'Zeitraum',
    whole: 'Alles',
    years: (n) => count(n, 'Jahr', 'Jahre'),
    months: (n) => count(n, 'Monat', 'Monate')
  },
  source: {
    rule: 'Von Cairn Anzeige für Anzeige gezählt, nach seiner eigenen Lesart ihrer Texte.',
    what: 'Wer die Anzeigen gesammelt hat',
    n: (n, asOf) => `n = ${int(n)}, Stand ${asOf}.`,
    shaded: 'Schattiert: 90-%-Intervall.',
    lines: 'Dünne Linien: 90-%-Intervall. Offene Balken: weniger als 30 Anzeigen.',
    along: 'Zeile für Zeile zu lesen. Blass mit „wenig“: weniger als 10 Anzeigen.',
    textless: 'Als Zählung ohne die Texte mitgeliefert, daher gibt es nichts zu öffnen.'
  },
  trend: {
    title: {
      month: 'Was Anzeigen verlangen, Monat für Monat',
      quarter: 'Was Anzeigen verlangen, Quartal für Quartal'
    },
    measure: 'Anteil der Anzeigen, die den Skill verlangen',
    follow: 'Verfolgen',
    surest: 'Sicherster Anstieg und Rückgang',
    method: { fullText: 'volle Texte', listedSkills: 'nur Skill-Listen' },
    verdict: {
      rising: 'steigt',
      falling: 'fällt',
      steady: 'bleibt gleich',
      unclear: 'vielleicht verändert, vielleicht nicht',
      tooFew: 'zu wenige Anzeigen für eine Aussage'
    },
    rule: 'Wie Trends gefunden werden',
    ruleWhat: 'Trends',
    said: (name, verdict) => `${name}: ${verdict}.`
  },
  co: {
    title: (anchor) => `Zusammen mit ${anchor} verlangt`,
    measure: (withAnchor, without) =>
      `Anteil unter ${postings(withAnchor)} mit diesem Skill, und wievielmal so oft wie in den ${int(without)} anderen`,
    anchor: 'Zusammen mit',
    none: (anchor) => `Keine Anzeige hier verlangt ${anchor}.`,
    shown: (shown, all) => `${int(shown)} von ${int(all)} Skills; alle stehen in der Tabelle.`,
    source: 'Grau: Das Intervall enthält „so oft wie anderswo“.'
  },
  demand: {
    title: 'Am meisten verlangt, neben deiner Stufe',
    measure:
      'Anteil der Anzeigen, die den Skill verlangen. Davor: deine Stufe und die Stufe, die deine Rolle verlangt.',
    required: (count, of) => `${int(count)} von ${int(of)}`,
    columns: { required: 'Pflicht', preferred: 'Erwünscht' }
  },
  pay: {
    title: (skill) => `Anzeigen mit ${skill} nennen das höchste Gehalt`,
    plain: 'Was Anzeigen zahlen',
    measure: (currency) =>
      `Genanntes Jahresgehalt in ${currency}: Median, mittlere Hälfte, mittlere vier Fünftel`,
    currency: 'Währung',
    periods: 'Welches Gehalt zählt',
    stated: 'Ausdrücklich pro Jahr',
    alsoPresumed: 'Auch vermutet',
    seniority: 'Nach Erfahrung',
    anyone: 'Nicht angegeben',
    noneTitle: 'Keine Anzeige hier nennt ein Jahresgehalt.',
    none: (missing) => missing,
    shipped: 'Die Zählung wurde ohne Gehälter mitgeliefert.',
    notStated: (n) => `${postings(n)} ohne Gehalt`,
    noPeriod: (n) => `${int(n)} ohne Zeitraum`,
    hourly: (n) => `${int(n)} pro Stunde oder Tag`,
    oneEnd: (n) => `${int(n)} nur mit Mindest- oder Höchstwert`,
    presumed: (n) =>
      n === 1
        ? '1 nennt keinen Zeitraum; der Höhe nach als Jahresgehalt gezählt, was geraten ist'
        : `${int(n)} nennen keinen Zeitraum; der Höhe nach als Jahresgehalt gezählt, was geraten ist`,
    left: (parts) => `Ausgelassen: ${parts}.`,
    order:
      'Geordnet danach, was der Median sicher erreicht. Nie zwischen Währungen umgerechnet. Offener Punkt: weniger als 30 Anzeigen.'
  },
  pairs: {
    title: (row, column) => `Die meisten mit ${row} verlangen auch ${column}`,
    plain: 'Welche Skills zusammen vorkommen',
    measure: 'Wie viel Prozent der Anzeigen mit dem Skill der Zeile auch den der Spalte verlangen'
  },
  breakdown: {
    employment: 'Vertrag',
    seniority: 'Erfahrung',
    workplace: 'Wo gearbeitet wird',
    measure: (said, not) =>
      `Von den ${int(said)}, die es angeben; ${int(not)} ${not === 1 ? 'tut' : 'tun'} es nicht`,
    nobody: 'Keine Anzeige hier gibt es an.'
  },
  leaders: {
    companies: 'Firmen mit den meisten Anzeigen',
    places: 'Orte mit den meisten Anzeigen',
    measure: (different, not) => `${int(different)} verschiedene; ${postings(not)} ohne Angabe`,
    nobody: 'Keine Anzeige hier macht eine Angabe.',
    column: 'Name'
  },
  months: {
    title: 'Anzeigen nach Monat',
    measure: 'Wie viele in jedem Monat erschienen sind',
    undated: (n) => `${postings(n)} ohne Monat.`
  },
  empty: {
    title: 'Noch keine Anzeigen',
    detail:
      'Lies Anzeigen ein, die du gespeichert oder kopiert hast, und diese Ansicht zählt, was sie verlangen.',
    action: 'Anzeigen einlesen'
  }
};
