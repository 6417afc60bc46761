import { count, int } from '$ui/format/figure';
import type { Text } from '$ui/text';
import { charts } from './charts';

const verb = (n: number) => (n === 1 ? 'verlangt' : 'verlangen');

export const gap: Text['gap'] = {
  what: 'Deine Lücke',
  finding: {
    first: (name) => `${name} kommt zuerst`,
    rest: (levels, effort) =>
      `: Es ${levels === 1 ? 'fehlt' : 'fehlen'} ${count(levels, 'Stufe', 'Stufen')}${effort ? `, etwa ${effort}` : ''}.`,
    quickest: (name) => `${name} ist am schnellsten gelernt`,
    opens: (name, n) => `${name} eröffnet ${n === 1 ? 'eine weitere Anzeige' : `${int(n)} weitere Anzeigen`}`,
    opensRest: ', mehr als jeder andere einzelne Skill.',
    opensTie: (other, more) =>
      `, ebenso wie ${other}${['', ' und ein weiterer Skill'][more] ?? ` und ${int(more)} weitere`}.`,
    beyond: ' Deine Rolle verlangt das nicht.',
    opensNone: 'Kein einzelner Skill eröffnet eine Anzeige',
    opensNoneRest: ': Wo einer fehlt, fehlt auch ein anderer.',
    rate: (name) => `${name} eröffnet für seine Zeit am meisten`,
    rateRest: (rate) => `: ${rate} ${rate === '1' ? 'Anzeige' : 'Anzeigen'} je 10 Stunden.`,
    none: 'Du hast jede Stufe',
    noneRest: (role) => `, die ${role} verlangt.`
  },
  measured: (role) => ` dessen, was ${role} verlangt; jede Stufe zählt nach dem Gewicht ihres Skills.`,
  hold: 'Du erfüllst ',
  coverage: 'Erreichter Anteil der verlangten Stufen',
  market: (market, asOf) => `Markt: ${market}, Stand ${asOf}.`,
  counted: (n, market, asOf) =>
    `${charts.postings(n)} aus ${market}, Stand ${asOf}, verglichen mit den Stufen in deinem Profil.`,
  countedAnchor: (n, anchor, market, asOf) =>
    `${charts.postings(n)} aus ${market}, die ${anchor} ${verb(n)}, Stand ${asOf}, verglichen mit den Stufen in deinem Profil.`,
  countless: (n) =>
    n === 1
      ? 'Eine weitere Anzeige nennt nichts, was man erfüllen könnte.'
      : `${int(n)} weitere Anzeigen nennen nichts, was man erfüllen könnte.`,
  unread: 'Was die Anzeigen des Marktes eröffnen',
  away: {
    held: 'Auf verlangter Stufe',
    one: 'Eine Stufe entfernt',
    two: 'Zwei Stufen entfernt',
    three: 'Drei oder mehr Stufen entfernt'
  },
  list: {
    title: 'Was du als Nächstes lernst',
    sort: 'Skills sortieren nach',
    sorts: {
      opens: 'Eröffnete Anzeigen',
      rate: 'Je 10 Stunden',
      priority: 'Priorität',
      effort: 'Schnellste'
    },
    columns: {
      skill: 'Skill',
      rail: 'Du und die Rolle',
      priority: 'Priorität',
      opens: 'Eröffnete Anzeigen',
      effort: 'Aufwand',
      rate: 'Je 10 Stunden'
    },
    opensNone: 'fehlt für keine Anzeige',
    planned: 'Im Plan',
    noEffort: 'unbekannt'
  },
  formula: 'Wie die Priorität berechnet wird',
  figuresHint: 'Wähle eine Zahl, um ihre Quelle zu sehen.',
  inspector: {
    label: (name) => `${name}, Einzelheiten`,
    you: 'Du',
    asked: 'Verlangt',
    priority: 'Priorität',
    priorityOf: (name) => `Priorität von ${name}`,
    level: 'Verlangte Stufe',
    levelOf: (name) => `Verlangte Stufe in ${name}`,
    weight: 'Gewicht in der Rolle',
    marketWeight: 'Gewicht am Markt',
    marketWeightOf: (name) => `Gewicht von ${name} am Markt`,
    rank: (rank) => `Platz ${int(rank)}`,
    unranked: 'ohne Platz',
    effort: 'Aufwand',
    effortOf: (name) => `Aufwand, die Lücke in ${name} zu schließen`,
    opensNow: 'Eröffnet jetzt',
    askedIn: 'Verlangt in',
    together: 'Meist zusammen verlangt mit',
    togetherOf: (n) => `Von ${charts.postings(n)} des Marktes, die den Skill ${verb(n)}.`,
    why: 'Warum er hier steht',
    level0: 'Deine Stufe',
    needs: 'Braucht zuerst',
    need: (name, level, held) => `${name} auf Stufe ${level}, du bist bei ${held}`,
    opens: 'Kommt vor',
    evidence: 'Dein Beleg',
    noEvidence: 'Noch kein Beleg. Trag unter Skills einen Kurs, ein Projekt oder einen Test ein.',
    evidenceOn: (kind, on) => `${kind}, ${on}`,
    inPlan: 'Im Plan öffnen',
    toPlan: 'Plan ansehen',
    history: 'In Skills öffnen'
  },
  unlocked: {
    sets: 'Zusammen gelernt',
    beyond: 'Auch sie eröffnen Anzeigen, obwohl deine Rolle sie nicht verlangt',
    measure: 'Anzeigen, die dann ganz erfüllt wären',
    lines: 'Dünne Linien: 90-%-Intervall.'
  },
  more: {
    alternatives: 'Eine Sprache genügt',
    standsIn: (name, other) => `${other} steht für ${name}`,
    beyond: 'Das kannst du auch',
    beyondDetail: 'Von dieser Rolle nicht verlangt.',
    met: (n) => `Auf verlangter Stufe: ${int(n)}`
  },
  empty: {
    title: 'Noch keine Rolle gewählt',
    detail: 'Wähle eine, und diese Ansicht sagt, was dafür fehlt und was zuerst kommt.',
    action: 'Rolle wählen'
  },
  keys: {
    group: 'Lücke',
    next: 'Nächster Skill',
    previous: 'Voriger Skill',
    sort: 'Sortierung wechseln',
    rate: 'Skill mit 0 bis 5 einstufen',
    plan: 'Plan ansehen'
  }
};
