// One of every failure, for the tests that hold each to the same. A new one in Rust does not compile here until it has
// its example.
import type { Failure } from './bindings';

const every: { [C in Failure['code']]: Extract<Failure, { code: C }> } = {
  notFound: { code: 'notFound', what: 'skill', id: 'cobol' },
  invalid: {
    code: 'invalid',
    field: 'url',
    problem: { fact: { of: 'link' }, sentence: 'Only web addresses.' }
  },
  refused: { code: 'refused', rule: 'timerRuns' },
  fileUnreadable: { code: 'fileUnreadable', name: 'plan.json', line: 3, problem: 'a comma is missing' },
  fileNotWritable: { code: 'fileNotWritable', name: 'plan.md', problem: 'permission denied' },
  backupRefused: { code: 'backupRefused', name: 'mine.cairn', why: { kind: 'damaged' } },
  storageBusy: { code: 'storageBusy' },
  storageFull: { code: 'storageFull' },
  storageFailing: { code: 'storageFailing', problem: 'Error code 266' },
  storageDamaged: { code: 'storageDamaged', backupFrom: '2026-11-20' },
  storageTooNew: { code: 'storageTooNew', found: 9, supported: 6 },
  cancelled: { code: 'cancelled' },
  unexpected: { code: 'unexpected', incident: '00aa-1' }
};

export const failures: readonly Failure[] = Object.values(every);

/** Of these there is nothing one would do: the person did what happened. */
export const done: ReadonlySet<Failure['code']> = new Set(['cancelled']);
