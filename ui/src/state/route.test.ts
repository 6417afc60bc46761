import { expect, test } from 'vitest';
import { route } from './route.svelte';

async function at(hash: string) {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
  await Promise.resolve();
  return [route.screen, ...route.detailsOf(route.screen)];
}

test('an address names a screen and what it opens at', async () =>
  expect(await at('#/market/my%20jobs/postings')).toEqual(['market', 'my jobs', 'postings']));
test('an address from outside that is no encoded text opens its screen all the same', async () =>
  expect(await at('#/gap/%')).toEqual(['gap', '%']));
test('a screen nobody has heard of is Today', async () => expect(await at('#/elsewhere')).toEqual(['today']));
