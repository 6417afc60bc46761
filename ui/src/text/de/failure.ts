import { int } from '$ui/format/figure';
import type { BadBackup, Entity, Failure, Rule } from '$ui/ipc/bindings';
import type { Text } from '$ui/text';

/** As what there is none of. */
const entity: Record<Entity, string> = {
  skill: 'keinen Skill',
  role: 'keine Rolle',
  market: 'keinen Markt',
  resource: 'keine Ressource',
  unit: 'keinen Teil',
  plan: 'keinen Plan',
  posting: 'keine Stellenanzeige',
  source: 'keine Quelle',
  application: 'keine Bewerbung',
  card: 'keine Karte'
};

const rule: Record<Rule, string> = {
  umbrellaIsNoSkill: 'Das steht für mehrere Skills. Stufe stattdessen diese ein.',
  sessionLength: 'Eine Lernzeit dauert zwischen einer Minute und 24 Stunden. Gib eine Zeit dazwischen ein.',
  futureSession: 'Dieser Tag kommt erst noch. Wähle heute oder einen früheren Tag.',
  emptyPlan:
    'In diesem Plan ist nichts, was du annehmen könntest. Lockere seine Grenzen oder wähle ein späteres Datum.',
  nothingBrought: 'Noch wurde nichts angesehen, das sich übernehmen ließe. Wähle zuerst eine Datei.',
  noTimer: 'Der Timer wurde schon angehalten, vielleicht in einem anderen Fenster.',
  timerRuns: 'Der Timer läuft schon. Halte ihn zuerst an.',
  noOffer: 'Zu den Stufen dieser Ressource hast du schon geantwortet, vielleicht in einem anderen Fenster.',
  hoursPerWeek: 'Eine Woche hat 168 Stunden. Gib weniger ein.',
  textTooLong: 'Notizen und Links dürfen höchstens 2.000 Zeichen haben. Kürze den Text.',
  nothingPrepared:
    'Was vorbereitet war, ist nicht mehr da: Es wurde schon eingelesen oder verworfen. Wähle die Dateien noch einmal.',
  marketName: 'Ein Markt braucht einen Namen von höchstens 80 Buchstaben.',
  marketExists: 'Einen Markt mit diesem Namen gibt es schon. Wähle ihn oder einen anderen Namen.',
  notYourMarket: 'Nur eigene Märkte lassen sich ändern.',
  phrase: 'Wähle einige Wörter, zusammen höchstens 80 Buchstaben.',
  studySessions:
    'Eine Lernzeit dauert zwischen 5 Minuten und 12 Stunden, die kürzeste nicht länger als die längste.',
  pause: 'Eine Pause endet an ihrem ersten Tag oder danach.',
  parallel: 'Nebeneinander lassen sich eine bis vier Ressourcen lernen.',
  tooManyTerms:
    'Es lassen sich höchstens 1.000 Pausen, Sprachen und Ressourcen jeder Art nennen. Nimm einige weg.',
  brokenOrder: 'In dieser Reihenfolge kommt etwas vor dem, was es braucht. Schiebe es weiter nach hinten.',
  notInLog:
    'Diesen Eintrag gibt es im Protokoll nicht mehr, vielleicht wurde er in einem anderen Fenster geändert.',
  otherEvent:
    'Ein Eintrag lässt sich nur zu einem der gleichen Art berichtigen. Nimm ihn heraus und schreibe stattdessen einen neuen.',
  part: 'Ein Teil ist zu 0 bis 100 Prozent erledigt.',
  notYourResource:
    'Nur Ressourcen, die du hinzugefügt hast, lassen sich ändern. Lass eine mitgelieferte stattdessen in deinem Plan aus.',
  tooManyResources:
    'Es lassen sich höchstens 1.000 eigene Ressourcen speichern. Entferne eine, die du nicht mehr brauchst.',
  tooManyApplications:
    'Es lassen sich höchstens 2.000 Bewerbungen speichern. Entferne eine, die du nicht mehr brauchst.',
  reviewTime: 'Wiederholungen dauern höchstens 12 Stunden am Tag. Gib weniger Minuten ein.',
  mockUnderWay: 'Ein Probeinterview läuft gerade. Beende es zuerst oder gib es auf.',
  noMock: 'Dieses Probeinterview wurde schon beendet oder aufgegeben, vielleicht in einem anderen Fenster.',
  noLevelShown: 'Die Antworten zeigen noch keine Stufe. Beantworte zuerst mehr Karten.',
  dateOutOfRange: 'Ein Datum muss zwischen den Jahren 2000 und 2200 liegen.'
};

