import { parseRange, toA1 } from '../workbook/address';
import type { Cell, Range } from '../workbook/sheet';
import { dateSerial } from './iso-date';
import { limits } from './limits';
import { Refusal } from './problems';
import { SheetCursor } from './sheet-cursor';
import type { CellStyle } from './styles-read';
import { isTrue, walk, type Attributes, type OpenTag } from './xml';
import { decodeXstring } from './xstring';

/** What the cells of every sheet of a workbook draw on. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  readonly onProgress: () => void;
  /** How many cells the workbook may still have. */
  cellsLeft: number;
}

export interface SheetContent {
  readonly rows: (Cell[] | undefined)[];
  readonly merges: Range[];
  readonly hasFormulas: boolean;
}

const cellPath = 'worksheet/sheetData/row/c';
const texts = new Set([`${cellPath}/is/t`, `${cellPath}/is/r/t`]);

const rowsPerProgress = 5000;

/** A `<c>` while it is being read. */
interface RawCell {
  readonly attributes: Attributes;
  formula: boolean;
  value: string | null;
  inline: string | null;
}

/**
 * Reads the cells of a worksheet part (ECMA-376-1, 18.3.1).
 * @throws Refusal when it says what no sheet can say: nothing is dropped or guessed.
 */
export function readSheet(text: string, part: string, context: SheetContext): SheetContent {
  return new SheetReader(part, context).read(text);
}

class SheetReader {
  readonly #rows: (Cell[] | undefined)[] = [];
  readonly #merges: Range[] = [];
  /** The cells that array formulas and data tables fill besides their own. */
  readonly #arrays: Range[] = [];
  readonly #cursor: SheetCursor;
  #rowsRead = 0;
  #hasData = false;
  #hasFormulas = false;
  #cell: RawCell | null = null;

  constructor(
    readonly part: string,
    readonly context: SheetContext,
  ) {
    this.#cursor = new SheetCursor(part);
  }

  read(text: string): SheetContent {
    const visitor = {
      open: ({ path, attributes }: OpenTag) => this.#open(path, attributes),
      text: (path: string, found: string) => this.#text(path, found),
      close: (path: string) => {
        if (path === cellPath) this.#endCell();
      },
    };
    walk(text, this.part, visitor, limits.elements);
    if (!this.#hasData) throw this.#bad('no sheetData');
    this.#markArrays();
    return { rows: this.#rows, merges: this.#merges, hasFormulas: this.#hasFormulas };
  }

  #open(path: string, attributes: Attributes): void {
    switch (path) {
      case 'worksheet/sheetData':
        this.#hasData = true;
        break;
      case 'worksheet/sheetData/row':
        this.#cursor.enterRow(attributes);
        if (++this.#rowsRead % rowsPerProgress === 0) this.context.onProgress();
        break;
      case cellPath:
        this.#cursor.enterCell(attributes);
        this.#cell = { attributes, formula: false, value: null, inline: null };
        break;
      case `${cellPath}/v`:
        if (this.#cell) this.#cell.value = '';
        break;
      case `${cellPath}/is`:
        if (this.#cell) this.#cell.inline = '';
        break;
      case `${cellPath}/f`:
        this.#formula(attributes);
        break;
      case 'worksheet/mergeCells/mergeCell':
        this.#merges.push(this.#range(attributes.ref));
        break;
    }
  }

  #formula({ t, ref }: Attributes): void {
    this.#hasFormulas = true;
    if (this.#cell) this.#cell.formula = true;
    if ((t === 'array' || t === 'dataTable') && ref !== undefined) {
      const range = this.#range(ref);
      if (range.top !== range.bottom || range.left !== range.right) this.#arrays.push(range);
    }
  }

  #text(path: string, text: string): void {
    if (!this.#cell) return;
    if (path === `${cellPath}/v`) this.#cell.value = (this.#cell.value ?? '') + text;
    else if (texts.has(path)) this.#cell.inline = (this.#cell.inline ?? '') + text;
  }

  #endCell(): void {
    if (!this.#cell) return;
    if (--this.context.cellsLeft < 0) throw new Refusal('file.tooLarge', { part: this.part });
    const { row, column } = this.#cursor;
    const cells = (this.#rows[row] ??= []);
    cells[column] = this.#build(this.#cell);
    this.#cell = null;
  }

  #build(raw: RawCell): Cell {
    const style = this.context.styles[Number(raw.attributes.s ?? 0)];
    if (!style) throw this.#bad(`style ${raw.attributes.s ?? 0}`);
    const { format, show, colours } = style;
    const common = { format, formula: raw.formula, ...colours };
    const error = raw.attributes.t === 'e' ? raw.value?.trim() : undefined;
    if (error) {
      return { value: null, error, text: error, ...common };
    }
    const value = this.#value(raw);
    return { value, text: value === null ? '' : show(value), ...common };
  }

  #value({ attributes: { t = 'n' }, value, inline }: RawCell): Cell['value'] {
    if (t === 'inlineStr') return inline === null ? null : decodeXstring(inline);
    if (value === null) return null;
    if (t === 'str') return decodeXstring(value);
    const text = value.trim();
    if (text === '') return null;
    switch (t) {
      case 's':
        return this.#sharedString(text);
      case 'b':
        return isTrue(text);
      case 'd':
        // A date that cannot be read is shown as it stands, for the reader above to judge.
        return dateSerial(text, this.context.date1904) ?? text;
      case 'n':
        return number(text) ?? text;
      default:
        throw this.#bad(`cell type ${t}`);
    }
  }

  #sharedString(index: string): string {
    const string = /^\d+$/.test(index) ? this.context.strings[Number(index)] : undefined;
    if (string === undefined) throw this.#bad(`shared string ${index}`);
    return string;
  }

  /** Overwriting a cell that an array formula fills would break the formula. */
  #markArrays(): void {
    // Arrays never overlap in a valid sheet, so no cell is visited twice.
    let visits = limits.cells;
    for (const { top, left, bottom, right } of this.#arrays) {
      for (let row = top; row <= bottom && row < this.#rows.length; row++) {
        const cells = this.#rows[row] ?? [];
        for (let column = left; column <= right && column < cells.length; column++) {
          if (--visits < 0) throw this.#bad('overlapping arrays');
          const cell = cells[column];
          if (cell) cells[column] = { ...cell, formula: true };
        }
      }
    }
  }

  #range(ref: string | undefined): Range {
    const range = parseRange(ref ?? '');
    if (!range || range.bottom >= limits.rows || range.right >= limits.columns) {
      throw this.#bad(`range ${ref ?? ''}`);
    }
    return range;
  }

  #bad(reason: string): Refusal {
    const { row, column } = this.#cursor;
    const place = row >= 0 && column >= 0 ? { cell: toA1(row, column) } : {};
    return new Refusal('file.badXml', { part: this.part, reason, ...place });
  }
}

/** xsd:double without its infinities; null for anything else, which stays a text. */
function number(text: string): number | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
