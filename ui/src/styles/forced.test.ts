// Contrast themes of the system take every background away. What is chosen must be seen there too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..');
/** Attributes and classes that say something is chosen, current or on. */
const STATE =
  /\[(aria-(?:pressed|selected|checked|current)|data-(?:on|picked|met))(?:='(?:true|page)')?\]|\.on\b/;
/** What a contrast theme leaves of a rule. */
const STAYS =
  /^(outline|border(?!-radius|-color)|font|text-decoration|transform|visibility|appearance|display|opacity|content)/;

interface Rule {
  selector: string;
  properties: string[];
  forced: boolean;
}

function* components(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* components(path);
    else if (entry.name.endsWith('.svelte')) yield path;
  }
}

/** The rules of a component's stylesheet, with those for contrast themes marked. */
function rules(text: string): Rule[] {
  const style = (text.split('<style>')[1] ?? '').replace(/\/\*[\s\S]*?\*\//g, '');
  const found: Rule[] = [];
  const media: string[] = [];
  for (const [, head = '', body, end] of style.matchAll(/([^{};]*)(?:\{([^{}]*)\}|\{|(\}))/g)) {
    if (end) media.pop();
    else if (body === undefined) media.push(head.trim());
    else
      found.push({
        selector: head.trim().replace(/\s+/g, ' '),
        properties: body
          .split(';')
          .map((one) => one.split(':')[0]?.trim() ?? '')
          .filter(Boolean),
        forced: media.some((one) => one.includes('forced-colors'))
      });
  }
  return found;
}

test('what is chosen is told by more than a background, or has a rule for contrast themes', () => {
  const everywhere = rules(`<style>${readFileSync(join(SRC, 'styles/base.css'), 'utf8')}`)
    .filter(({ forced }) => forced)
    .map(({ selector }) => selector)
    .join();
  const lost: string[] = [];
  for (const path of components(SRC)) {
    const all = rules(readFileSync(path, 'utf8'));
    const told = new Set<string>();
    for (const { selector, properties, forced } of all) {
      const state = STATE.exec(selector)?.[0];
      if (state && (forced || properties.some((one) => STAYS.test(one)))) told.add(state);
    }
    for (const { selector, properties } of all) {
      const state = STATE.exec(selector)?.[0];
      if (state && properties.includes('background') && !told.has(state) && !everywhere.includes(state))
        lost.push(`${path.slice(SRC.length + 1)}: ${selector}`);
    }
  }
  expect(lost).toEqual([]);
});
