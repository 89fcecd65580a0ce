import type { Book } from '../book';
import type { CellPlace } from '../formula-engine';
import { NAMESPACE } from './metadata';

/** Texts and quoted names of sheets, where a name of a function means nothing. */
const QUOTED = /"[^"]*"|'[^']*'/g;
const CALLED = new RegExp(`(?<![\\w.])${NAMESPACE}\\.`, 'i');

const callsFunction = (formula: unknown): boolean =>
  typeof formula === 'string' && CALLED.test(formula) && CALLED.test(formula.replace(QUOTED, ''));

/** The cells whose formulas call a function of the add-in. */
export function functionCells(book: Book): CellPlace[] {
  return book.sheets().flatMap((sheet) => {
    const sheetId = sheet.getSheetId();
    const lines = Object.entries(book.matrix(sheetId));
    // Cells filled down have the formula of the first of them.
    const shared = new Set<string>();
    for (const [, line] of lines) {
      for (const { f, si } of Object.values(line ?? {})) {
        if (si && f && callsFunction(f)) shared.add(si);
      }
    }
    return lines.flatMap(([row, line]) =>
      Object.entries(line ?? {})
        .filter(([, { f, si }]) => callsFunction(f) || (!f && si && shared.has(si)))
        .map(([column]) => ({ sheetId, row: Number(row), column: Number(column) })),
    );
  });
}
