import { expect, test } from 'vitest';
import type { Entry } from './entry';
import { search } from './search';
import { used, type Weights } from './uses';

const entry = (name: string, group = 'Skills'): Entry => ({ id: name, name, group, run: () => undefined });
const all = [
  'Raft',
  'Paxos',
  'Apache Kafka',
  'Kubernetes',
  'C++',
  'Go',
  'Go to market',
  'Görlitz graphs',
  'Distributed caching',
  'gRPC'
].map((name) => entry(name));
const names = (typed: string, weights: Weights = {}) => search(all, typed, weights).map(({ name }) => name);

test('the beginning of a name comes first', () => expect(names('go')[0]).toBe('Go'));
test('the beginning of a later word is found', () => expect(names('kafka')).toEqual(['Apache Kafka']));
test('one slip in a word is forgiven', () => expect(names('kubernets')).toEqual(['Kubernetes']));
test('words may come in any order', () => expect(names('caching distrib')).toEqual(['Distributed caching']));
test('signs are looked for as typed', () => expect(names('c++')).toContain('C++'));
test('marks on letters make no difference', () => expect(names('gorlitz')).toEqual(['Görlitz graphs']));
test('what is not there is not found', () => expect(names('zzzz')).toEqual([]));
test('what is chosen more often comes first among equals', () => {
  const weights = used(used({}, 'Go to market'), 'Go to market');
  expect(names('go', weights).slice(0, 2)).toEqual(['Go to market', 'Go']);
});
test('without words, what one uses stands first', () =>
  expect(names('', used({}, 'Paxos'))[0]).toBe('Paxos'));
test('an old habit gives way to a new one', () => {
  let weights = used(used({}, 'Raft'), 'Raft');
  for (let i = 0; i < 30; i++) weights = used(weights, 'Paxos');
  expect(names('', weights)[0]).toBe('Paxos');
  for (let i = 0; i < 60; i++) weights = used(weights, 'Go');
  expect(weights).not.toHaveProperty('Raft');
});
test('very many lines are found too', () => {
  const many = Array.from({ length: 1500 }, (_, i) => entry(`Course ${i}`));
  expect(search([...many, entry('Distributed caching')], 'cuorse', {})).toHaveLength(1500);
});
