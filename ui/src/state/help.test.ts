import { expect, test } from 'vitest';
import { de } from '$ui/text/de';
import { en } from '$ui/text/en';
import { helpOn, helpTopic, helpTopics } from './help';
import { screenIds } from './route.svelte';

test('a topic stands in one place', () => {
  expect(new Set(helpTopics).size).toBe(helpTopics.length);
});

test.each([
  ['English', en],
  ['German', de]
])('in %s every topic says something, and names no number that is missing', (_, text) => {
  for (const topic of helpTopics) {
    const told = JSON.stringify(text.help.topics[topic]);
    expect(text.help.topics[topic].says.length).toBeGreaterThan(0);
    expect(told).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('both languages show the same formulas, steps and words to type', () => {
  const kinds = (text: typeof en) =>
    helpTopics.map((topic) =>
      text.help.topics[topic].says.map((said) => (typeof said === 'string' ? 'said' : Object.keys(said)[0]))
    );
  expect(kinds(de)).toEqual(kinds(en));
});

test('asked for on a screen, the help opens at what the screen is about', () => {
  expect(helpOn('gap')).toEqual(['priority']);
  expect(helpOn('help')).toEqual([]);
  for (const screen of screenIds) for (const topic of helpOn(screen)) expect(helpTopics).toContain(topic);
});

test('an address that names no topic leads to the beginning', () => {
  expect(helpTopic('demand')).toBe('demand');
  expect(helpTopic('nonsense')).toBeUndefined();
  expect(helpTopic(undefined)).toBeUndefined();
});
