import type ExcelJS from 'exceljs';
import { parseValue } from 'numfmt';
import { DAYS_TO_1904 } from '../../src/engine';
import type { Cell, Sheet } from '../../src/workbook';
import type { Palette } from '../../src/xlsx/colours';
import { callsAddin, formulaFromFile } from './formulas';
import type { SnapshotCell, Style } from './snapshot';
import { styleOf } from './styles-in';

type Content = Pick<SnapshotCell, 'v' | 't'>;
type Formula = Pick<SnapshotCell, 'f' | 'ref'>;

/** What the cells of every sheet of a workbook share. */
export interface CellContext {
  readonly palette: Palette;
  readonly date1904: boolean;
  readonly styles: StyleBook;
}

/** Gives equal styles one id, as a snapshot wants them. */
export class StyleBook {
  readonly #ids = new Map<string, string>();
  readonly #styles: Record<string, Style> = {};

  /** undefined for a style that says nothing. */
  idOf(style: Style): string | undefined {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = `s${this.#ids.size + 1}`;
      this.#ids.set(key, id);
      this.#styles[id] = style;
    }
    return id;
  }

  get styles(): Readonly<Record<string, Style>> {
    return this.#styles;
  }
}

/**
 * The cells of a sheet. Values, formats and colours are those that PERF itself reads; exceljs adds
 * the formulas and the rest of the looks.
 */
export function cellsOf(
  sheet: Sheet,
  file: ExcelJS.Worksheet,
  context: CellContext,
): Record<number, Record<number, SnapshotCell>> {
  const cells: Record<number, Record<number, SnapshotCell>> = {};
  sheet.rows.forEach((line, row) => {
    const found: Record<number, SnapshotCell> = {};
    line?.forEach((cell, column) => {
      if (cell) found[column] = cellOf(cell, file.getCell(row + 1, column + 1), context);
    });
    if (line) cells[row] = found;
  });
  return cells;
}

function cellOf(
  cell: Cell,
  file: ExcelJS.Cell,
  { palette, date1904, styles }: CellContext,
): SnapshotCell {
  const id = styles.idOf(styleOf(cell, file.style, palette));
  const isShifted = date1904 && typeof cell.value === 'number' && isDate(file);
  // Univer counts days from 1900 only.
  const value = isShifted ? cell.value + DAYS_TO_1904 : cell.value;
  return {
    ...contentOf(cell.error ?? value),
    ...formulaOf(file),
    ...(id === undefined ? {} : { s: id }),
  };
}

function isDate({ value, result }: ExcelJS.Cell): boolean {
  return value instanceof Date || (result as unknown) instanceof Date;
}

/**
 * A formula that fills several cells is taken as the values it gave, for Univer would spill it anew,
 * unless it calls the add-in: such a one is there to be calculated.
 */
function formulaOf(file: ExcelJS.Cell): Formula {
  // Outside the types: exceljs gives cells merged into another its formula.
  if (file.isMerged && file.master.address !== file.address) return {};
  const { shareType, ref } = file.model as { readonly shareType?: string; readonly ref?: string };
  const { formula } = file as { readonly formula: string | undefined };
  if (formula === undefined || formula === '') return {};
  const f = formulaFromFile(formula);
  if (shareType !== 'array' || ref === undefined || ref === file.address) return { f };
  return callsAddin(formula) ? { f, ref } : {};
}

function contentOf(value: Cell['value']): Content {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  // A text that looks like a number would become one.
  return { v: value, t: parseValue(value) === null ? 1 : 4 };
}
