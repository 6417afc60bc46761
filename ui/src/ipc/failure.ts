// What to tell a person about each failure, and what they can do. The table is total: a new failure in Rust
// does not compile here until somebody has written its sentence.
import { date } from '$ui/format/date';
import { say } from '$ui/text';
import type { Failure } from './bindings';

export interface Message {
  title: string;
  detail: string;
  /** What the button beside the message does. */
  action: 'tryAgain' | 'none';
  tone: 'bad' | 'quiet';
}

type Table = { [C in Failure['code']]: (failure: Extract<Failure, { code: C }>) => Message };

const t = say.failure;
const bad = (title: string, detail: string, action: Message['action'] = 'none'): Message => ({
  title,
  detail,
  action,
  tone: 'bad'
});

const table: Table = {
  notFound: (f) => bad(t.notFound(t.entity[f.what], f.id), t.notFoundDetail),
  invalid: (f) => bad(t.invalid(f.field), say.findings.invalid(f.problem)),
  refused: (f) => bad(t.refused, t.rule[f.rule]),
  fileUnreadable: (f) => bad(t.fileUnreadable(f.name, f.line), f.problem),
  fileNotWritable: (f) => bad(t.fileNotWritable(f.name), f.problem),
  backupRefused: (f) => bad(t.backupRefused(f.name), t.badBackup(f.why)),
  storageBusy: () => bad(t.storageBusy, t.storageBusyDetail, 'tryAgain'),
  storageFull: () => bad(t.storageFull, t.storageFullDetail, 'tryAgain'),
  storageFailing: (f) => bad(t.storageFailing, t.storageFailingDetail(f.problem), 'tryAgain'),
  storageDamaged: (f) => bad(t.storageDamaged, t.storageDamagedDetail(f.backupFrom && date(f.backupFrom))),
  storageTooNew: (f) => bad(t.storageTooNew, t.storageTooNewDetail(f.found, f.supported)),
  cancelled: () => ({ title: t.cancelled, detail: '', action: 'none', tone: 'quiet' }),
  unexpected: (f) => bad(t.unexpected, t.unexpectedDetail(f.incident), 'tryAgain')
};

export function message(failure: Failure): Message {
  // The table has a function for exactly this code; TypeScript cannot follow the pair through the index.
  const say = table[failure.code] as (f: Failure) => Message;
  const told = say(failure);
  return { ...told, detail: sentences(told.detail, t.then[failure.code]) };
}

/** Texts one behind the other, each ending as a sentence does. */
const sentences = (...texts: string[]): string =>
  texts
    .filter((text) => text !== '')
    .map((text) => (/[.!?…)]$/.test(text) ? text : `${text}.`))
    .join(' ');

export interface WrongField {
  field: string;
  problem: string;
}

/** Which field is wrong and how, where that is why nothing was done. */
export const wrongField = (failure: Failure): WrongField | undefined =>
  failure.code === 'invalid'
    ? { field: failure.field, problem: say.findings.invalid(failure.problem) }
    : undefined;
