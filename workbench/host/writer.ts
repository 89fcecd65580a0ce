import type { ICellData, IStyleData } from '@univerjs/core';
import type { Range } from '../../src/workbook';
import type { Book } from './book';
import { GENERAL, type Cell, type CellValue } from './cells';
import { accessDenied, invalidArgument } from './errors';
import { typed, untyped } from './typing';

/** The changes of a cell's style; null takes a part of it away. */
export type StyleChange = { [Part in 'bg' | 'cl' | 'n' | 'bl']?: IStyleData[Part] | null };

type Change = Omit<ICellData, 's'> & { s?: StyleChange };
type Changes = Map<number, Map<number, Change>>;

/** In this name Univer keeps the formulas of the cells: in any other it would delete them. */
const LOOKS_ONLY = 'sheet.command.set-style';

const hasContents = (change: Change): boolean => 'f' in change;
const isLooksOnly = (change: Change): boolean => !hasContents(change);

/** Some of the changes, as Univer takes them. */
function cellsOf(
  changes: Changes,
  isWanted: (change: Change) => boolean,
): Record<number, Record<number, Change>> {
  const rows: Record<number, Record<number, Change>> = {};
  for (const [row, line] of changes) {
    const wanted = [...line].filter(([, change]) => isWanted(change));
    if (wanted.length > 0) rows[row] = Object.fromEntries(wanted);
  }
  return rows;
}

/** Called with what a flush changed, before anything else is read. */
export type OnFlush = (
  sheetId: string,
  changed: ReadonlyMap<number, ReadonlyMap<number, unknown>>,
) => void;

/**
 * Gathers the writes of a request and hands them to Univer in one mutation a sheet, which is a
 * hundred times faster than one by one and makes grid and formulas follow.
 */
export class Writer {
  #pending = new Map<string, Changes>();
  /** While on, every change is refused: the workbook is open for reading only. */
  readOnly = false;
  /** Formulas that are not to be taken, whatever they are. */
  refusesFormula: (formula: string) => boolean = () => false;

  constructor(
    readonly book: Book,
    readonly onFlush: OnFlush,
  ) {}

  /** @throws HostError AccessDenied when the sheet cannot be changed */
  guard(sheetId: string): void {
    this.guardWorkbook();
    if (!this.book.notes.protectedSheets.includes(sheetId)) return;
    throw accessDenied(`the sheet ${this.book.nameOf(sheetId)} is protected`);
  }

  /** @throws HostError AccessDenied when the workbook cannot be changed */
  guardWorkbook(): void {
    if (this.readOnly) throw accessDenied('the workbook is read-only');
  }

  /** @throws HostError AccessDenied when no sheet can be added or removed */
  guardStructure(): void {
    this.guardWorkbook();
    if (this.book.notes.structureProtected) throw accessDenied('the structure is protected');
  }

  /** Types a value into a cell. @throws HostError */
  type(sheetId: string, row: number, column: number, value: unknown): void {
    const change = this.#change(sheetId, row, column);
    const { format, ...content } = typed(value, this.#formatAt(sheetId, row, column, change));
    const { f } = content;
    if (f !== null && this.refusesFormula(f)) throw invalidArgument(`the formula ${f}`);
    Object.assign(change, content, { p: null, si: null });
    if (format !== undefined) change.s = { ...change.s, n: { pattern: format } };
  }

  /** Puts a value into a cell as it is: a text stays a text, whatever it looks like. */
  put(sheetId: string, row: number, column: number, value: CellValue): void {
    const change = this.#change(sheetId, row, column);
    Object.assign(change, untyped(value), { p: null, si: null });
  }

  /** Changes parts of a cell's style. */
  style(sheetId: string, row: number, column: number, style: StyleChange): void {
    const change = this.#change(sheetId, row, column);
    change.s = { ...change.s, ...style };
  }

  styleRange(sheetId: string, range: Range, style: StyleChange): void {
    this.guard(sheetId);
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        this.style(sheetId, row, column, style);
      }
    }
  }

  /** Makes everything that was written so far visible to whoever reads. */
  flush(): void {
    if (this.#pending.size === 0) return;
    const pending = this.#pending;
    this.#pending = new Map();
    for (const [sheetId, changes] of pending) {
      this.#makeRoom(sheetId, changes);
      this.replace(sheetId, cellsOf(changes, hasContents));
      this.replace(sheetId, cellsOf(changes, isLooksOnly), LOOKS_ONLY);
      this.onFlush(sheetId, changes);
    }
  }

  /** Hands cells to Univer as they are; null empties one. */
  replace(
    subUnitId: string,
    cellValue: Record<number, Record<number, object | null>>,
    trigger?: string,
  ): void {
    if (Object.keys(cellValue).length === 0) return;
    this.book.execute('sheet.mutation.set-range-values', { subUnitId, cellValue, trigger });
  }

  #change(sheetId: string, row: number, column: number): Change {
    let sheet = this.#pending.get(sheetId);
    if (!sheet) this.#pending.set(sheetId, (sheet = new Map<number, Map<number, Change>>()));
    let line = sheet.get(row);
    if (!line) sheet.set(row, (line = new Map<number, Change>()));
    let change = line.get(column);
    if (!change) line.set(column, (change = {}));
    return change;
  }

  #formatAt(sheetId: string, row: number, column: number, change: Change): string {
    const pending = change.s?.n;
    if (pending !== undefined) return pending?.pattern ?? GENERAL;
    const cell: Cell = this.book.cell(sheetId, row, column);
    return this.book.look(cell).format;
  }

  #makeRoom(sheetId: string, changes: Changes): void {
    let lastRow = 0;
    let lastColumn = 0;
    for (const [row, line] of changes) {
      lastRow = Math.max(lastRow, row);
      for (const column of line.keys()) lastColumn = Math.max(lastColumn, column);
    }
    this.room(sheetId, lastRow, lastColumn);
  }

  /** Makes a cell exist: a sheet of Univer ends where its last cell was, one of Excel does not. */
  room(subUnitId: string, row: number, column: number): void {
    const sheet = this.book.sheet(subUnitId).getSheet();
    if (row >= sheet.getRowCount()) {
      const rowCount = row + 1;
      this.book.execute('sheet.mutation.set-worksheet-row-count', { subUnitId, rowCount });
    }
    if (column >= sheet.getColumnCount()) {
      const columnCount = column + 1;
      this.book.execute('sheet.mutation.set-worksheet-column-count', { subUnitId, columnCount });
    }
  }
}
