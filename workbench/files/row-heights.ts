import type ExcelJS from 'exceljs';
import type { Sheet } from '../../src/workbook';
import { ROW_HEIGHT } from './sizes';

/** Excel's own, in characters, where a file says nothing. */
const COLUMN_CHARACTERS = 8.43;

/** Letters are narrower than the digits in which widths are counted. */
const LETTER = 0.92;

/**
 * Heights of the rows that fit their wrapped texts, by row, in pixels. A file leaves them out: whoever
 * opens it works them out, which Univer does only for what is edited. An estimate by characters.
 */
export function fittingHeights(sheet: Sheet, file: ExcelJS.Worksheet): Map<number, number> {
  const heights = new Map<number, number>();
  sheet.rows.forEach((line, row) => {
    let lines = 1;
    line?.forEach((cell, column) => {
      if (cell === undefined || cell.text.length <= COLUMN_CHARACTERS) return;
      const target = file.getCell(row + 1, column + 1);
      // Absent on a cell without any, whatever the types say.
      const alignment = target.alignment as Partial<ExcelJS.Alignment> | undefined;
      if (!alignment?.wrapText || target.isMerged) return;
      const width = file.getColumn(column + 1).width ?? COLUMN_CHARACTERS;
      lines = Math.max(lines, linesOf(cell.text, width));
    });
    if (lines > 1) heights.set(row, lines * ROW_HEIGHT);
  });
  return heights;
}

const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce(
      (lines, part) => lines + Math.max(1, Math.ceil((part.length * LETTER) / Math.max(1, width))),
      0,
    );
