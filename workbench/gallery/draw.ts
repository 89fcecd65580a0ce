import { format } from 'numfmt';
import type { Cell, NewSheet, Sheet, Workbook } from '../../src/workbook';

/** A cell of a drawing: what is typed in it, or what else of it matters. */
type Drawn = string | number | null | Partial<Cell>;

/** Rows as they are seen on a sheet, the headers first. */
export type Rows = readonly (readonly Drawn[])[];

/** A workbook of tables, each on a sheet of its own name. */
export const drawn = (tables: Readonly<Record<string, Rows>>): Workbook => ({
  sheets: Object.entries(tables).map(([name, rows]) => sheetOf(name, rows)),
  date1904: false,
});

/** The sheets that a part of PERF would add, as they are then read. */
export const rowsOf = ({ headers, rows }: NewSheet): Rows => [
  headers,
  ...rows.map((cells) => cells.map((cell): Partial<Cell> => cell)),
];

function sheetOf(name: string, rows: Rows): Sheet {
  const right = (rows[0]?.length ?? 1) - 1;
  const range = { top: 0, left: 0, bottom: rows.length - 1, right };
  const table = { name, range, hasHeaders: true, hasTotals: false };
  return { name, rows: rows.map((row) => row.map(cellOf)), tables: [table], merges: [] };
}

function cellOf(drawing: Drawn): Cell | undefined {
  const given = typeof drawing === 'object' ? drawing : { value: drawing };
  const { value = null, format: shown = 'General' } = given ?? {};
  if (value === null || value === '') return undefined;
  const text = typeof value === 'number' ? format(shown, value) : String(value);
  return { text, formula: false, ...given, value, format: shown };
}
