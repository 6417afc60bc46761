// Backups, the way back, and erasing everything.
import type { Holdings } from '$ui/ipc/bindings';
import { int } from '$ui/format/figure';
import type { Text } from '$ui/text';

const one: Record<keyof Holdings, string> = {
  skills: 'Skill',
  plans: 'Plan',
  sessions: 'Lernzeit',
  reviews: 'Antwort',
  cards: 'eigene Karte',
  interviews: 'Probeinterview',
  resources: 'eigene Ressource',
  applications: 'Bewerbung',
  markets: 'eigener Markt',
  postings: 'Anzeige'
};
const many: Record<keyof Holdings, string> = {
  skills: 'Skills',
  plans: 'Pläne',
  sessions: 'Lernzeiten',
  reviews: 'Antworten',
  cards: 'eigene Karten',
  interviews: 'Probeinterviews',
  resources: 'eigene Ressourcen',
  applications: 'Bewerbungen',
  markets: 'eigene Märkte',
  postings: 'Anzeigen'
};

export const safety: Text['safety'] = {
  title: 'Deine Daten sind sicher',
  text: 'Einmal am Tag sichert Cairn von selbst alles, hier auf diesem Computer. Eine Datei an einem anderen Ort hilft, wenn der Computer weg ist, und zieht mit dir auf einen neuen um.',
  what: 'Die Sicherungen',
  none: 'Es gibt noch keine Sicherung. Die erste entsteht heute von selbst.',
  list: (n) => `Sicherungen (${int(n)})`,
  more: (n) => `Alle ${int(n)} zeigen`,
  why: {
    daily: 'Von selbst',
    asked: 'Auf deinen Wunsch',
    beforeUpgrade: 'Vor einer Aktualisierung',
    beforeRestore: 'Vor einem Einspielen',
    beforeErase: 'Vor dem Löschen',
    beforeImport: 'Vor einem Import',
    salvaged: 'Aus beschädigten Daten gelesen'
  },
  kinds: many,
  held: (kind, n) => `${int(n)} ${n === 1 ? one[kind] : many[kind]}`,
  nothing: 'Noch nichts',
  unknown: 'Was darin ist, steht nicht dabei',
  atStart: 'Du hast eine Sicherung? Spiel sie ein…',
  now: 'Jetzt sichern',
  nowDone: 'Gesichert.',
  nowSample: 'Ein Beispiel wird nicht gesichert.',
  save: {
    begin: 'Anderswo sichern…',
    text: 'Auf einen Stick oder in einen Ordner, der anderswohin kopiert wird. Mit einer Passphrase kann sonst niemand die Sicherung lesen. Ohne die Passphrase kann sie aber auch niemand öffnen: Verwahre sie gut.',
    passphrase: 'Passphrase, wenn du eine möchtest',
    again: 'Noch einmal dieselbe',
    differ: 'Die beiden unterscheiden sich.',
    go: 'Ort wählen…',
    cancel: 'Abbrechen',
    done: (name) => `Gesichert als ${name}.`
  },
  restore: {
    row: 'Einspielen…',
    rowOf: (when) => `Die Sicherung vom ${when} einspielen`,
    file: 'Eine Datei einspielen…',
    title: (name) => `Was ${name} ändern würde`,
    made: (when, why) => `Gemacht am ${when}. ${why}.`,
    bare: 'Eine Kopie, die eine frühe Version gemacht hat.',
    noChecksum: 'Sie hat keine Prüfsumme: Ob sie noch so ist, wie sie geschrieben wurde, weiß niemand.',
    same: 'Darin ist von allem so viel wie jetzt. Was darin steht, kann sich unterscheiden.',
    kind: 'Was',
    now: 'Jetzt',
    then: 'Dann',
    about: 'Was jetzt da ist, wird vorher gesichert. So kannst du das rückgängig machen.',
    go: 'Einspielen',
    drop: 'Alles lassen, wie es ist',
    done: (when) => (when ? `Alles ist wie am ${when}.` : 'Die Sicherung ist eingespielt.'),
    back: 'Alles ist wieder wie vorher.',
    locked: (name) => `${name} ist verschlüsselt.`,
    aFile: 'Die Datei',
    passphrase: 'Passphrase',
    open: 'Öffnen'
  },
  check: {
    go: 'Meine Daten prüfen',
    well: 'Alles in Ordnung: Die Datei ist heil, jede Zeile hat einen Sinn, sonst kann sie niemand lesen, und die neueste Sicherung lässt sich einspielen.',
    wellAlone:
      'Alles in Ordnung: Die Datei ist heil, jede Zeile hat einen Sinn, und sonst kann sie niemand lesen.',
    damage: 'Die Datei ist beschädigt. Spiel die neueste Sicherung ein.',
    strays: (n) => (n === 1 ? 'Eine Zeile verweist ins Leere.' : `${int(n)} Zeilen verweisen ins Leere.`),
    meaningless: 'Eine Zeile hat keinen Sinn. Spiel eine Sicherung von vorher ein.',
    open: (files) => `Andere auf diesem Computer können das lesen: ${files}.`,
    backup: (why) => `Die neueste Sicherung lässt sich nicht einspielen. ${why}`,
    setAside: (folder) => `Eine beschädigte Datei liegt in ${folder}.`
  },
  erase: {
    begin: 'Alles löschen…',
    title: 'Alles löschen, was du hast',
    text: 'Skills, Pläne, das Protokoll, Übungen, Bewerbungen, Märkte und Einstellungen. Vorher wird ein letztes Mal gesichert, und damit kannst du das rückgängig machen.',
    backups: 'Auch die Sicherungen löschen',
    backupsText:
      'Und was beiseitegelegt wurde. Zurückholen lässt es sich dann nicht mehr: Sichere vorher anderswo.',
    go: 'Alles löschen',
    goForGood: 'Alles endgültig löschen',
    cancel: 'Alles behalten',
    done: 'Alles ist gelöscht.'
  },
  recover: {
    title: 'Deine Daten sind beschädigt, und nichts davon wurde gelöscht',
    text: 'Sie wurden vollständig beiseitegelegt. Es gibt zwei Wege zurück; was du wählst, siehst du, bevor es eingespielt wird.',
    newest: (when) => `Die Sicherung vom ${when} einspielen`,
    none: 'Es gibt keine Sicherung, die sich einspielen ließe.',
    salvage: 'Lesen, was sich noch lesen lässt',
    anew: 'Neu anfangen',
    lost: (read, lost) =>
      lost === 0
        ? `Alle ${int(read)} gefundenen Zeilen ließen sich lesen.`
        : `${int(read)} Zeilen ließen sich lesen, ${int(lost)} nicht.`,
    lostMore: 'Wo ganze Seiten fehlen, kann mehr verloren sein.'
  }
};
