import { readFileSync } from 'node:fs';
import type { Cell, Workbook } from '../../src/workbook';
import { bookIn, cellOf, type Drawn } from './workbook';

/** The samples that are plans: nothing in them was measured in the year in force. */
export const RIVIERE = 'riviere-di-liguria-2023';
export const MAREMMA = 'maremma-e-tirreno-2019';

/** The workbooks of the plans, by name. */
export type PlanBooks = Readonly<Record<typeof RIVIERE | typeof MAREMMA, Workbook>>;

export async function planBooks(): Promise<PlanBooks> {
  const bookOf = (name: string) => bookIn(readFileSync(`assets/samples/${name}.xlsx`));
  return { [RIVIERE]: await bookOf(RIVIERE), [MAREMMA]: await bookOf(MAREMMA) };
}

/** What a user types into a row of a table, by header. */
export interface Typing {
  readonly sheet: string;
  readonly indicator: string;
  readonly year?: number;
  readonly cells: Readonly<Record<string, Drawn>>;
}

/** The workbook after some cells of rows that it has were filled in. */
export function filledIn(book: Workbook, typings: readonly Typing[]): Workbook {
  const sheets = book.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => (row ? [...row] : []));
    const headers = (rows[0] ?? []).map((cell) => cell?.value);
    const of = (row: readonly (Cell | undefined)[], header: string) =>
      row[headers.indexOf(header)]?.value;
    for (const { indicator, year, cells } of typings.filter((one) => one.sheet === sheet.name)) {
      const found = rows.find(
        (row) =>
          of(row, 'Indicatore') === indicator && (year === undefined || of(row, 'Anno') === year),
      );
      if (!found) throw new Error(`No row of ${indicator} in ${sheet.name}`);
      for (const [header, drawn] of Object.entries(cells)) {
        found[headers.indexOf(header)] = cellOf(drawn);
      }
    }
    return { ...sheet, rows };
  });
  return { ...book, sheets };
}
