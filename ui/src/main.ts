import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { mount } from 'svelte';
import { lettersAreThere } from './styles/letters';
import { speak } from './text';

/** Not awaited here: what it loads needs this file, which would wait for it in turn. */
async function begin(target: HTMLElement) {
  const app = speak().then(() => import('./App.svelte'));
  const [{ default: App }] = await Promise.all([app, lettersAreThere()]);
  mount(App, { target });
}

const target = document.getElementById('app');
if (target) void begin(target);
