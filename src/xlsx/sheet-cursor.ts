import { parseA1 } from '../workbook/address';
import { limits } from './limits';
import { Refusal } from './problems';
import type { Attributes } from './xml';

/**
 * Follows the rows and cells of a sheet, whose `r` is optional (ECMA-376-1, 18.3.1.4 and .73).
 * Out of order, or twice in one place, they are refused, as Excel does: which one counts would be a
 * guess.
 */
export class SheetCursor {
  row = -1;
  column = -1;

  constructor(readonly part: string) {}

  /** Call for each `<row>`. @throws Refusal when its number is none. */
  enterRow({ r }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= limits.rows) this.#refuse(`row ${r ?? row}`);
    if (row <= this.row) this.#refuse(`row ${row + 1} after row ${this.row + 1}`);
    this.row = row;
    this.column = -1;
  }

  /** Call for each `<c>`. @throws Refusal when its address is none, or lies in another row. */
  enterCell({ r }: Attributes): void {
    if (r === undefined) {
      this.column++;
    } else {
      const at = parseA1(r);
      if (at?.row !== this.row) return this.#refuse(`cell ${r} in row ${this.row + 1}`);
      if (at.column <= this.column) this.#refuse(`cell ${r} out of order`);
      this.column = at.column;
    }
    if (this.column >= limits.columns) this.#refuse(`column ${this.column + 1}`);
  }

  #refuse(reason: string): never {
    throw new Refusal('file.badXml', { part: this.part, reason });
  }
}
