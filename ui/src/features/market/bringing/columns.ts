// The meaning a person gives to the columns of tables, as it is sent back.
import type { Columns, Field, TableRead } from '$ui/ipc/bindings';

/** A column means what it is said to mean; whatever meant that before means nothing any more. */
export function withField(columns: Columns, place: number, field: Field | null): Columns {
  const given = (at: number, known: Field | null) => {
    if (at === place) return field;
    return known === field && field !== 'moreText' ? null : known;
  };
  return {
    ...columns,
    columns: columns.columns.map((column, at) => ({ ...column, field: given(at, column.field) }))
  };
}

/**
 * What is sent back when one table is read in another way: its own columns first, then those of the other tables,
 * so that these keep what they were taken to say. Columns are found again by their names.
 */
export function allColumns(tables: readonly TableRead[], edited: number, columns: Columns): Columns {
  if (columns.firstRow === 'posting') return columns;
  const others = tables.filter((table, at) => at !== edited && table.columns.firstRow === 'names');
  const names = new Set(columns.columns.map(({ name }) => name));
  const further = others
    .flatMap((table) => table.columns.columns)
    .filter(({ name }) => {
      const fresh = name !== '' && !names.has(name);
      names.add(name);
      return fresh;
    });
  return { ...columns, columns: [...columns.columns, ...further] };
}

/** The findings of one file after the other. */
export function byFile<T extends { file: string }>(findings: readonly T[]): [file: string, found: T[]][] {
  const files = [...new Set(findings.map(({ file }) => file))];
  return files.map((file) => [file, findings.filter((one) => one.file === file)]);
}
