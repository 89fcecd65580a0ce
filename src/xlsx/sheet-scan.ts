import { SheetCursor } from './sheet-cursor';
import { limits } from './limits';
import { isTrue, walk, type OpenTag } from './xml';
import { parseRange } from '../workbook/address';
import type { Range } from '../workbook/sheet';

/** An element in the text of a sheet. */
export interface Place {
  readonly open: OpenTag;
  /** Where its closing tag begins; where its only tag does, when it is `<row/>`. */
  contentEnd: number;
  end: number;
}

/** A cell of a row where something is written. */
interface CellMark {
  readonly column: number;
  readonly style: number;
  readonly start: number;
}

/** A cell that is written. */
export interface CellPlace extends Place {
  /** The children that a new value leaves in place, as they stand: `<extLst>`. */
  kept: string;
}

export interface RowPlace extends Place {
  readonly row: number;
  /** The style of the cells that the row does not have, or null when it has none. */
  readonly style: number | null;
  /** All its cells in file order; none for a row that is not wanted. */
  readonly cells: CellMark[];
  /** The wanted ones among them, by column. */
  readonly wanted: Map<number, CellPlace>;
}

/** A `<col>`: what columns next to each other have in common (ECMA-376-1, 18.3.1.13). */
export interface ColumnsPlace {
  readonly open: OpenTag;
  /** Counted from 0, the last one included. */
  readonly first: number;
  readonly last: number;
  readonly style: number;
  end: number;
}

/** Where in the text of a worksheet things are. */
export interface SheetScan {
  readonly sheetData: Place | null;
  readonly dimension: OpenTag | null;
  /** The smallest range that holds every cell, or null when there are none. */
  readonly used: Range | null;
  readonly rows: readonly RowPlace[];
  readonly cols: Place | null;
  readonly columns: readonly ColumnsPlace[];
}

const dataPath = 'worksheet/sheetData';
const rowPath = `${dataPath}/row`;
const cellPath = `${rowPath}/c`;
/** What a new value takes the place of. */
const valuePaths = new Set([`${cellPath}/v`, `${cellPath}/is`, `${cellPath}/f`]);
const cellChild = /^worksheet\/sheetData\/row\/c\/[^/]+$/;

/** The columns that are wanted, by row. */
export type Wanted = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * One pass over a worksheet part. No more is recorded of a cell than is needed, since a sheet may
 * hold millions of them.
 */
export function scanSheet(text: string, part: string, wanted: Wanted): SheetScan {
  const scanner = new Scanner(text, part, wanted);
  const visitor = {
    open: (tag: OpenTag) => scanner.open(tag),
    close: (path: string, start: number, end: number) => scanner.close(path, start, end),
  };
  walk(text, part, visitor, limits.elements);
  return scanner;
}

/** The end of an element is set when it comes. */
const placeOf = (open: OpenTag): Place => ({ open, contentEnd: open.end, end: open.end });

class Scanner implements SheetScan {
  sheetData: Place | null = null;
  dimension: OpenTag | null = null;
  used: Range | null = null;
  readonly rows: RowPlace[] = [];
  cols: Place | null = null;
  readonly columns: ColumnsPlace[] = [];
  readonly #cursor: SheetCursor;
  #row: RowPlace | null = null;
  #wantedInRow: ReadonlySet<number> | undefined;
  #cell: CellPlace | null = null;
  #childStart = 0;

  constructor(
    readonly text: string,
    part: string,
    readonly wanted: Wanted,
  ) {
    this.#cursor = new SheetCursor(part);
  }

  open(tag: OpenTag): void {
    const { path, attributes } = tag;
    if (path === cellPath) {
      this.#cursor.enterCell(attributes);
      const { row, column } = this.#cursor;
      this.used = extended(this.used, row, column);
      if (!this.#wantedInRow || !this.#row) return;
      this.#row.cells.push({ column, style: Number(attributes.s ?? 0), start: tag.start });
      if (!this.#wantedInRow.has(column)) return;
      this.#cell = { ...placeOf(tag), kept: '' };
      this.#row.wanted.set(column, this.#cell);
    } else if (path === rowPath) {
      this.#cursor.enterRow(attributes);
      const style = isTrue(attributes.customFormat) ? Number(attributes.s ?? 0) : null;
      const { row } = this.#cursor;
      this.#row = { ...placeOf(tag), row, style, cells: [], wanted: new Map() };
      this.#wantedInRow = this.wanted.get(row);
      this.rows.push(this.#row);
    } else if (this.#cell) {
      if (cellChild.test(path)) this.#childStart = tag.start;
    } else if (path === 'worksheet/cols/col') {
      const { min, max, style = '0' } = attributes;
      const [first, last] = [Number(min) - 1, Number(max) - 1];
      this.columns.push({ open: tag, first, last, style: Number(style), end: tag.end });
    } else if (path === 'worksheet/cols') {
      this.cols = placeOf(tag);
    } else if (path === 'worksheet/dimension') {
      this.dimension = tag;
    } else if (path === dataPath) {
      this.sheetData = placeOf(tag);
    }
  }

  close(path: string, start: number, end: number): void {
    if (path === cellPath && this.#cell) {
      Object.assign(this.#cell, { contentEnd: start, end });
      this.#cell = null;
    } else if (path === rowPath && this.#row) {
      Object.assign(this.#row, { contentEnd: start, end });
    } else if (this.#cell) {
      if (cellChild.test(path) && !valuePaths.has(path)) {
        this.#cell.kept += this.text.slice(this.#childStart, end);
      }
    } else if (path === dataPath && this.sheetData) {
      Object.assign(this.sheetData, { contentEnd: start, end });
    } else if (path === 'worksheet/cols/col') {
      Object.assign(this.columns.at(-1) ?? {}, { end });
    } else if (path === 'worksheet/cols' && this.cols) {
      Object.assign(this.cols, { contentEnd: start, end });
    }
  }
}

/** The smallest range that holds a range, or none, and a cell. */
export function extended(range: Range | null, row: number, column: number): Range {
  if (!range) return { top: row, left: column, bottom: row, right: column };
  const { top, left, bottom, right } = range;
  if (row >= top && row <= bottom && column >= left && column <= right) return range;
  return {
    top: Math.min(top, row),
    left: Math.min(left, column),
    bottom: Math.max(bottom, row),
    right: Math.max(right, column),
  };
}

/** The range that `<dimension>` names, when it names one. */
export const dimensionOf = ({ dimension }: SheetScan): Range | null =>
  parseRange(dimension?.attributes.ref ?? '');
