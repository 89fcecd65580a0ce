import type { ICellData } from '@univerjs/core';
import type { Range } from '../../src/workbook';
import { WHOLE_SHEET } from './address';
import type { Book } from './book';
import { HostError } from './errors';
import type { TableFacts, Tables } from './tables';
import type { Writer } from './writer';

/** Inserts and deletes columns of tables, which shifts what is at their right in their rows. */
export class Shifting {
  constructor(
    readonly book: Book,
    readonly writer: Writer,
    readonly tables: Tables,
  ) {}

  /** @param at where the column comes to stand, counted from the table's first */
  insertColumn(table: TableFacts, at: number): void {
    const { sheetId, range } = table;
    const column = range.left + at;
    const behind = this.#tablesBehind(table, column);
    this.#shift(sheetId, { ...range, left: column }, 1);
    for (const other of behind) this.tables.place(other, moved(other.range, 1));
    this.tables.resize(table, { ...range, right: range.right + 1 });
  }

  deleteColumn(table: TableFacts, at: number): void {
    const { sheetId, range } = table;
    if (range.left === range.right) {
      throw new HostError('InvalidOperation', 'The only column of a table cannot be deleted');
    }
    const column = range.left + at;
    const behind = this.#tablesBehind(table, range.right + 1);
    this.#shift(sheetId, { ...range, left: column + 1 }, -1);
    this.tables.place(table, { ...range, right: range.right - 1 });
    for (const other of behind) this.tables.place(other, moved(other.range, -1));
  }

  /** The tables that shift along. @throws HostError where one would be torn apart */
  #tablesBehind({ id, sheetId, range }: TableFacts, column: number): TableFacts[] {
    this.writer.guard(sheetId);
    const behind = this.tables
      .on(sheetId)
      .filter((other) => other.id !== id && other.range.left >= column)
      .filter((other) => other.range.top <= range.bottom && other.range.bottom >= range.top);
    for (const { name, range: own } of behind) {
      if (own.top >= range.top && own.bottom <= range.bottom) continue;
      throw new HostError('InsertDeleteConflict', `This would shift a part of the table ${name}`);
    }
    return behind;
  }

  /** Moves all from a column on; a column that comes free looks like the one at its left. */
  #shift(sheetId: string, { top, left, bottom }: Range, by: 1 | -1): void {
    this.writer.flush();
    const matrix = this.book.matrix(sheetId);
    const emptied: Record<number, Record<number, null>> = {};
    const filled: Record<number, Record<number, ICellData>> = {};
    for (let row = top; row <= bottom; row += 1) {
      const line = matrix[row] ?? {};
      const keys = Object.keys(line).map(Number);
      const leaving = keys.filter((column) => column >= left + Math.min(by, 0));
      emptied[row] = Object.fromEntries(leaving.map((column) => [column, null]));
      const moving = keys.filter((column) => column >= left);
      const fresh = moving.map((column): [number, ICellData] => [
        column + by,
        structuredClone(line[column] ?? {}),
      ]);
      const neighbour = line[left - 1]?.s;
      if (by === 1 && neighbour) fresh.push([left, { s: neighbour }]);
      filled[row] = Object.fromEntries(fresh);
    }
    const used = this.book.usedRange(sheetId, WHOLE_SHEET, false);
    this.writer.room(sheetId, bottom, (used?.right ?? left) + 1);
    this.writer.replace(sheetId, emptied);
    this.writer.replace(sheetId, filled);
  }
}

const moved = (range: Range, by: number): Range => ({
  ...range,
  left: range.left + by,
  right: range.right + by,
});
