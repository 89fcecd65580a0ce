import { toA1 } from '../workbook';
import type { FormulaRange } from './groups';
import { problem, type ExcelProblem, type ExcelProblemCode } from './problems';
import type { SheetShape } from './structure';

/** How many cells a problem names: enough to find the others. */
const NAMED = 5;

/** A problem of some formulas, with their count and the first of their cells; none where none has it. */
export function toldOf(
  code: ExcelProblemCode,
  formulas: readonly FormulaRange[],
  sheets: readonly SheetShape[],
): ExcelProblem[] {
  if (formulas.length === 0) return [];
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  const named = formulas
    .slice(0, NAMED)
    .map(({ sheetId, range }) => `${nameOf.get(sheetId) ?? ''}!${toA1(range.top, range.left)}`);
  const cells = formulas.length > NAMED ? [...named, '…'] : named;
  return [problem(code, { count: String(formulas.length), cells: cells.join(', ') })];
}
