import { toA1 } from '../workbook/address';
import type { Range } from '../workbook/sheet';
import type { CellWrite } from '../workbook/write-plan';
import { spliceWidths } from './column-widths';
import {
  dimensionOf,
  extended,
  scanSheet,
  type CellPlace,
  type Place,
  type RowPlace,
  type SheetScan,
} from './sheet-scan';
import { Splices } from './splices';
import { asOpening, escapeText, prefixOf, withAttributes, type OpenTag } from './xml';
import { encodeXstring } from './xstring';

/** One cell to be written. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
  /** Null keeps the style that the cell starts from: a header looks like its neighbour. */
  readonly dress: { readonly format: string; readonly look: CellWrite['look'] } | null;
}

/** Finds or makes the style that is another one with a format and a look of its own. */
export interface StyleSource {
  styleFor(base: number, format: string, look: CellWrite['look']): number;
}

/**
 * The text of a worksheet part with some cells written; all the rest is the same, character by
 * character.
 * @param newColumns the widths of the columns that are new, which take their style from their left
 * neighbour
 */
export function writeSheet(
  text: string,
  part: string,
  edits: readonly CellEdit[],
  newColumns: ReadonlyMap<number, number>,
  styles: StyleSource,
): string {
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const row = byRow.get(edit.row);
    if (row) row.push(edit);
    else byRow.set(edit.row, [edit]);
  }
  const wanted = new Map<number, Set<number>>();
  for (const [row, inRow] of byRow) wanted.set(row, new Set(inRow.map(({ column }) => column)));
  const scan = scanSheet(text, part, wanted);
  return new SheetWriter(text, scan, newColumns, styles).write(byRow);
}

class SheetWriter {
  readonly #splices: Splices;
  readonly #rows: ReadonlyMap<number, RowPlace>;
  readonly #sheetData: Place;
  /** `x:` when the sheet writes `x:row`. */
  readonly #prefix: string;
  /** How many rows of the sheet come before the row being inserted. */
  #passed = 0;
  #used: Range | null;

  constructor(
    readonly text: string,
    readonly scan: SheetScan,
    readonly newColumns: ReadonlyMap<number, number>,
    readonly styles: StyleSource,
  ) {
    if (!scan.sheetData) throw new Error('A sheet without sheetData is refused on reading');
    this.#sheetData = scan.sheetData;
    this.#prefix = prefixOf(scan.sheetData.open.name);
    this.#splices = new Splices(text);
    this.#used = scan.used && dimensionOf(scan);
    this.#rows = new Map(scan.rows.map((row) => [row.row, row]));
  }

  /** @param byRow the edits of each row, rows and columns in ascending order */
  write(byRow: ReadonlyMap<number, readonly CellEdit[]>): string {
    const before = this.#used;
    let newRows = '';
    for (const [row, edits] of byRow) {
      const place = this.#rows.get(row);
      if (place) this.#writeRow(place, edits);
      else newRows += this.#insertRow(row, edits);
    }
    if (newRows !== '') this.#appendRows(newRows);
    spliceWidths(this.#splices, this.scan, this.newColumns);
    if (this.#used !== before) this.#writeDimension();
    return this.#splices.apply();
  }

  #tagText({ start, end }: OpenTag): string {
    return this.text.slice(start, end);
  }

  #writeRow(place: RowPlace, edits: readonly CellEdit[]): void {
    const inserted: CellEdit[] = [];
    let appended = '';
    for (const edit of edits) {
      const cell = place.wanted.get(edit.column);
      const written = this.#cell(edit, place);
      if (written === '') continue;
      this.#used = extended(this.#used, edit.row, edit.column);
      inserted.push(edit);
      const next = place.cells.find(({ column }) => column > edit.column);
      if (cell) this.#splices.replace(cell.open.start, cell.end, written);
      else if (next) this.#splices.insert(next.start, written);
      else appended += written;
    }
    const { open, contentEnd } = place;
    const tag = this.#tagText(open);
    const spanned = withSpans(tag, open.attributes.spans, inserted);
    if (open.selfClosing && appended !== '') {
      const row = `${asOpening(spanned)}${appended}</${open.name}>`;
      this.#splices.replace(open.start, open.end, row);
      return;
    }
    if (spanned !== tag) this.#splices.replace(open.start, open.end, spanned);
    if (appended !== '') this.#splices.insert(contentEnd, appended);
  }

