import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { mount } from 'svelte';
import { lettersAreThere } from './styles/letters';
import { speak } from './text';

const target = document.getElementById('app');
if (target) {
  await Promise.all([speak(), lettersAreThere()]);
  const { default: App } = await import('./App.svelte');
  mount(App, { target });
}
