import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What speaks, which is there before anything is said; and what every screen is made of. A file of each is there sooner than forty. */
const SPEECH = /\/node_modules\/svelte\/|\/src\/text\/(?!de\/|german)/;
const FRAME = /\/node_modules\/(?!@fontsource)|\/src\/(kit|charts|acts|state|format|ipc|shell)\//;

/** Has the page ask for the frame and its styles at once, not only when the file that loads them is there. */
const frameAtOnce: Plugin = {
  name: 'frame-at-once',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunk = (file: string) => {
        const made = bundle[file];
        return made?.type === 'chunk' ? made : undefined;
      };
      const app = Object.keys(bundle).find((file) => chunk(file)?.facadeModuleId?.endsWith('/App.svelte'));
      if (!app) return [];
      const scripts = [app, ...(chunk(app)?.imports ?? [])];
      const styles = scripts.flatMap((file) => [...(chunk(file)?.viteMetadata?.importedCss ?? [])]);
      const link = (rel: string) => (file: string) => ({
        tag: 'link',
        attrs: { rel, crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const
      });
      const missing = (file: string) => !html.includes(file);
      return [
        ...scripts.filter(missing).map(link('modulepreload')),
        ...styles.filter(missing).map(link('stylesheet'))
      ];
    }
  }
};

/** Tests that are run in German. */
const GERMAN = 'src/**/*.de.test.ts';

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), frameAtOnce, ...(mode === 'test' ? [svelteTesting()] : [])],
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
          groups: [
            { name: 'speech', test: SPEECH, priority: 2 },
            { name: 'frame', test: FRAME, priority: 1 }
          ]
        }
      }
    },
    // The content policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0
  },
  test: {
    environment: 'happy-dom',
    projects: [
      { extends: true, test: { name: 'en', include: ['src/**/*.test.ts'], exclude: [GERMAN] } },
      { extends: true, test: { name: 'de', include: [GERMAN], setupFiles: ['src/text/german.ts'] } }
    ]
  }
}));
