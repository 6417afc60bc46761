import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import type { ChunkingContext } from 'rolldown';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * What the page is made of when it opens, a file each, in the order in which it is needed: what speaks, which has to be there
 * before anything that says something; and what it may begin with. Then what the other screens share. As many small files as
 * there are modules would be asked for one by one.
 */
const PARTS = { speech: ['src/main.ts', 'src/text/de/opening.ts'], first: ['src/App.svelte'] };
/** German is a file of its own; what it is said with speaks too, so that nothing else is loaded before it is there. */
const GERMAN_TEXT = /\/src\/text\/de\//;
const SHARED = /\/node_modules\/|\/src\/(kit|charts|acts|state|format|ipc)\//;

/** All that is loaded with files of the interface, without what that loads later. */
function loadedWith(entries: string[], graph: ChunkingContext): Set<string> {
  const loaded = new Set<string>();
  const open = entries.map((entry) => fileURLToPath(new URL(entry, import.meta.url)));
  for (let id = open.pop(); id; id = open.pop()) {
    if (loaded.has(id)) continue;
    loaded.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return loaded;
}

function chunks() {
  let parts: [string, Set<string>][] | undefined;
  return (id: string, graph: ChunkingContext) => {
    parts ??= Object.entries(PARTS).map(([name, entries]) => [name, loadedWith(entries, graph)]);
    const part = parts.find(([, loaded]) => loaded.has(id) && !GERMAN_TEXT.test(id));
    return part?.[0] ?? (SHARED.test(id) ? 'shared' : null);
  };
}

/** Has the page ask for this and its styles at once, not only when the file that loads it is there. */
const AT_ONCE = 'first';
/** The letters of most languages of the west, without which nothing can be laid out but in letters that are exchanged at once. */
const LETTERS = /inter-latin-opsz-normal/;
const askAtOnce: Plugin = {
  name: 'ask-at-once',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((made) => made.type === 'chunk');
      const early = chunks.filter(({ name }) => name === AT_ONCE);
      const styles = early.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      const letters = Object.keys(bundle).filter((file) => LETTERS.test(file));
      const links = (files: string[], what: string) =>
        files.map((file) => `  <link ${what} crossorigin href="/${file}">\n  `).join('');
      const code = early.map(({ fileName }) => fileName);
      // Before the first script: what follows it would be found only once that has run. Styles are found all the same, and
      // stay in their order.
      const asked = links(letters, 'rel="preload" as="font"') + links(code, 'rel="modulepreload"');
      return html
        .replace('  <script', `${asked}  <script`)
        .replace('</head>', `${links(styles, 'rel="stylesheet"')}</head>`);
    }
  }
};

/** Tests that are run in German. */
const GERMAN = 'src/**/*.de.test.ts';

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), askAtOnce, ...(mode === 'test' ? [svelteTesting()] : [])],
  resolve: { alias: { $ui: new URL('./src', import.meta.url).pathname } },
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: '127.0.0.1' },
  build: {
    // WebKitGTK 2.50 is Safari 26; WKWebView on macOS 13 gets Safari 17.5 and later; WebView2 is evergreen.
    target: ['safari17.5', 'chrome123'],
    cssTarget: ['safari17.5', 'chrome123'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunks() }]
        }
      }
    },
    // The content policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0
  },
  test: {
    environment: 'happy-dom',
    projects: [
      {
        extends: true,
        test: {
          name: 'en',
          include: ['src/**/*.test.ts'],
          exclude: [GERMAN],
          setupFiles: ['src/text/english.ts']
        }
      },
      { extends: true, test: { name: 'de', include: [GERMAN], setupFiles: ['src/text/german.ts'] } }
    ]
  }
}));
