import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { opening } from './en/opening';

const STATIC = /^\s*(?:import|export)\b(?!\s+type)[^'";]*?'([^']+)'/gm;
const LATER = /((?:later\(|then\(speakOn\)\s*\.then\()\(\) => )?\bimport\('([^']+)'\)/g;

/** The file of ours that is meant by a name in an import. */
function meant(name: string, by: string): string[] {
  const path = name.startsWith('$ui/') ? name.replace('$ui', 'src') : join(dirname(by), name);
  const ours = /^[.$]/.test(name) ? [path, `${path}.ts`] : [];
  return ours.filter((file) => /\.(ts|svelte)$/.test(file) && existsSync(file));
}

/** What may run before everything can be said: all that the page loads, but for what waits for `speakOn`. */
function early(): Map<string, string> {
  const found = new Map<string, string>();
  const open = ['src/main.ts'];
  for (let file = open.pop(); file; file = open.pop()) {
    if (found.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    found.set(file, text);
    const names = [
      ...[...text.matchAll(STATIC)].map(([, name = '']) => name),
      ...[...text.matchAll(LATER)].filter(([, waits]) => !waits).map(([, , name = '']) => name)
    ];
    open.push(...names.flatMap((name) => meant(name, file)));
  }
  return found;
}

test('the first screens say nothing that is loaded later', () => {
  const files = early();
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['src/screens/Today.svelte', 'src/screens/Start.svelte', 'src/kit/Button.svelte'])
  );
  const missing = [...files].flatMap(([file, text]) =>
    [...text.matchAll(/\bsay\.(\w+)/g)]
      .filter(([, part = '']) => !(part in opening))
      .map(([words]) => `${file}: ${words}`)
  );
  expect(missing).toEqual([]);
});
