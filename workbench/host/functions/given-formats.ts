import type { Book } from '../book';
import { GENERAL, valueOf } from '../cells';
import type { CellPlace } from '../formula-engine';
import type { Writer } from '../writer';
import type { Calls } from './calls';

/**
 * The number formats that functions bring along. In Excel such a format is the value's and goes with
 * it; Univer knows only the cell's, so what a cell has from a value is noted, and follows the next.
 */
export class GivenFormats {
  #given = new Map<string, string>();

  constructor(
    readonly book: Book,
    readonly writer: Writer,
    readonly calls: Calls,
  ) {}

  /** @param computed the cells whose formulas have new results */
  follow(computed: readonly CellPlace[]): void {
    for (const place of computed) this.#followOne(place);
    for (const sheetId of new Set(computed.map((place) => place.sheetId))) {
      for (const [row, line] of Object.entries(this.book.spills.cells(sheetId) ?? {})) {
        for (const [column, cell] of Object.entries(line ?? {})) {
          const pattern = this.book.styleOf(cell)?.n?.pattern;
          this.#set({ sheetId, row: Number(row), column: Number(column) }, pattern ?? GENERAL);
        }
      }
    }
    this.writer.flush();
  }

  /** A formula that is no more than one call shows what it gave; any other is Univer's to format. */
  #followOne(place: CellPlace): void {
    const [outcome, another] = this.calls.outcomesOf(place);
    const [element, beside] = outcome?.[0] ?? [];
    if (!element || another || beside || outcome?.[1]) return;
    const shown = valueOf(this.book.cell(place.sheetId, place.row, place.column));
    if ('error' in element || element.value !== shown) return;
    this.#set(place, element.format ?? GENERAL);
  }

  #set(place: CellPlace, wanted: string): void {
    const { sheetId, row, column } = place;
    const key = `${row},${column},${sheetId}`;
    // The cell's own: Univer does not draw by the format of what is spilled into it.
    const current = this.book.look(this.book.matrix(sheetId)[row]?.[column]).format;
    // A format that the user chose stays.
    if (current !== wanted && current !== GENERAL && current !== this.#given.get(key)) return;
    if (wanted === GENERAL) this.#given.delete(key);
    else this.#given.set(key, wanted);
    if (current === wanted) return;
    this.writer.style(sheetId, row, column, {
      n: wanted === GENERAL ? null : { pattern: wanted },
    });
  }
}
