// A market report: what employers ask for, as far as the source tells.
import { count } from '$ui/format/figure';
import type { Text } from '$ui/text';

export const report: Text['report'] = {
  what: 'Der Markt',
  finding: (first, second, third) => ({
    lead: `${first} wiegt am schwersten`,
    rest: ` in dieser Rangliste, dann ${second} und ${third}.`
  }),
  findingPlain: (name) => ({ lead: name, rest: '' }),
  about: (name, asOf) => `${name}. Stand: ${asOf}.`,
  caveat: 'Bevor du die Zahlen liest.',
  openings: 'offene Stellen',
  openingsOf: (place) => `Offene Stellen, ${place}`,
  senior: 'davon für Seniors',
  seniorOf: 'Anteil der offenen Stellen für Seniors',
  companies: 'Firmen, die laut Quelle einstellen',
  notStated: 'In dieser Quelle nicht angegeben',
  weights: {
    title: 'Was wie viel wiegt',
    measure:
      'Prozent der ganzen Rangliste, aus Rängen abgeleitet und nicht aus gezählten Anzeigen. Daneben: deine Stufe und die verlangte.',
    columns: ['Skill', 'Gewicht, abgeleitet', 'Bester Platz', 'Begriffe', 'Deine Stufe', 'Verlangt'],
    place: (rank) => `Platz ${rank}`,
    what: (name) => `Gewicht von ${name}, aus Rängen abgeleitet`,
    source: (shown, all) =>
      shown < all
        ? `Aus Rängen abgeleitet; gezählte Anzeigen gehen vor. Die ${shown} schwersten von ${all} Skills; alle stehen in der Tabelle.`
        : 'Aus Rängen abgeleitet; gezählte Anzeigen gehen vor.',
    rule: 'Wie die Gewichte entstehen',
    ruleText: 'Rank-Order-Centroid'
  },
  printed: {
    title: 'Die Rangliste, wie der Bericht sie druckt',
    text: 'Plätze ohne Anzahlen.',
    umbrella: 'Sammelbegriff',
    standsFor: (names) => `Teilt sein Gewicht auf: ${names}.`,
    noneKnown: 'So allgemein kann es niemand lernen.',
    sameAs: (term) => `Derselbe Skill wie ${term}; einmal gezählt, auf dem besseren Platz.`
  },
  pay: {
    title: 'Was im Jahr gezahlt wird',
    measure:
      'Spannen wie angegeben. Grundgehalt und Gesamtvergütung sind verschiedene Maße, und Währungen werden nicht umgerechnet.',
    measures: {
      base: 'Grundgehalt',
      total: 'Gesamtvergütung',
      notStated: 'Maß in der Quelle nicht angegeben'
    },
    group: (measure, currency) => `${measure}, ${currency}`,
    what: (measure, place) => `${measure}, ${place}`,
    anyone: 'Erfahrung nicht angegeben',
    columns: ['Ort', 'Für', 'Von', 'Bis', 'Währung', 'Maß', 'Bemerkung'],
    source:
      'Gefüllt: vom unteren bis zum oberen Ende, wie im Bericht angegeben. Gezählt wurden keine Anzeigen.'
  },
  forecasts: {
    title: 'Was die Quelle erwartet: Prognosen, keine Beobachtungen',
    measure: 'Schraffiert bis zum oberen Ende; eine Linie zeigt das untere.',
    growth: 'Wachstum im Jahr, Prognose',
    share: 'Anteil an allen Stellen, Prognose',
    subjects: {
      openingsGrowth: 'Offene Stellen',
      salaryGrowth: 'Gehälter',
      remoteShare: 'Remote und hybrid'
    },
    value: (low, high) => (low === high ? low : `${low} bis ${high}`),
    until: (place, year) => `${place}, bis ${year}`,
    what: (subject) => `Prognose: ${subject}`,
    columns: ['Was', 'Von', 'Bis', 'Wo', 'Bis Jahr', 'Wie sicher es klingt'],
    source: 'Prognosen des Berichts. In deine Lücke und deinen Plan gehen sie nie ein.'
  },
  hiring: {
    title: 'Wer laut Quelle einstellt',
    text: (n) => `${n} Firmen in der Reihenfolge der Quelle, ohne Anzahlen.`
  },
  stressed: { title: 'Was Anzeigen betonen', core: 'als Kern genannt' },
  outlook: {
    title: 'Wohin sich das Feld entwickeln soll',
    text: 'Aussagen über die nächsten Jahre, keine Zahlen.',
    kinds: {
      driver: 'Treiber',
      direction: 'Richtung der Software',
      gold: 'Als besonders wertvoll genannt',
      emerging: 'Im Kommen',
      niche: 'Mögliche Nische'
    }
  },
  advice: {
    title: 'Was der Bericht empfiehlt',
    text: 'Alles führt zu dem, was in der Bibliothek dazu passt.',
    none: 'Ein Schritt, den du selbst gehst; nichts zu lernen.',
    columns: { what: 'Empfohlen', answers: 'In der Bibliothek' }
  },
  interview: {
    title: 'Interviewthemen, die er nennt',
    cards: (n) => count(n, 'Karte', 'Karten'),
    none: 'noch keine Karte'
  },
  comparisons: 'Unterschiede, die er erklärt',
  examples: 'Systeme, die er als Beispiele nennt',
  sections: {
    title: 'Abschnitte der Seite, und was Cairn mit jedem macht',
    columns: { name: 'Abschnitt', status: 'In der Quelle', handling: 'In Cairn' },
    status: {
      stated: 'Angegeben',
      forecast: 'Nur Prognosen',
      notStated: 'Nicht angegeben'
    }
  }
};
