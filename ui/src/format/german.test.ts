import { beforeAll, expect, test, vi } from 'vitest';

// The language is decided when the formats are loaded, so they are loaded anew here.
const load = async () => {
  localStorage.setItem('language', 'de');
  vi.resetModules();
  await (await import('$ui/text')).speak();
  const [date, inside, money, part, points, share, times] = await Promise.all([
    import('./date'),
    import('./inside'),
    import('./money'),
    import('./part'),
    import('./points'),
    import('./share'),
    import('./times')
  ]);
  return { ...date, ...inside, ...money, ...part, ...points, ...share, ...times };
};
let german: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  german = await load();
});

test('a share keeps its sign apart and its decimals behind a comma', () => {
  expect(german.percent(950)).toBe('9,5\u00a0%');
  expect(german.percents(3_600, 5_100)).toBe('36–51\u00a0%');
});
test('points are Punkte', () => {
  expect(german.points(104)).toBe('1 Punkt');
  expect(german.pointsRange(2_300, 3_800)).toBe('23–38 Punkte');
});
test('a multiple has a comma', () => expect(german.times(2_140)).toBe('2,1×'));
test('dollars stand behind their sum', () => expect(german.dollars(1_200)).toBe('1.200\u00a0$'));
test('a weekday is followed by a comma', () =>
  expect(german.weekday('2026-11-24')).toBe('Dienstag, 24. November'));
test('a noun inside a sentence keeps its capital', () => expect(german.inside('Kurse')).toBe('Kurse'));
test('a part may be written as pages', () => expect(german.parsePart('Seite 120 von 300')).toBe(4000));
