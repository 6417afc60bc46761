// Reads src/styles/tokens.css, resolves light-dark(), and checks every pair the UI uses. Exit 1 on a miss.
import fs from 'node:fs';
import { wcagContrast, parse, formatHex, inGamut } from 'culori';
const css = fs.readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8').split('@media')[0];
const tok = {};
for (const m of css.matchAll(/--([\w-]+):\s*light-dark\(\s*(oklch\([^)]*\)),\s*(oklch\([^)]*\))\s*\)/g))
  tok[m[1]] = [m[2], m[3]];
const T = 4.5,
  U = 3; // text, user-interface part or meaningful graphic
const surfaces = ['bg-content', 'bg-app', 'bg-raised', 'bg-hover', 'bg-selected', 'bg-sunken'];
const pairs = [];
for (const s of surfaces) for (const t of ['text', 'text-2', 'text-3']) pairs.push([t, s, T]);
for (const s of ['bg-content', 'bg-app', 'bg-raised', 'bg-hover', 'bg-selected'])
  for (const t of ['you-text', 'market-text', 'good', 'bad']) pairs.push([t, s, T]);
for (const s of ['bg-content', 'bg-raised', 'bg-selected', 'bg-hover'])
  for (const t of ['you', 'market', 'line-control']) pairs.push([t, s, U]);
pairs.push(
  ['line-control', 'bg-app', U],
  ['context', 'bg-content', U],
  ['line-control', 'bg-sunken', U],
  ['you', 'bg-app', U],
  ['you', 'bg-sunken', U],
  ['on-you', 'you', T],
  ['on-you', 'you-hover', T],
  ['text', 'you-soft', T],
  ['you-text', 'you-soft', T],
  ['text', 'market-soft', T],
  ['market-text', 'market-soft', T],
  ['text', 'good-soft', T],
  ['good', 'good-soft', T],
  ['bad', 'bad-soft', T],
  ['text', 'bad-soft', T]
);
let bad = 0;
const rows = [];
for (const [f, b, min] of pairs)
  for (const i of [0, 1]) {
    const r = wcagContrast(parse(tok[f][i]), parse(tok[b][i]));
    if (r < min) bad++;
    rows.push({
      pair: `${f} on ${b}`,
      theme: i ? 'dark' : 'light',
      ratio: r.toFixed(2),
      need: min,
      ok: r >= min ? 'ok' : 'MISS'
    });
  }
const gamut = Object.entries(tok)
  .flatMap(([k, v]) => v.map((c, i) => [k, i, c]))
  .filter(([, , c]) => !inGamut('rgb')(parse(c)));
if (process.argv.includes('--all')) console.table(rows);
else {
  console.table(rows.filter((r) => r.ok !== 'ok'));
}
if (process.argv.includes('--hex'))
  for (const [k, v] of Object.entries(tok))
    console.log(k.padEnd(14), v.map((c) => formatHex(parse(c))).join('  '));
const min = (k) =>
  rows.filter((r) => r.pair.startsWith(k + ' on')).reduce((a, r) => Math.min(a, +r.ratio), 99);
for (const k of [
  'text',
  'text-2',
  'text-3',
  'you-text',
  'market-text',
  'good',
  'bad',
  'you',
  'market',
  'line-control',
  'on-you'
])
  console.log('lowest', k.padEnd(13), min(k));
console.log(
  `${rows.length} checks, ${bad} below minimum, ${gamut.length} outside sRGB`,
  gamut.map((g) => g[0] + (g[1] ? ' dark' : ' light')).join(', ')
);
process.exit(bad || gamut.length ? 1 : 0);
