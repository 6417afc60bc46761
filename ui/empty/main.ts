// The page of the empty window that Cairn's start is measured beside: the same parts of a front end, and nothing done with them.
import '@fontsource-variable/inter/opsz.css';
import '../src/styles/tokens.css';
import '../src/styles/base.css';
import { mount } from 'svelte';
import { lettersAreThere } from '../src/styles/letters';
import Empty from './Empty.svelte';

const target = document.getElementById('app');
if (target) {
  await lettersAreThere();
  mount(Empty, { target });
}
