import {
  lightOf,
  parseA1,
  readModel,
  runModel,
  type Cell,
  type ModelProblem,
  type Range,
  type ReadOptions,
  type Run,
  type Sheet,
  type Table,
  type Workbook,
  type WritePlan,
} from '../../src/workbook';
import type { Outcome } from '../../src/engine';
import { readXlsx } from '../../src/xlsx';
import { face } from './plan';

/** A cell in a test: its bare value, or what else of it matters. */
export type Drawn = Cell['value'] | Partial<Cell>;

/** Rows as they are seen on a sheet, the headers first. */
export type Rows = readonly (readonly Drawn[])[];

/** A number with its format: `as('0.00%', 0.9)`. */
export const as = (format: string, value: Cell['value']): Partial<Cell> => ({ value, format });

/** 0.9 shown as 90,00%. */
export const percent = (value: number): Partial<Cell> => as('0.00%', value);

/** 45077 shown as 31/05/2023. */
export const dated = (value: number): Partial<Cell> => as('dd/mm/yyyy', value);

/** A cell that shows an error, as a formula that failed. */
export const broken = (error: string): Partial<Cell> => ({ error, formula: true });

/** The cell that a drawing stands for. */
export function cellOf(drawn: Drawn): Cell | undefined {
  if (drawn === null) return undefined;
  const given: Partial<Cell> = typeof drawn === 'object' ? drawn : { value: drawn };
  const { value = null, error } = given;
  const text = error ?? (value === null ? '' : String(value));
  return { value, text, format: 'General', formula: false, ...given };
}

/** Something on a sheet, with its first cell at some place. */
export interface Block {
  readonly at: string;
  readonly rows: Rows;
  /** The name of the Excel table that it is; null for a plain range. */
  readonly table: string | null;
  readonly totals: boolean;
}

/** An Excel table: the first row is its headers. */
export const table = (name: string, rows: Rows, at = 'A1', totals = false): Block => ({
  at,
  rows,
  table: name,
  totals,
});

/** Plain cells, which no table holds. */
export const cells = (rows: Rows, at = 'A1'): Block => ({ at, rows, table: null, totals: false });

/** Lays blocks out on a sheet. */
export function sheet(
  name: string,
  blocks: readonly Block[],
  merges: readonly Range[] = [],
): Sheet {
  const rows: (Cell | undefined)[][] = [];
  const tables: Table[] = [];
  for (const block of blocks) {
    const corner = parseA1(block.at);
    if (!corner) throw new Error(`${block.at} is no cell`);
    block.rows.forEach((drawings, down) => {
      drawings.forEach((drawn, across) => {
        put(rows, corner.row + down, corner.column + across, cellOf(drawn));
      });
    });
    if (block.table === null) continue;
    tables.push({
      name: block.table,
      range: {
        top: corner.row,
        left: corner.column,
        bottom: corner.row + block.rows.length - 1,
        right: corner.column + (block.rows[0]?.length ?? 1) - 1,
      },
      hasHeaders: true,
      hasTotals: block.totals,
    });
  }
  return { name, rows, tables, merges };
}

function put(
  rows: (Cell | undefined)[][],
  row: number,
  column: number,
  cell: Cell | undefined,
): void {
  while (rows.length <= row) rows.push([]);
  const line = rows[row] ?? [];
  while (line.length <= column) line.push(undefined);
  line[column] = cell;
}

export const workbook = (sheets: readonly Sheet[], date1904 = false): Workbook => ({
  sheets,
  date1904,
});

/** A workbook of tables, each on a sheet of its own name. */
export function tables(drawn: Readonly<Record<string, Rows>>, date1904 = false): Workbook {
  const sheets = Object.entries(drawn).map(([name, rows]) => sheet(name, [table(name, rows)]));
  return workbook(sheets, date1904);
}

/** A workbook of plain ranges, each on a sheet of its own name. */
export function ranges(drawn: Readonly<Record<string, Rows>>, date1904 = false): Workbook {
  const sheets = Object.entries(drawn).map(([name, rows]) => sheet(name, [cells(rows)]));
  return workbook(sheets, date1904);
}

/** The workbook in a file's bytes. */
export async function bookIn(bytes: Uint8Array): Promise<Workbook> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(`Not read: ${read.problem.code}`);
  return read.value.workbook;
}

/** Runs a workbook in which there is a plan. */
export function ran(book: Workbook, options: ReadOptions = {}): Run {
  const model = readModel(book, options);
  if (!model.ok) throw new Error(`No plan found: ${model.problem.code}`);
  return runModel(model.value);
}

/** What a user reads at each node and indicator: `60.5% Parzialmente raggiunto`. */
export function faces({ card }: Run): Record<string, string> {
  const read = (outcome: Outcome) => `${face(outcome)} ${lightOf(outcome, card.profile).label}`;
  return Object.fromEntries(
    [...card.nodes, ...card.indicators].map(({ code, outcome }) => [code, read(outcome)]),
  );
}

/** The cell of a problem with its sheet: `Target!F2`. */
export function whereOf({ place }: ModelProblem): string {
  return place ? `${place.sheet}!${place.cell}` : '';
}

/** The codes of the problems with their cells, sorted: `target.missing Target!F2`. */
export function tellings({ problems }: Run): string[] {
  return problems.map((problem) => `${problem.code} ${whereOf(problem)}`.trim()).sort();
}

/** The cell of a sheet at an address. */
export function at(book: Workbook, name: string, address: string): Cell | undefined {
  const place = parseA1(address);
  const found = book.sheets.find((candidate) => candidate.name === name);
  if (!place || !found) throw new Error(`No cell ${name}!${address}`);
  return found.rows[place.row]?.[place.column];
}

/** The workbook after a plan was written into it, as a host would leave it. */
export function applied(book: Workbook, plan: WritePlan): Workbook {
  const sheets = book.sheets.map((before): Sheet => {
    const rows = before.rows.map((line) => (line ? [...line] : []));
    let grown = before.tables;
    for (const { row, column, header, table: name } of plan.columns.filter(
      (added) => added.sheet === before.name,
    )) {
      put(rows, row, column, cellOf(header));
      grown = grown.map((known) =>
        known.name === name
          ? { ...known, range: { ...known.range, right: Math.max(known.range.right, column) } }
          : known,
      );
    }
    for (const write of plan.cells.filter((written) => written.sheet === before.name)) {
      const { row, column, value, format, look } = write;
      const { fill, fontColour } = rows[row]?.[column] ?? {};
      const kept = { ...(fill ? { fill } : {}), ...(fontColour ? { fontColour } : {}) };
      const given = look && look !== 'keep' ? { fill: look.fill, fontColour: look.text } : {};
      const text = value === null ? '' : String(value);
      const dress = look === 'keep' ? kept : given;
      put(rows, row, column, { value, text, format, formula: false, ...dress });
    }
    return { ...before, rows, tables: grown };
  });
  return { ...book, sheets };
}
