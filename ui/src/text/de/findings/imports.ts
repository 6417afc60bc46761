// What becomes of a row that comes in, what of a posting was not understood, and why words name a skill.
import { count, int } from '$ui/format/figure';
import type { BadIsbn, ImportField, ImportReason, PostingNote, Proposal, WhyNamed } from '$ui/ipc/bindings';
import { byCode } from '$ui/text/findings';
import { isbn, card } from './invalid';
import { joined } from './names';

const LONGEST = 60;

const unreadable: Record<ImportField, (value: string) => string> = {
  date: (value) => `„${value}“ ist kein Datum wie 2026-11-24.`,
  duration: (value) => `„${value}“ ist keine Dauer wie 90 oder 1:30:00.`,
  note: () => `Die Notiz hat mehr als ${int(2000)} Zeichen.`,
  title: () => 'Es hat keinen Titel.',
  shelf: () => 'Es steht in keinem Regal, darum sagt nichts, ob du es gelesen hast.',
  columns: () => 'Es hat mehr Zellen als die Tabelle Spalten.'
};

const noIsbn = (bad: BadIsbn) =>
  `${isbn(bad).slice(0, -1)}, und nichts in der Bibliothek hat diesen Titel und Autor.`;

export const importReason = byCode<ImportReason>({
  nameless: () => 'Da steht nicht, was gelernt wurde.',
  noSuchResource: ({ words }) => `Nichts in der Bibliothek heißt „${words}“.`,
  severalResources: ({ words, titles }) => `„${words}“ könnte ${joined(titles, 'oder')} sein.`,
  noSuchUnit: ({ words }) => `Kein Teil davon heißt „${words}“: Die Zeit zählt für das Ganze.`,
  unreadable: ({ field, value }) => unreadable[field](value),
  dayOrMonth: ({ value }) => `Nichts in der Datei sagt, ob ${value} mit dem Tag oder dem Monat beginnt.`,
  tooShort: () => 'Es dauerte weniger als eine halbe Minute.',
  tooLong: () => 'Es dauerte länger als 24 Stunden.',
  future: () => 'Es liegt in der Zukunft.',
  outsideCalendar: () => 'Es liegt vor dem Jahr 2000 oder nach 2199.',
  otherHere: () => 'Was du hier hast, sagt inzwischen etwas anderes und bleibt.',
  noIsbn: ({ problem }) => noIsbn(problem),
  likely: () => 'Nach Titel und Autor wohl dieses Buch: Seine ISBN sagt es nicht.',
  earlierEdition: ({ title, year }) =>
    `Es erschien vor „${title}“ von ${year}: Hak dort ab, was du davon kennst.`,
  undated: () => 'Es nennt keinen Tag, an dem es gelesen wurde, darum wird der heutige eingetragen.',
  partlyThere: ({ there, of }) =>
    `${there} von ${count(of, 'Teil', 'Teilen')} ${there === 1 ? 'ist' : 'sind'} schon abgehakt.`,
  onlyWanted: () => 'Es steht nur auf der Leseliste, und du besitzt kein Exemplar.',
  otherShelf: ({ shelf }) => `Es steht im Regal „${shelf}“, und das sagt nicht, dass du es gelesen hast.`,
  plainWord: () => 'Es ist vielleicht ein Alltagswort und würde gefunden, wo es nichts davon bedeutet.',
  otherSkill: ({ name }) => `So heißt auch ${name}.`,
  severalSkills: ({ names }) => `Es könnte ${joined(names, 'oder')} sein.`,
  noSuchSkill: () => 'Cairn kennt keinen Skill dieses Namens.',
  noSkillNamed: () => 'Weder Schlagwörter noch Frage noch Stapel nennen einen Skill, den Cairn kennt.',
  changesCard: () => 'Es ändert die Karte, die du hast.',
  notKept: ({ problem }) => `Es kann nicht behalten werden. ${card(problem)}`,
  tooManyCards: () => `Höchstens ${int(5000)} Karten können hinzukommen oder geändert werden.`
});

/** What was written, short enough for a sentence. */
function short(written: string): string {
  const signs = [...written.split(/\s+/).filter(Boolean).join(' ')];
  return signs.length <= LONGEST ? signs.join('') : `${signs.slice(0, LONGEST).join('')}…`;
}

export const postingNote = byCode<PostingNote>({
  absurdDate: ({ written }) => `Das Datum „${short(written)}“ kann nicht stimmen und wurde weggelassen.`,
  unreadDate: ({ written }) =>
    `Nichts sagt, wie das Datum „${short(written)}“ zu lesen ist; es wurde weggelassen.`,
  unreadPay: ({ written }) => `Das Gehalt „${short(written)}“ war nicht zu lesen und wurde weggelassen.`,
  assumedCurrency: ({ written, currency }) =>
    `Das Gehalt „${short(written)}“ nennt seine Währung nicht ganz; es wurde als ${currency} gelesen.`,
  unsureTitle: () => 'Keine Berufsbezeichnung sticht heraus, darum gilt die erste Zeile als Titel.',
  severalPositions: ({ named }) =>
    `Die Anzeige nennt ${count(named, 'Stelle', 'Stellen')}; die erste gilt als Titel.`
});

export const whyNamed = byCode<WhyNamed>({
  spelling: ({ words }) => `„${words}“ bedeutet immer diesen Skill`,
  listed: ({ words, evidence }) => `„${words}“ steht in einer Aufzählung mit „${evidence}“`,
  beside: ({ words, evidence }) =>
    `„${evidence}“ gleich neben „${words}“ sagt, dass es benutzt oder gekonnt wird`,
  nearby: ({ words, evidence }) => `„${evidence}“ im selben Satz sagt, was „${words}“ bedeutet`,
  text: ({ words, evidence }) => `„${evidence}“ an anderer Stelle im Text sagt, was „${words}“ bedeutet`,
  correction: ({ words }) => `du hast gesagt, dass „${words}“ diesen Skill bedeutet`
});

export const proposal = byCode<Proposal>({
  stated: () => 'das Dokument nennt diese Stufe',
  years: ({ years }) => (years === 1 ? 'ein Jahr lang benutzt' : `${int(years)} Jahre lang benutzt`),
  worked: () => 'bei der Arbeit benutzt',
  built: () => 'in einem Projekt benutzt',
  learned: () => 'für ein Zertifikat oder einen Abschluss gelernt',
  named: () => 'genannt, und mehr steht nicht da',
  wrote: () => 'viel davon in Repositorys, an denen du in den letzten zwei Jahren gearbeitet hast',
  kept: () => 'Code davon ist da, aber zu wenig eigener und aktueller, um mehr vorzuschlagen'
});
