import { expect, test } from 'vitest';
import type { Entry, EntryRow } from '$ui/ipc/bindings';
import { history } from './said';

const studied = (minutes: number, on = '2026-11-20', note: string | null = null): Entry => ({
  on,
  event: { kind: 'studied', resource: 'go-tour', unit: null, minutes, note }
});
const row = (entry: Entry, ...before: [Entry, string][]): EntryRow => ({
  entry,
  title: 'A Tour of Go',
  unitTitle: null,
  before: before.map(([earlier, until]) => ({ entry: earlier, until }))
});

test('an entry that was never corrected has no history', () => expect(history(row(studied(60)))).toEqual([]));
test('a corrected time says what it was and until when', () =>
  expect(history(row(studied(90), [studied(60), '2026-11-24']))).toEqual(['was 1 h until 24 Nov 2026']));
test('a corrected day is told alone', () =>
  expect(history(row(studied(60), [studied(60, '2026-11-19'), '2026-11-24']))).toEqual([
    'was on 19 Nov 2026 until 24 Nov 2026'
  ]));
test('a corrected note keeps its words', () =>
  expect(history(row(studied(60), [studied(60, '2026-11-20', 'slow'), '2026-11-24']))).toEqual([
    'was noted “slow” until 24 Nov 2026'
  ]));
test('each step is told against the next one', () =>
  expect(history(row(studied(90), [studied(30), '2026-11-21'], [studied(60), '2026-11-24']))).toEqual([
    'was 30 min until 21 Nov 2026',
    'was 1 h until 24 Nov 2026'
  ]));
