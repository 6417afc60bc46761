import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { mount } from 'svelte';
import { lettersAreThere } from './styles/letters';
import { speak } from './text';

const target = document.getElementById('app');
if (target) {
  const app = speak().then(() => import('./App.svelte'));
  const [{ default: App }] = await Promise.all([app, lettersAreThere()]);
  mount(App, { target });
}
