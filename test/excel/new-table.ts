import type { Workbook } from '../../src/workbook';
import { everything, open, touched, type Opened } from './open';

interface NewTable {
  /** A workbook that has not got the table yet. */
  readonly book: Workbook;
  /** The sheet that the table would bring. */
  readonly sheet: string;
  /** How its requests are refused. */
  readonly codes: readonly string[];
  /** Tries to make the table, and expects that it fails. */
  readonly refused: (excel: Opened) => Promise<unknown>;
  /** Makes the table, and looks whether it is there. */
  readonly saved: (excel: Opened) => Promise<void>;
}

/** Each request that makes a table fails: nothing of it may stay, and the next attempt makes it. */
export function testNewTable({ book, sheet, codes, refused, saved }: NewTable): void {
  const whole = [1, 2, 3].flatMap((at) => codes.map((code): [number, string] => [at, code]));
  test.each(whole)('request %i of a new table with %s', async (at, code) => {
    const excel = await open(book);
    const before = everything(excel, book);
    excel.host.faults.failRequest({ at, code });
    await refused(excel);
    expect(touched(before, everything(excel, book))).toEqual([]);
    expect(() => excel.cell(sheet, 'A1')).toThrow();
    await saved(excel);
  });
}
