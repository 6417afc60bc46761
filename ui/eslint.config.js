import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// The tiers: kit <- charts <- features <- screens. An import may point to the left only.
const below = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...forbidden.map((tier) => ({
            group: [`$ui/${tier}/*`, `**/${tier}/*`],
            allowTypeImports: false,
            message: `This tier does not know ${tier}.`
          })),
          { group: ['@tauri-apps/*'], message: 'Only src/ipc talks to the window.' }
        ]
      }
    ]
  }
});

export default ts.config(
  { ignores: ['dist/', 'dist-empty/', 'node_modules/', 'public/', 'src/ipc/bindings.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
  },
  {
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error'
    }
  },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  below(['src/kit/**', 'src/format/**', 'src/state/**'], ['acts', 'charts', 'features', 'screens', 'shell']),
  below(['src/charts/**', 'src/acts/**'], ['features', 'screens', 'shell']),
  below(['src/features/**'], ['screens', 'shell']),
  below(['src/screens/**', 'src/shell/**'], [])
);
