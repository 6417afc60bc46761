// Two markets side by side.
import { count, int } from '$ui/format/figure';
import type { Text } from '$ui/text';
import { charts } from './charts';

export const compare: Text['compare'] = {
  what: 'Der Vergleich',
  finding: (differ, unsure) => ({
    lead:
      differ === 0
        ? 'Kein Skill unterscheidet sich sicher'
        : `${count(differ, 'Skill', 'Skills')} ${differ === 1 ? 'unterscheidet' : 'unterscheiden'} sich`,
    rest: unsure > 0 ? `; bei ${unsure === 1 ? 'einem' : int(unsure)} lässt es sich nicht sagen.` : '.'
  }),
  about: (left, right) => `${left} neben ${right}. Jeder behält seine eigenen Zahlen; nichts wird vermischt.`,
  with: 'Vergleich mit',
  show: 'Zeigen',
  shows: { all: 'Alle', differs: 'Unterschiede' },
  columns: { skill: 'Skill', difference: 'Unterschied', verdict: 'Urteil' },
  place: (low, high) => (low === high ? `Platz ${int(low)}` : `Platz ${int(low)}–${int(high)}`),
  ranked: (place) => `Platz ${int(place)}`,
  weight: (weight) => `Gewicht ${weight}, aus Plätzen abgeleitet`,
  unranked: 'ohne Platz',
  notNamed: 'nicht genannt',
  outOf: charts.outOf,
  tooFew: 'zu wenige Anzeigen',
  more: (points) => `${points} mehr`,
  less: (points) => `${points} weniger`,
  fewerToMore: (fewer, more) => `−${fewer} bis +${more}`,
  verdict: {
    differs: 'verschieden',
    cannotTell: 'nicht zu sagen'
  },
  rule: 'Wie Unterschiede vom Zufall getrennt werden',
  ruleWhat: 'Unterschiede',
  alone: {
    finding: { lead: 'Ein Markt', rest: ', und keiner daneben.' },
    title: 'Noch nichts zu vergleichen',
    text: 'Lies eigene Anzeigen ein, dann stehen sie hier neben den anderen.',
    action: 'Anzeigen einlesen'
  },
  none: {
    title: 'Nichts unterscheidet sich sicher',
    text: 'Zeige alle Skills, um beide Seiten zu sehen.',
    action: 'Alle zeigen'
  }
};
