import type { Range } from '../../src/workbook';
import { intersectionOf } from './address';
import type { Book } from './book';
import { textOf, valueOf } from './cells';
import { HostError, invalidArgument, itemNotFound } from './errors';
import type { UniverTable } from './univer';
import type { Writer } from './writer';

/** An Excel table (ListObject). */
export interface TableFacts {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header and totals rows included. */
  readonly range: Range;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

const NEW_COLUMN = 'Colonna';
const NEW_TABLE = 'Tabella';

/**
 * The tables of the open workbook. The cells say what the columns are called: what Univer remembers
 * of them is kept in step, because its structured references go by that.
 */
export class Tables {
  constructor(
    readonly book: Book,
    readonly writer: Writer,
  ) {}

  all(): TableFacts[] {
    const order = new Map(this.book.sheets().map((sheet, index) => [sheet.getSheetId(), index]));
    const place = ({ subUnitId }: UniverTable) => order.get(subUnitId) ?? 0;
    return this.book.workbook
      .getTableList()
      .toSorted((a, b) => place(a) - place(b))
      .map((table) => this.#factsOf(table));
  }

  on(sheetId: string): TableFacts[] {
    return this.all().filter((table) => table.sheetId === sheetId);
  }

  /** By id, or by name without regard to case. */
  find(key: string): TableFacts | undefined {
    const lower = key.toLowerCase();
    return this.all().find(({ id, name }) => id === key || name.toLowerCase() === lower);
  }

  /** @throws HostError ItemNotFound */
  get(key: string): TableFacts {
    const table = this.find(key);
    if (!table) throw itemNotFound(`the table ${key}`);
    return table;
  }

  #factsOf({ id, name, subUnitId, range }: UniverTable): TableFacts {
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = range;
    const notes = this.book.notes.tables[id] ?? { hasHeaders: true, hasTotals: false };
    return { id, name, sheetId: subUnitId, range: { top, left, bottom, right }, ...notes };
  }

  /** The names of the columns, left to right. */
  columnsOf({ sheetId, range, hasHeaders }: TableFacts): string[] {
    const [headers = []] = this.book.map(sheetId, { ...range, bottom: range.top }, (cell) =>
      textOf(valueOf(cell), this.book.look(cell).format),
    );
    return hasHeaders ? headers : headers.map((_, index) => `${NEW_COLUMN}${index + 1}`);
  }

  bodyOf({ range, hasHeaders, hasTotals }: TableFacts): Range {
    const top = range.top + (hasHeaders ? 1 : 0);
    return { ...range, top, bottom: Math.max(top, range.bottom - (hasTotals ? 1 : 0)) };
  }

  /** Makes a table of a range whose first row is its headers. @throws HostError */
  add(sheetId: string, range: Range): TableFacts {
    this.writer.guard(sheetId);
    this.#refuseOverlap(sheetId, range, null);
    const names = new Set(this.all().map(({ name }) => name));
    let number = 1;
    while (names.has(`${NEW_TABLE}${number}`)) number += 1;
    const id = crypto.randomUUID();
    const grown = { ...range, bottom: Math.max(range.bottom, range.top + 1) };
    this.#register({ id, sheetId, range: grown, name: `${NEW_TABLE}${number}` }, []);
    this.repairHeaders(this.get(id));
    return this.get(id);
  }

  /** @throws HostError InvalidArgument when a table or sheet of that name exists, or it is none */
  rename(table: TableFacts, name: string): void {
    this.writer.guard(table.sheetId);
    const taken = this.find(name);
    const isName =
      /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
    if (!isName || (taken && taken.id !== table.id))
      throw invalidArgument(`the table name ${name}`);
    this.#replace(table, { ...table, name });
  }

  /** Gives a table another range, which shifts no cells. @throws HostError */
  resize(table: TableFacts, range: Range): void {
    this.writer.guard(table.sheetId);
    const isBeside = !intersectionOf(range, table.range);
    const rows = range.bottom - range.top + 1;
    const least = 1 + (table.hasHeaders ? 1 : 0) + (table.hasTotals ? 1 : 0);
    if (isBeside || range.top !== table.range.top || rows < least) {
      throw invalidArgument('the new range of a table must keep its header row and have data');
    }
    this.#refuseOverlap(table.sheetId, range, table.id);
    this.#replace(table, { ...table, range });
    this.repairHeaders(this.get(table.id));
  }

  /** Tells Univer of a table anew, after its range, its name or its headers changed. */
  #replace(table: TableFacts, now: TableFacts): void {
    this.unregister(table);
    this.#register(now, this.columnsOf(now));
  }

  unregister({ id, sheetId }: TableFacts): void {
    this.book.execute('sheet.mutation.delete-table', { subUnitId: sheetId, tableId: id });
  }

  #register(
    { id, sheetId, name, range }: Pick<TableFacts, 'id' | 'sheetId' | 'name' | 'range'>,
    header: readonly string[],
  ): void {
    this.book.execute('sheet.mutation.add-table', {
      subUnitId: sheetId,
      tableId: id,
      name,
      header: [...header],
      range: {
        startRow: range.top,
        startColumn: range.left,
        endRow: range.bottom,
        endColumn: range.right,
      },
      options: {},
    });
  }

  /** Moves a table without touching cells: they were shifted already. */
  place(table: TableFacts, range: Range): void {
    this.#replace(table, { ...table, range });
  }

  /** Gives each column a name of its own, as Excel does the moment a header is left without. */
  repairHeaders(table: TableFacts): void {
    if (!table.hasHeaders) return;
    const { sheetId, range } = table;
    const written = this.columnsOf(table);
    const names = distinct(written);
    names.forEach((name, index) => {
      if (name === written[index]) return;
      this.writer.type(sheetId, range.top, range.left + index, `'${name}`);
    });
    this.writer.flush();
    const known = this.#univerColumns(table.id);
    if (known.join('\n') !== names.join('\n')) this.#replace(table, table);
  }

  #univerColumns(id: string): string[] {
    const columns = this.book.workbook.getTableInfo(id)?.columns ?? [];
    return columns.map(({ displayName }) => displayName);
  }

  #refuseOverlap(sheetId: string, range: Range, except: string | null): void {
    for (const other of this.on(sheetId)) {
      if (other.id === except || !intersectionOf(other.range, range)) continue;
      throw new HostError('InvalidOperation', `A table cannot overlap ${other.name}`);
    }
  }
}

/** Blanks become `Colonna1`, a name used twice gets a number: `Peso`, `Peso2`. */
function distinct(names: readonly string[]): string[] {
  const used = new Set(names.filter((name) => name !== '').map((name) => name.toLowerCase()));
  const seen = new Set<string>();
  return names.map((name) => {
    let free = name;
    if (name === '') free = firstFree(NEW_COLUMN, 1, used);
    else if (seen.has(name.toLowerCase())) free = firstFree(name, 2, used);
    seen.add(free.toLowerCase());
    used.add(free.toLowerCase());
    return free;
  });
}

function firstFree(stem: string, from: number, used: ReadonlySet<string>): string {
  let number = from;
  while (used.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}