const badBackup: Record<BadBackup['kind'], string> = {
  missing: 'Diese Datei gibt es nicht mehr. Wähle eine andere.',
  notAFile: 'Das ist ein Ordner, eine Verknüpfung oder ein Gerät. Wähle eine Datei, die auf .cairn endet.',
  tooLarge: 'Sie ist größer als jede Sicherung von Cairn. Wähle eine andere.',
  notABackup: 'Das ist keine Sicherung von Cairn. Was als Export geht, kommt über „Daten übernehmen“ zurück.',
  damaged: 'Ihre Bytes sind nicht die, die geschrieben wurden. Wähle eine andere Sicherung.',
  unsound: 'Die Daten darin sind beschädigt. Wähle eine andere Sicherung.',
  foreign: 'Die Daten darin sind nicht so aufgebaut, wie Cairn sie aufbaut. Wähle eine andere Sicherung.',
  tooNew: 'Ein neueres Cairn hat sie gemacht. Aktualisiere die App.',
  tooSlow: 'Sie durchzusehen dauert zu lange. Wähle eine andere Sicherung.',
  encrypted: 'Sie ist verschlüsselt. Gib ihre Passphrase ein.',
  wrongPassphrase: 'Die Passphrase öffnet sie nicht. Versuch eine andere.',
  tooMuchWork:
    'An ihr eine Passphrase zu prüfen, würde mehr Zeit und Speicher brauchen als jede Sicherung von Cairn. Wähle eine andere.',
  otherEncryption: 'Sie ist verschlüsselt, aber nicht mit einer Passphrase. Wähle eine andere.'
};

const then: Record<Failure['code'], string> = {
  notFound: 'Es wurde nichts geändert.',
  invalid: 'Es wurde nichts geändert. Ändere den Wert und versuch es dann noch einmal.',
  refused: 'Es wurde nichts geändert.',
  fileUnreadable: 'Es wurde nichts geändert. Wähle eine andere Datei oder bring diese in Ordnung.',
  fileNotWritable: 'In Cairn wurde nichts geändert. Wähle einen anderen Ort oder schaffe dort Platz.',
  backupRefused: '',
  storageBusy: '',
  storageFull: '',
  storageFailing: '',
  storageDamaged: 'Behalte die beiseitegelegte Datei.',
  storageTooNew: '',
  cancelled: '',
  unexpected: ''
};

export const failure: Text['failure'] = {
  entity,
  rule,
  then,
  notFound: (what, id) => `Es gibt ${what} mit dem Namen „${id}“.`,
  notFoundDetail:
    'Vielleicht wurde es mit neueren Daten umbenannt oder entfernt. Geh zurück und wähle etwas anderes.',
  invalid: (field) => `Der Wert für „${field}“ lässt sich nicht verwenden.`,
  refused: 'Das ist nicht möglich.',
  fileUnreadable: (name, line) =>
    line === null
      ? `${name} konnte nicht gelesen werden.`
      : `${name} konnte in Zeile ${int(line)} nicht gelesen werden.`,
  fileNotWritable: (name) => `${name} konnte nicht gespeichert werden.`,
  backupRefused: (name) => `${name} wurde nicht eingespielt. Es wurde nichts geändert.`,
  badBackup: (why) => badBackup[why.kind],
  storageBusy: 'Ein anderes Programm verwendet gerade deine Daten.',
  storageBusyDetail: 'Warte, bis es fertig ist, und versuch es dann noch einmal. Es wurde nichts geändert.',
  storageFull: 'Die Festplatte ist voll.',
  storageFullDetail: 'Schaffe etwas Platz und versuch es dann noch einmal. Es wurde nichts geändert.',
  storageFailing: 'Die Festplatte konnte deine Daten nicht lesen oder schreiben.',
  storageFailingDetail: (problem) =>
    `Es wurde nichts geändert. Versuch es noch einmal; passiert es wieder, kopiere deine Daten auf eine andere Festplatte. (${problem})`,
  storageDamaged: 'Deine Daten konnten nicht gelesen werden.',
  storageDamagedDetail: (backup) =>
    backup === null
      ? 'Die Datei ist beschädigt. Sie wurde beiseitegelegt, gelöscht wurde nichts. Eine Sicherung gibt es nicht.'
      : `Die Datei ist beschädigt. Sie wurde beiseitegelegt, gelöscht wurde nichts. Die neueste brauchbare Sicherung ist vom ${backup}.`,
  storageTooNew: 'Deine Daten stammen von einem neueren Cairn.',
  storageTooNewDetail: (found, supported) =>
    `Sie haben Format ${int(found)}; dieses Cairn liest bis Format ${int(supported)}. Aktualisiere die App. Es wurde nichts geändert.`,
  cancelled: 'Abgebrochen. Es wurde nichts geändert.',
  unexpected: 'In Cairn ist etwas schiefgegangen.',
  unexpectedDetail: (incident) =>
    `Es wurde nichts geändert. Die Protokolldatei beschreibt es unter ${incident}. Versuch es noch einmal oder starte die App neu.`,
  tryAgain: 'Noch einmal'
};
