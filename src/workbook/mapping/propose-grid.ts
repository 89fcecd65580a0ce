import { cellAt, isEmpty } from '../region';
import type { Range, Sheet, Table } from '../sheet';
import { readLikeHeader, type HeaderReading } from './propose-header';

/** Beyond this many columns nobody lays out a plan. */
const MOST_COLUMNS = 512;
/** A merge of more rows than this is no header. */
const HIGHEST_HEADER = 3;
const LONGEST_TEXT = 120;
const YEAR = /^(?:19|20)\d\d$/;

/** Neighbouring columns. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** One sheet as rows of headers are looked for in it: each text is read once. */
export class Grid {
  readonly #mergesAt = new Map<number, Range[]>();
  readonly #known: Map<string, HeaderReading>;

  /** @param known what was read of headers already, on whatever sheet */
  constructor(
    readonly sheet: Sheet,
    known: Map<string, HeaderReading>,
  ) {
    this.#known = known;
    for (const merge of sheet.merges) {
      const bottom = Math.min(merge.bottom, merge.top + HIGHEST_HEADER - 1);
      for (let row = merge.top; row <= bottom; row += 1) {
        const merges = this.#mergesAt.get(row);
        if (merges) merges.push(merge);
        else this.#mergesAt.set(row, [merge]);
      }
    }
  }

  /** The merged cells that a row of headers may have. */
  mergesAt(row: number): readonly Range[] {
    return this.#mergesAt.get(row) ?? [];
  }

  /** The tables in which a row has cells. */
  tablesAt(row: number): readonly Table[] {
    return this.sheet.tables.filter(({ range }) => row >= range.top && row <= range.bottom);
  }

  isFilled(row: number, column: number): boolean {
    return !isEmpty(cellAt(this.sheet, row, column));
  }

  filledIn(row: number, { left, right }: Span): number {
    let filled = 0;
    for (let column = left; column <= right; column += 1) {
      if (this.isFilled(row, column)) filled += 1;
    }
    return filled;
  }

  /** The text of a cell that may be a header's, a year among them; null for any other cell. */
  textAt(row: number, column: number): string | null {
    const value = cellAt(this.sheet, row, column)?.value;
    if (typeof value === 'number') return YEAR.test(String(value)) ? String(value) : null;
    if (typeof value !== 'string' || value.length > LONGEST_TEXT) return null;
    return value.replaceAll(/\s+/g, ' ').trim();
  }

  read(text: string): HeaderReading {
    const known = this.#known.get(text);
    if (known) return known;
    const reading = readLikeHeader(text);
    this.#known.set(text, reading);
    return reading;
  }

  /** The runs of neighbouring filled cells of a row, outside tables; merged cells are filled. */
  runsAt(row: number): Span[] {
    const length = Math.min(this.sheet.rows[row]?.length ?? 0, MOST_COLUMNS);
    if (length === 0) return [];
    const tables = this.tablesAt(row);
    const filled = Array.from({ length }, (_, column) => this.isFilled(row, column));
    for (const { left, right } of this.mergesAt(row)) {
      for (let column = left; column <= Math.min(right, length - 1); column += 1) {
        filled[column] = true;
      }
    }
    for (const { range } of tables) filled.fill(false, range.left, range.right + 1);
    return spansOf(filled);
  }
}

function spansOf(filled: readonly boolean[]): Span[] {
  const spans: Span[] = [];
  let left = -1;
  for (let column = 0; column <= filled.length; column += 1) {
    if (filled[column] && left < 0) left = column;
    if (!filled[column] && left >= 0) {
      spans.push({ left, right: column - 1 });
      left = -1;
    }
  }
  return spans;
}
