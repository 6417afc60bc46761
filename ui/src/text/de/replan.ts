import { count } from '$ui/format/figure';
import type { Text } from '$ui/text';

export const replan: Text['plan']['replan'] = {
  what: 'Was sich ändern würde',
  parts: {
    moved: 'Verschoben',
    added: 'Neu',
    dropped: 'Entfallen',
    kept: 'Geblieben'
  },
  sum: (n, effort) => `${count(n, 'Eintrag', 'Einträge')}, ${effort}`,
  from: (dates) => `war ${dates}`,
  noDate: 'kein Datum',
  locked: 'Fest dabei',
  all: (n) => `Alle ${n} zeigen`,
  finish: (before, after) => `Fertig um den ${after}; vorher war es der ${before}.`,
  finishSame: (date) => `Fertig um den ${date}, wie vorher.`,
  note: 'Die Daten des angenommenen Plans sind die, mit denen er angenommen wurde.',
  same: 'Nichts ändert sich.',
  versions: {
    button: 'Versionen',
    title: 'Versionen deines Plans',
    what: 'Die Versionen',
    from: 'Von',
    to: 'Zu',
    one: 'Bisher gibt es eine Version. Nimm einen weiteren Plan an, dann lassen sich beide hier vergleichen.',
    option: (version, on) => `Version ${version}, ${on}`,
    columns: ['Version', 'Angenommen', 'Einträge', 'Stunden'],
    compare: 'Was sich geändert hat'
  }
};
