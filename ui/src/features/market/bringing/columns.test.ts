import { expect, test } from 'vitest';
import type { Columns, Field, TableRead } from '$ui/ipc/bindings';
import { allColumns, byFile, withField } from './columns';

const columns = (...fields: [name: string, field: Field | null][]): Columns => ({
  firstRow: 'names',
  columns: fields.map(([name, field]) => ({ name, field }))
});
const table = (file: string, read: Columns): TableRead => ({
  file,
  columns: read,
  basis: 'guessed',
  rows: []
});
const fields = (read: Columns) => read.columns.map(({ name, field }) => [name, field]);

test('a meaning moves from one column to the other', () =>
  expect(fields(withField(columns(['a', 'title'], ['b', null]), 1, 'title'))).toEqual([
    ['a', null],
    ['b', 'title']
  ]));
test('more text may stand in several columns', () =>
  expect(fields(withField(columns(['a', 'moreText'], ['b', null]), 1, 'moreText'))).toEqual([
    ['a', 'moreText'],
    ['b', 'moreText']
  ]));
test('the other tables keep what they were taken to say', () => {
  const tables = [
    table('x.csv', columns(['a', 'title'], ['shared', 'company'])),
    table('y.csv', columns(['shared', 'place'], ['c', 'text']))
  ];
  const said = columns(['a', 'text'], ['shared', 'company']);
  expect(fields(allColumns(tables, 0, said))).toEqual([
    ['a', 'text'],
    ['shared', 'company'],
    ['c', 'text']
  ]);
});
test('columns without names go by their place, and alone', () => {
  const said: Columns = { firstRow: 'posting', columns: [{ name: '', field: 'text' }] };
  expect(allColumns([table('x.csv', said), table('y.csv', columns(['c', 'text']))], 0, said)).toEqual(said);
});
test('findings stand under their file, in the order in which the files came', () =>
  expect(
    byFile([{ file: 'b' }, { file: 'a' }, { file: 'b' }]).map(([file, list]) => [file, list.length])
  ).toEqual([
    ['b', 2],
    ['a', 1]
  ]));
