import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** Tests that are run in German. */
const GERMAN = 'src/**/*.de.test.ts';

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), ...(mode === 'test' ? [svelteTesting()] : [])],
  resolve: { alias: { $ui: new URL('./src', import.meta.url).pathname } },
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: '127.0.0.1' },
  build: {
    // WebKitGTK 2.50 is Safari 26; WKWebView on macOS 13 gets Safari 17.5 and later; WebView2 is evergreen.
    target: ['safari17.5', 'chrome123'],
    cssTarget: ['safari17.5', 'chrome123'],
    modulePreload: { polyfill: false },
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
