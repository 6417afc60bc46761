import type { Text } from '$ui/text';
import { and } from '$ui/format/list';

export const reorder: Text['plan']['reorder'] = {
  grip: (title) => `${title} an eine andere Stelle ziehen`,
  up: 'Nach oben',
  down: 'Nach unten',
  moved: (title, place, of) => `${title} steht jetzt an Stelle ${place} von ${of}.`,
  first: (title) => `${title} steht schon an erster Stelle.`,
  last: (title) => `${title} steht schon an letzter Stelle.`,
  /** For example „Der Artikel setzt mehr Raft voraus, und das bringt der Kurs: Er muss dahinter bleiben.“ */
  broken: (title, needs, after) =>
    after
      ? `${title} setzt mehr ${and(needs)} voraus, und das bringt ${after}: Es muss dahinter bleiben.`
      : `${title} setzt erst mehr ${and(needs)} voraus.`,
  cost: (part) => `Diese Reihenfolge kostet ${part} von dem, was du unterwegs schon könntest.`,
  free: 'Diese Reihenfolge kostet unterwegs nichts.',
  back: 'Zurück zur besten Reihenfolge'
};
