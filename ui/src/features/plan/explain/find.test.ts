import { expect, it } from 'vitest';
import { find, type Thing } from './find';

const thing = (name: string): Thing => ({ kind: 'resource', id: name.toLowerCase(), name });
const things = ['Learn Raft', 'Raft', 'The Rust Programming Language', 'PostgreSQL: Up and Running'].map(
  thing
);
const names = (typed: string) => find(things, typed).map(({ name }) => name);

it('finds nothing before anything is typed', () => expect(names('  ')).toEqual([]));
it('puts what begins with it first', () => expect(names('raf')).toEqual(['Raft', 'Learn Raft']));
it('needs every word, in any order', () =>
  expect(names('lang rust')).toEqual(['The Rust Programming Language']));
it('finds a word after a mark', () => expect(names('up')).toEqual(['PostgreSQL: Up and Running']));
it('finds no part of a word', () => expect(names('ostgre')).toEqual([]));
