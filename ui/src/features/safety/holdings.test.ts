import { expect, test } from 'vitest';
import type { BackupRow, Checkup, Holdings } from '$ui/ipc/bindings';
import { changes, faults, held, madeAt, wantsPassphrase } from './holdings';

const none: Holdings = {
  skills: 0,
  plans: 0,
  sessions: 0,
  reviews: 0,
  cards: 0,
  interviews: 0,
  resources: 0,
  applications: 0,
  markets: 0,
  postings: 0
};

const well: Checkup = {
  damage: [],
  strays: 0,
  meaningless: null,
  openToOthers: [],
  setAside: [],
  holdings: none,
  backups: [],
  newestRefused: null
};

test('what there is none of is not named', () => {
  expect(held({ ...none, skills: 1, sessions: 1200 })).toBe('1 skill, 1,200 study sessions');
  expect(held(none)).toBe('Nothing yet');
  expect(held(null)).toBe('It does not say what it holds');
});

test('only kinds of which there would be more or fewer are a change', () => {
  const now = { ...none, skills: 3, plans: 1 };
  expect(changes(now, now)).toEqual([]);
  expect(changes(now, { ...none, skills: 3, plans: 2 })).toEqual([{ kind: 'plans', now: 1, then: 2 }]);
});

test('a moment is told with its year', () => {
  expect(madeAt('2026-11-24T18:30:05')).toBe('24 Nov 2026, 18:30');
});

test('a passphrase is asked for where one may open it', () => {
  const refused = (kind: 'encrypted' | 'wrongPassphrase' | 'damaged') =>
    wantsPassphrase({ code: 'backupRefused', name: 'mine.cairn.age', why: { kind } });
  expect([refused('encrypted'), refused('wrongPassphrase'), refused('damaged')]).toEqual([true, true, false]);
  expect(wantsPassphrase({ code: 'storageFull' })).toBe(false);
});

test('each fault is said, and nothing where all is well', () => {
  expect(faults(well)).toEqual([]);
  const broken = { refused: { kind: 'damaged' } } as BackupRow;
  const said = faults({
    ...well,
    damage: ['page 7'],
    strays: 2,
    openToOthers: ['cairn.db'],
    backups: [broken]
  });
  expect(said).toEqual([
    'The file is damaged. Restore the newest backup.',
    '2 rows refer to nothing.',
    'Others on this computer may read cairn.db.',
    'The newest backup does not come back. Its bytes are not those that were written. Choose another backup.'
  ]);
});
