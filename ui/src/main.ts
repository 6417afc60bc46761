import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { mount } from 'svelte';
import { speak } from './text';

const target = document.getElementById('app');
if (target) {
  await speak();
  const { default: App } = await import('./App.svelte');
  mount(App, { target });
}
