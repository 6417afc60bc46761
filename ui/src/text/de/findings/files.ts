// What a file of postings has that is worth knowing. It follows the name of the file, and begins no sentence.
import { count, int } from '$ui/format/figure';
import type { FileFinding, FileKind, FileNote, PassedOver } from '$ui/ipc/bindings';
import { say } from '$ui/text';
import { byCode } from '$ui/text/findings';

const KIB = 1024;
const MIB = KIB * KIB;

const kinds: Record<FileKind, string> = {
  zip: 'ein ZIP-Archiv oder Office-Dokument',
  pdf: 'ein PDF-Dokument',
  picture: 'ein Bild',
  compressed: 'eine komprimierte Datei',
  office: 'ein Office-Dokument',
  richText: 'ein RTF-Dokument',
  database: 'eine Datenbank',
  program: 'ein Programm',
  xml: 'XML'
};

const size = (bytes: number) =>
  bytes >= MIB ? `${int(Math.floor(bytes / MIB))} MiB` : `${int(Math.floor(bytes / KIB))} KiB`;

const content = byCode<FileFinding>({
  empty: () => 'die Datei ist leer',
  binary: () => 'das ist kein Text',
  unsupported: ({ kind }) =>
    `${kinds[kind]} wird nicht gelesen; speichere die Anzeige als Webseite oder als Text`,
  notAPosting: () => 'das ist keine Anzeige: Sie hat keinen Titel und kaum Text',
  unknownColumns: ({ names }) =>
    `von keiner der Spalten (${names.join(', ')}) ist bekannt, dass sie ein Titel oder ein Text ist`,
  brokenJson: ({ problem }) => `das ist kein gültiges JSON: ${problem}`,
  mendedJson: ({ problem }) => `das ist nicht ganz JSON und wurde trotzdem gelesen: ${problem}`,
  tooDeep: ({ most }) => `das JSON ist mehr als ${int(most)} Ebenen tief`,
  tooManyValues: ({ most }) => `das JSON hat mehr als ${int(most)} Werte in einem Stück`,
  unclosedQuote: () =>
    'ein Anführungszeichen öffnet eine Zelle, die nie endet; die nächsten Zeilen wurden für sich gelesen',
  tooLong: ({ most }) => `länger als die ${size(most)}, die eine Anzeige haben kann; weggelassen`,
  tooLarge: ({ mostMib }) => `größer als die ${int(mostMib)} MiB, die gelesen werden; der Rest fehlt`,
  tooManyColumns: ({ most }) => `mehr als ${int(most)} Spalten; der Rest fehlt`,
  tooManyPostings: ({ most }) => `mehr als ${int(most)} Anzeigen; der Rest fehlt`,
  tooManyFindings: ({ most }) =>
    `mehr als ${int(most)} Stücke, die keine Anzeigen sind; der Rest wurde nicht gelesen`,
  cut: ({ field }) => `„${say.bringing.tables.field[field]}“ ist länger, als behalten wird; das Ende fehlt`,
  replaced: ({ places }) =>
    `${count(places, 'Stelle ergibt', 'Stellen ergeben')} in der Kodierung der Datei keinen Sinn; dort steht jetzt \ufffd`
});

const passedOver = byCode<PassedOver>({
  notAFile: () => 'das ist keine Datei: Verknüpfungen, Geräte und dergleichen werden übergangen',
  unreadable: ({ problem }) => `lässt sich nicht öffnen: ${problem}`,
  tooMany: () => 'der Ordner ist tiefer oder hat mehr Dateien, als angesehen werden: Nimm einen Teil davon'
});

export function fileNote(note: FileNote): string {
  switch (note.of) {
    case 'content':
      return content(note.what);
    case 'passedOver':
      return passedOver(note.what);
    case 'brokenOff':
      // The system says it in its own words.
      return note.what;
  }
}
