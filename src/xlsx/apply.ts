import { toA1 } from '../workbook/address';
import type { Workbook } from '../workbook/sheet';
import type { CellWrite, NewColumn, WritePlan } from '../workbook/write-plan';
import { source, type Source, type XlsxFile } from './file';
import { limits } from './limits';
import { emptyStyles, registerStyles } from './new-styles';
import type { Package } from './package';
import { growQueryTable, readQueryFields } from './query-table';
import { writeSheet, type CellEdit } from './sheet-write';
import { parseStyles } from './styles-parse';
import { StyleWriter } from './styles-write';
import { growTable } from './table';
import { withFullCalculation } from './workbook-part';

/**
 * Writes a plan into a file. Only the planned cells change, and what must follow them: the
 * styles they need, the tables that grow, the wish to recalculate when there are formulas. All
 * the rest of the package stays as it was, to the byte.
 * @returns the bytes of the new file; the one that was read is not changed
 * @throws Error when the plan cannot be meant: an unknown sheet or table, a cell named twice, a
 * formula overwritten, a value that a cell cannot hold
 */
export async function applyPlan(file: XlsxFile, plan: WritePlan): Promise<Uint8Array> {
  const origin = file[source];
  const changes = new Map<string, string>();
  if (plan.cells.length === 0 && plan.columns.length === 0) return origin.package.save(changes);

  const stylesPart = origin.stylesPart ?? (await registerStyles(origin, changes));
  const stylesText = origin.stylesPart ? await origin.package.read(stylesPart) : emptyStyles;
  const styles = new StyleWriter(parseStyles(stylesText, stylesPart), origin.palette);
  const names = new Set([...plan.cells, ...plan.columns].map(({ sheet }) => sheet));
  for (const name of names) {
    const { part, tables } = known(origin.sheets, name);
    const columns = plan.columns.filter(({ sheet }) => sheet === name);
    const cells = plan.cells.filter(({ sheet }) => sheet === name);
    const edits = editsOf(columns, cells);
    checkEdits(file.workbook, name, edits);
    const fresh = new Map(columns.map(({ column, width }) => [column, width]));
    const text = await origin.package.read(part);
    changes.set(part, writeSheet(text, part, edits, fresh, styles));
    await growTables(origin, columns, tables, changes);
  }
  changes.set(stylesPart, styles.text());
  if (origin.hasFormulas) {
    const { workbookPart } = origin;
    const text = await origin.package.read(workbookPart);
    changes.set(workbookPart, withFullCalculation(text, workbookPart));
  }
  return origin.package.save(changes);
}

function known<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`The file has no ${name}`);
  return value;
}

function editsOf(columns: readonly NewColumn[], cells: readonly CellWrite[]): CellEdit[] {
  return [
    ...columns.map(({ row, column, header }) => ({ row, column, value: header, dress: null })),
    ...cells.map(({ row, column, value, format, look }) => ({
      row,
      column,
      value,
      dress: { format, look },
    })),
  ];
}

/** All before anything is written: a plan is carried out whole or not at all. */
function checkEdits(workbook: Workbook, name: string, edits: readonly CellEdit[]): void {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  const seen = new Set<string>();
  for (const { row, column, value, dress } of edits) {
    const cell = `${name}!${toA1(row, column)}`;
    const inSheet = row >= 0 && row < limits.rows && column >= 0 && column < limits.columns;
    if (!inSheet || !Number.isInteger(row) || !Number.isInteger(column)) {
      throw new Error(`${cell} is outside the sheet`);
    }
    if (seen.has(cell)) throw new Error(`${cell} is written twice`);
    seen.add(cell);
    if (sheet?.rows[row]?.[column]?.formula) throw new Error(`${cell} holds a formula`);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Error(`${cell} cannot hold ${value}`);
    }
    if (typeof value === 'string' && value.length > limits.textLength) {
      throw new Error(`${cell} cannot hold a text of ${value.length} characters`);
    }
    if (dress && (dress.format === '' || dress.format.length > limits.formatLength)) {
      throw new Error(`${cell} cannot have the format ${dress.format}`);
    }
  }
}

async function growTables(
  origin: Source,
  columns: readonly NewColumn[],
  parts: ReadonlyMap<string, string>,
  changes: Map<string, string>,
): Promise<void> {
  const names = new Set(columns.map(({ table }) => table).filter((table) => table !== null));
  for (const name of names) {
    const part = known(parts, name);
    const wanted = columns.filter(({ table }) => table === name);
    await growOne(origin.package, part, wanted, changes);
  }
}

async function growOne(
  pack: Package,
  part: string,
  wanted: readonly NewColumn[],
  changes: Map<string, string>,
): Promise<void> {
  const links = await pack.relationships(part);
  const query = links.find(({ kind }) => kind === 'queryTable')?.target;
  const queryText = query === undefined ? '' : await pack.read(query);
  const fields = query === undefined ? null : readQueryFields(queryText, query);
  const { text, added } = growTable(await pack.read(part), part, wanted, fields?.nextId ?? null);
  changes.set(part, text);
  if (query !== undefined && fields && added.length > 0) {
    changes.set(query, growQueryTable(queryText, fields, added));
  }
}
