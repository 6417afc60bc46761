import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import ChevronsUpDown from 'lucide/dist/esm/icons/chevrons-up-down.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import Briefcase from 'lucide/dist/esm/icons/briefcase.mjs';
import { outline, type Drawing } from './outline';

test('a circle goes round from its left and back', () => {
  expect(outline(Search)).toBe('M0 0m21 21-4.34-4.34M3 11a8 8 0 0 1 16 0a8 8 0 0 1 -16 0z');
});

test('a rectangle goes round with its corners', () => {
  expect(outline(Briefcase)).toContain(
    'M4 6h16a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2z'
  );
});

test('a stroke that begins with a step begins at the corner, not where the one before it ended', () => {
  expect(outline(ChevronsUpDown)).toBe('M0 0m7 15 5 5 5-5M0 0m7 9 5-5 5 5');
});

test('every icon that is used can be drawn', async () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.svelte') || name.endsWith('screens.ts')
  );
  const used = files.flatMap((name) =>
    [...readFileSync(`src/${name}`, 'utf8').matchAll(/'(lucide\/[^']+)'/g)].map((found) => found[1])
  );
  expect(used.length).toBeGreaterThan(30);
  for (const icon of new Set(used)) {
    const { default: drawing } = (await import(/* @vite-ignore */ String(icon))) as { default: Drawing };
    expect(outline(drawing)).toMatch(/^[Mm]/);
  }
});
