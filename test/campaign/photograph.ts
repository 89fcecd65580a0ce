import { toA1 } from '../../src/workbook';
import { Book } from '../../workbench/host/book';
import { formulaOf, valueOf } from '../../workbench/host/cells';
import type { OpenedExcel } from '../support/excel';

/** All that a workbook holds and shows, by place, as texts to be compared. */
export type Photograph = ReadonlyMap<string, string>;

/** The sheet of PERF's own log: each write adds a row to it, which is no harm done. */
const LOG = 'Registro';

/** How many rows the log has. */
export function logRows({ univerAPI }: Pick<OpenedExcel, 'univerAPI'>): number {
  const sheet = new Book(univerAPI).workbook.getSheetByName(LOG);
  if (!sheet) return 0;
  const lines = Object.values(new Book(univerAPI).matrix(sheet.getSheetId()));
  return lines.filter((line) => valueOf(line?.[0]) !== '').length - 1;
}

/**
 * Takes down a whole workbook, but for the log, as the spreadsheet has it, no part of what is tested being asked: every
 * cell with value, formula, format and colours, merged cells, tables, sheets and whether they show.
 */
export function photograph({ univerAPI }: Pick<OpenedExcel, 'univerAPI'>): Photograph {
  const book = new Book(univerAPI);
  const taken = new Map<string, string>();
  const plain = JSON.stringify(book.look(null));
  const log = book.workbook.getSheetByName(LOG)?.getSheetId();
  for (const sheet of book.sheets()) {
    const id = sheet.getSheetId();
    const name = sheet.getSheetName();
    if (id === log) continue;
    taken.set(name, JSON.stringify([sheet.isSheetHidden(), book.merges(id)]));
    for (const [rowKey, line] of Object.entries(book.matrix(id))) {
      for (const columnKey of Object.keys(line ?? {})) {
        const [row, column] = [Number(rowKey), Number(columnKey)];
        const cell = book.cell(id, row, column);
        const look = JSON.stringify(book.look(cell));
        const content = [valueOf(cell), formulaOf(cell)];
        if (look === plain && content.every((part) => part === '')) continue;
        taken.set(`${name}!${toA1(row, column)}`, JSON.stringify([...content, look]));
      }
    }
  }
  for (const table of book.workbook.getTableList()) {
    // A request that was cut may have left it without its name.
    if (table.subUnitId === log) continue;
    taken.set(`table ${table.name}`, JSON.stringify(table.range));
  }
  return taken;
}

/** The places at which two photographs differ, whichever has more. */
export const differences = (before: Photograph, after: Photograph): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (place) => before.get(place) !== after.get(place),
  );
