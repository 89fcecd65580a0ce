import type { ICellData, IRange, IStyleData } from '@univerjs/core';
import type { Range } from '../../src/workbook';
import { Bounds, intersectionOf, LAST } from './address';
import { isFilled, lookOf, type Cell, type CellLook } from './cells';
import { itemNotFound } from './errors';
import { notesOf, type HostNotes } from './notes';
import { shownAt, Spills } from './spills';
import type { UniverApi, UniverSheet, UniverWorkbook } from './univer';

const CORNER: Range = { top: 0, left: 0, bottom: 0, right: 0 };

type Matrix = Readonly<Record<number, Readonly<Record<number, ICellData>> | undefined>>;

/** The workbook open in Univer: where everything that the host tells is read. */
export class Book {
  readonly spills: Spills;
  #looks = new Map<string, CellLook>();
  #plain = lookOf(null);

  constructor(readonly api: UniverApi) {
    this.spills = new Spills(() => this.workbook);
  }

  /** @throws HostError ItemNotFound when none is open */
  get workbook(): UniverWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw itemNotFound('an open workbook');
    return workbook;
  }

  get notes(): HostNotes {
    return notesOf(this.workbook);
  }

  sheets(): UniverSheet[] {
    return this.workbook.getSheets();
  }

  /** @throws HostError ItemNotFound */
  sheet(id: string): UniverSheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw itemNotFound(`the sheet ${id}`);
    return sheet;
  }

  nameOf(sheetId: string): string {
    return this.sheet(sheetId).getSheetName();
  }

  /** The cells of a sheet as Univer has them, sparse, without what formulas spill into them. */
  matrix(sheetId: string): Matrix {
    return this.sheet(sheetId).getSheet().getCellMatrix().getMatrix() as Matrix;
  }

  cell(sheetId: string, row: number, column: number): Cell {
    const own = this.matrix(sheetId)[row]?.[column];
    return shownAt(own, this.spills.cells(sheetId)?.[row]?.[column]);
  }

  /** How a cell looks. Styles are many cells' own, so each is understood once. */
  look(cell: Cell): CellLook {
    const style = cell?.s;
    if (!style) return this.#plain;
    if (typeof style !== 'string') return lookOf(style);
    const known = this.#looks.get(style);
    if (known) return known;
    const look = lookOf(this.styleOf(cell));
    this.#looks.set(style, look);
    return look;
  }

  styleOf(cell: Cell): IStyleData | null {
    return this.workbook.getWorkbook().getStyles().getStyleByCell(cell) ?? null;
  }

  /** Row by row, something of each cell of a range. */
  map<T>(sheetId: string, range: Range, each: (cell: Cell) => T): T[][] {
    const matrix = this.matrix(sheetId);
    const spilled = this.spills.cells(sheetId);
    const rows: T[][] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      const line = matrix[row];
      const spilledLine = spilled?.[row];
      const found: T[] = [];
      for (let column = range.left; column <= range.right; column += 1) {
        found.push(each(shownAt(line?.[column], spilledLine?.[column])));
      }
      rows.push(found);
    }
    return rows;
  }

  /**
   * The part of a range that is in use; null when none is.
   * @param valuesOnly whether cells that only look special do not count
   */
  usedRange(sheetId: string, within: Range, valuesOnly: boolean): Range | null {
    const bounds = new Bounds();
    for (const [rowKey, line] of Object.entries(this.matrix(sheetId))) {
      const row = Number(rowKey);
      if (row < within.top || row > within.bottom || !line) continue;
      for (const [columnKey, cell] of Object.entries(line)) {
        const column = Number(columnKey);
        if (column < within.left || column > within.right) continue;
        if (isFilled(cell) || (!valuesOnly && cell.s)) bounds.add(row, column);
      }
    }
    for (const spill of this.spills.on(sheetId)) {
      const common = intersectionOf(spill, within);
      if (!common) continue;
      bounds.add(common.top, common.left);
      bounds.add(common.bottom, common.right);
    }
    return bounds.range;
  }

  merges(sheetId: string): Range[] {
    const { mergeData } = this.sheet(sheetId).getSheet().getConfig();
    return mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow,
      left: startColumn,
      bottom: endRow,
      right: endColumn,
    }));
  }

  /** The rows of a range that a filter hides: the user's in Univer, or one the host was told of. */
  filteredRows(sheetId: string, { top, bottom }: Range): Set<number> {
    const sheet = this.sheet(sheetId).getSheet();
    const noted = this.notes.filteredRows[sheetId] ?? [];
    const rows = new Set(noted.filter((row) => row >= top && row <= bottom));
    const last = Math.min(bottom, sheet.getRowCount() - 1);
    for (let row = top; row <= last; row += 1) if (sheet.getRowFiltered(row)) rows.add(row);
    return rows;
  }

  /** The selected range; the first cell of the active sheet where none is. */
  selection(): { sheetId: string; range: Range } {
    const sheetId = this.workbook.getActiveSheet().getSheetId();
    const selected = this.workbook.getActiveRange()?.getRange();
    return { sheetId, range: selected ? this.#excelRange(sheetId, selected) : CORNER };
  }

  /** All that is selected; the first cell of the active sheet where nothing is. */
  selections(): { sheetId: string; areas: Range[] } {
    const sheet = this.workbook.getActiveSheet();
    const sheetId = sheet.getSheetId();
    const selected = sheet.getSelection()?.getActiveRangeList() ?? [];
    const areas = selected.map((range) => this.#excelRange(sheetId, range.getRange()));
    return { sheetId, areas: areas.length > 0 ? areas : [CORNER] };
  }

  /** The one cell that typing would go to. */
  activeCell(): { sheetId: string; range: Range } {
    const { sheetId, range } = this.selection();
    const cell = this.workbook.getActiveCell()?.getRange();
    const { top, left } = cell ? { top: cell.startRow, left: cell.startColumn } : range;
    return { sheetId, range: { top, left, bottom: top, right: left } };
  }

  /** What is selected to the end of Univer's sheet is selected to the end of Excel's. */
  #excelRange(sheetId: string, { startRow: top, startColumn: left, endRow, endColumn }: IRange) {
    const { row, column } = this.#lastCell(sheetId);
    const bottom = top === 0 && endRow === row ? LAST.row : endRow;
    const right = left === 0 && endColumn === column ? LAST.column : endColumn;
    return { top, left, bottom, right };
  }

  #lastCell(sheetId: string): { row: number; column: number } {
    const sheet = this.sheet(sheetId).getSheet();
    return { row: sheet.getRowCount() - 1, column: sheet.getColumnCount() - 1 };
  }

  /** Shows the sheet and selects the range. */
  select({ sheetId, range }: { readonly sheetId: string; readonly range: Range }): void {
    const { top, left } = range;
    this.workbook.setActiveSheet(sheetId);
    const last = this.#lastCell(sheetId);
    const bottom = range.bottom === LAST.row ? last.row : range.bottom;
    const right = range.right === LAST.column ? last.column : range.right;
    const cells = { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
    const first = { actualRow: top, actualColumn: left, isMerged: false, isMergedMainCell: false };
    this.execute('sheet.operation.set-selections', {
      subUnitId: sheetId,
      reveal: true,
      selections: [
        {
          range: { ...cells, rangeType: 0 },
          primary: { ...cells, endRow: top, endColumn: left, rangeType: 0, ...first },
          style: null,
        },
      ],
    });
  }

  /** @returns what Univer answered */
  execute(command: string, params: object): unknown {
    const unitId = this.workbook.getId();
    return this.api.syncExecuteCommand(command, { unitId, ...params });
  }
}
