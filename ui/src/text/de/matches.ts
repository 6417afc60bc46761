// How postings match what one can do.
import { int } from '$ui/format/figure';
import type { Text } from '$ui/text';
import { charts } from './charts';

const postings = charts.postings;

export const matches: Text['matches'] = {
  what: 'Deine Treffer',
  finding: (matched, oneAway) => {
    const further = matched === 0 ? '' : ' weiteren';
    return {
      lead:
        matched === 0
          ? 'Noch keine Anzeige ist ganz erfüllt'
          : `Du erfüllst jede Pflicht von ${postings(matched)}`,
      rest:
        oneAway > 0 ? `, bei ${oneAway === 1 ? 'einer' : int(oneAway)}${further} fehlt nur ein Skill.` : '.'
    };
  },
  findingNone: { lead: 'Noch keine Anzeigen zum Vergleichen', rest: '.' },
  about: (n) =>
    n > 0
      ? `${postings(n)} ${n === 1 ? 'nennt' : 'nennen'} keinen Skill, den man erfüllen könnte, und ${n === 1 ? 'zählt' : 'zählen'} nicht mit.`
      : '',
  list: {
    title: 'Beste Treffer',
    order: 'Wie sie geordnet sind',
    what: 'Reihenfolge der Treffer',
    columns: { posting: 'Anzeige', met: 'Pflicht erfüllt', missing: 'Es fehlt', welcome: 'Erwünscht' },
    met: (met, all) => `${met} von ${all}`,
    all: 'nichts fehlt',
    shown: (n) => `Die ersten ${n}.`
  },
  unlock: {
    title: 'Was ein weiterer Skill eröffnet',
    measure: 'Anzeigen, die dann ganz erfüllt wären',
    best: 'Zusammen gelernt',
    rule: 'Wie das gezählt wird',
    what: 'Was ein Skill eröffnet',
    none: 'Kein einzelner Skill eröffnet eine Anzeige: Überall fehlen mindestens zwei.'
  }
};
