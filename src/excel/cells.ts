import { dateOf, DAYS_TO_1904 } from '../engine';
import type { Cell, Sheet, Table, Workbook } from '../workbook';
import { BLACK, type Block, type CellBlock, type LookBlock, type Raw } from './blocks';
import type { Extents } from './parts';
import type { Structure } from './structure';

/** The errors of cells, by the names that Excel's API gives them in every language. */
const ERRORS: ReadonlySet<Raw> = new Set([
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BUSY!',
  '#GETTING_DATA',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#PYTHON!',
]);

type Rows = (Cell | undefined)[][];

/** Puts what was read together into the plain form of a workbook. */
export function workbookOf(
  structure: Structure,
  extents: Extents,
  merges: ReadonlyMap<string, Sheet['merges']>,
  blocks: readonly Block[],
): Workbook {
  const rowsById = new Map<string, Rows>(structure.sheets.map(({ id }) => [id, []]));
  for (const block of blocks) {
    const rows = rowsById.get(block.sheetId);
    if (rows && block.kind === 'cells') putCells(rows, block);
  }
  for (const block of blocks) {
    const rows = rowsById.get(block.sheetId);
    if (rows && block.kind === 'looks') putLooks(rows, block);
  }
  const sheets = structure.sheets.map(({ id, name }): Sheet => ({
    name,
    rows: rowsById.get(id) ?? [],
    tables: tablesOf(id, structure, extents),
    merges: merges.get(id) ?? [],
  }));
  return { sheets, date1904: countsFrom1904(sheets) };
}

function tablesOf(sheetId: string, structure: Structure, extents: Extents): Table[] {
  const tables = structure.tables.flatMap((table) => {
    const range = extents.tables.get(table.id);
    if (table.sheetId !== sheetId || !range) return [];
    const { name, hasHeaders, hasTotals } = table;
    return [{ name, range, hasHeaders, hasTotals }];
  });
  return tables.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

function putCells(rows: Rows, { range, values, formulas, texts, formats }: CellBlock): void {
  values.forEach((line, r) => {
    const row = (rows[range.top + r] ??= []);
    line.forEach((value, c) => {
      const formula = isFormula(value, formulas[r]?.[c]);
      const format = formats[r]?.[c] ?? GENERAL;
      if (value === '' && !formula && format === GENERAL) return;
      row[range.left + c] = cellOf(value, texts[r]?.[c] ?? '', format, formula);
    });
  });
}

const GENERAL = 'General';

/** A text that begins with `=` is its own formula; a formula's value is another thing. */
const isFormula = (value: Raw, formula: Raw | undefined): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

function cellOf(value: Raw, text: string, format: string, formula: boolean): Cell {
  if (ERRORS.has(value)) {
    const error = String(value);
    return { value: null, error, text: error, format, formula };
  }
  // A column too narrow for a number shows #### in its place.
  const shown = /^#+$/.test(text) ? String(value) : text;
  return { value: value === '' && !formula ? null : value, text: shown, format, formula };
}

function putLooks(rows: Rows, { range, looks }: LookBlock): void {
  looks.forEach((line, r) => {
    const row = (rows[range.top + r] ??= []);
    line.forEach(({ fill, text }, c) => {
      const column = range.left + c;
      if (fill === null && text === BLACK) return;
      row[column] = {
        ...(row[column] ?? { value: null, text: '', format: GENERAL, formula: false }),
        ...(fill === null ? {} : { fill }),
        ...(text === BLACK ? {} : { fontColour: text }),
      };
    });
  });
}

/**
 * Excel does not tell from which year a workbook counts its days, but its dates show it: the year
 * in the text of a date is that of its serial in one system only.
 */
function countsFrom1904(sheets: readonly Sheet[]): boolean {
  for (const { rows } of sheets) {
    for (const cell of rows.flatMap((row) => row ?? [])) {
      if (typeof cell?.value !== 'number' || !/y{4}|a{4}/i.test(cell.format)) continue;
      const shown = /(?:19|20)\d\d/.exec(cell.text)?.[0];
      if (shown === undefined) continue;
      return shown !== yearOf(cell.value) && shown === yearOf(cell.value + DAYS_TO_1904);
    }
  }
  return false;
}

const yearOf = (serial: number): string => String(dateOf(serial).year);