  /** Puts a row where it belongs, or returns its text when it belongs after all the others. */
  #insertRow(row: number, edits: readonly CellEdit[]): string {
    let cells = '';
    for (const edit of edits) {
      const written = this.#cell(edit, null);
      if (written !== '') this.#used = extended(this.#used, row, edit.column);
      cells += written;
    }
    if (cells === '') return '';
    const name = `${this.#prefix}row`;
    const text = `<${name} r="${row + 1}">${cells}</${name}>`;
    while ((this.scan.rows[this.#passed]?.row ?? Infinity) <= row) this.#passed++;
    const next = this.scan.rows[this.#passed];
    if (!next) return text;
    this.#splices.insert(next.open.start, text);
    return '';
  }

  #appendRows(rows: string): void {
    const { open, contentEnd } = this.#sheetData;
    if (!open.selfClosing) {
      this.#splices.insert(contentEnd, rows);
      return;
    }
    const text = `${asOpening(this.#tagText(open))}${rows}</${open.name}>`;
    this.#splices.replace(open.start, open.end, text);
  }

  #writeDimension(): void {
    const { dimension } = this.scan;
    if (!dimension || !this.#used) return;
    const { top, left, bottom, right } = this.#used;
    const first = toA1(top, left);
    const last = toA1(bottom, right);
    const ref = first === last ? first : `${first}:${last}`;
    const tag = withAttributes(this.#tagText(dimension), { ref });
    this.#splices.replace(dimension.start, dimension.end, tag);
  }

  /** The text of a cell, or nothing when there is nothing to write that would show. */
  #cell(edit: CellEdit, row: RowPlace | null): string {
    const old = row?.wanted.get(edit.column);
    const own = old && Number(old.open.attributes.s ?? 0);
    const inherited = row?.style ?? this.#columnStyle(edit.column);
    const neighbour = this.newColumns.has(edit.column) ? this.#leftStyle(edit, row) : undefined;
    const base = edit.dress
      ? (own ?? inherited ?? neighbour ?? 0)
      : (neighbour ?? own ?? inherited ?? 0);
    const style = edit.dress
      ? this.styles.styleFor(base, edit.dress.format, edit.dress.look)
      : base;
    if (old) return this.#rewritten(old, style, edit.value);
    if (edit.value === null && style === (inherited ?? 0)) return '';
    return this.#created(edit, style);
  }

  #created({ row, column, value }: CellEdit, style: number): string {
    const name = `${this.#prefix}c`;
    const type = typeof value === 'string' ? ' t="inlineStr"' : '';
    const tag = `<${name} r="${toA1(row, column)}"${style === 0 ? '' : ` s="${style}"`}${type}`;
    return value === null ? `${tag}/>` : `${tag}>${this.#value(value)}</${name}>`;
  }

  #rewritten({ open, kept }: CellPlace, style: number, value: CellEdit['value']): string {
    const tag = withAttributes(this.#tagText(open), {
      s: style === 0 && open.attributes.s === undefined ? null : String(style),
      t: typeof value === 'string' ? 'inlineStr' : null,
      // Metadata (a data type, a picture, a spill) tells of the old value.
      cm: null,
      vm: null,
    });
    const content = this.#value(value) + kept;
    const opening = asOpening(tag);
    if (content === '') return `${opening.slice(0, -1).trimEnd()}/>`;
    return `${opening}${content}</${open.name}>`;
  }

  #value(value: CellEdit['value']): string {
    if (value === null) return '';
    const p = this.#prefix;
    if (typeof value === 'number') return `<${p}v>${shortest(value)}</${p}v>`;
    const text = escapeText(encodeXstring(value));
    const space = /^\s|\s$|[\n\t]|\s\s/.test(value) ? ' xml:space="preserve"' : '';
    return `<${p}is><${p}t${space}>${text}</${p}t></${p}is>`;
  }

  /** The style that `<cols>` gives to cells that are not there. */
  #columnStyle(column: number): number | undefined {
    const of = this.scan.columns.find(({ first, last }) => column >= first && column <= last);
    return of && of.style > 0 ? of.style : undefined;
  }

  /** Of the first cell to the left that is not new itself, so that borders go on. */
  #leftStyle({ column }: CellEdit, row: RowPlace | null): number | undefined {
    let left = column - 1;
    while (this.newColumns.has(left)) left--;
    return row?.cells.find((cell) => cell.column === left)?.style;
  }
}

/** The shortest digits that read back as the same double; XML Schema knows no -0. */
const shortest = (value: number): string => String(value === 0 ? 0 : value);

/** `spans` lists the columns that a row uses, counted from 1: `1:5 9:12`. */
function withSpans(tag: string, spans: string | undefined, edits: readonly CellEdit[]): string {
  if (!spans) return tag;
  const ends = spans
    .trim()
    .split(/\s+/)
    .map((span) => span.split(':').map(Number));
  const outside = edits
    .map(({ column }) => column + 1)
    .filter((column) => !ends.some(([from = 0, to = 0]) => column >= from && column <= to));
  if (outside.length === 0) return tag;
  const all = [...ends.flat(), ...outside];
  return withAttributes(tag, { spans: `${Math.min(...all)}:${Math.max(...all)}` });
}
