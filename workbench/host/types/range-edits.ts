import type { Book } from '../book';
import { isFilled, textOf, valueOf } from '../cells';
import type { Plain } from '../define';
import { apiNotFound, invalidArgument } from '../errors';
import type { Excel } from '../excel';
import type { StyleChange } from '../writer';
import { textArgument } from './arguments';
import type { AreasTarget } from './range-areas';
import type { RangeTarget } from './range';

const PLAIN_STYLE: StyleChange = { bg: null, cl: null, n: null, bl: null };

/** @param applyTo `Excel.ClearApplyTo`; all where it is not given */
export function clearRange({ book, writer }: Excel, target: RangeTarget, applyTo: unknown): void {
  const what = textArgument(applyTo ?? 'All');
  if (what !== 'All' && what !== 'Contents' && what !== 'Formats') {
    throw apiNotFound(`Range.clear ${what}`);
  }
  const { sheetId, range } = target;
  writer.guard(sheetId);
  const used = book.usedRange(sheetId, range, false);
  if (!used) return;
  if (what !== 'Contents') writer.styleRange(sheetId, used, PLAIN_STYLE);
  if (what === 'Formats') return;
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      if (isFilled(book.cell(sheetId, row, column))) writer.type(sheetId, row, column, '');
    }
  }
}

/** Whether all are hidden; null where some are. */
const allOrSome = (hidden: readonly boolean[]): Plain =>
  hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;

export function hiddenRows(book: Book, { sheetId, range }: RangeTarget): Plain {
  const sheet = book.sheet(sheetId).getSheet();
  const filtered = book.filteredRows(sheetId, range);
  const last = Math.min(range.bottom, sheet.getRowCount() - 1);
  const hidden: boolean[] = [];
  for (let row = range.top; row <= last; row += 1) {
    hidden.push(filtered.has(row) || !sheet.getRowVisible(row));
  }
  return hidden.length > 0 && allOrSome(hidden);
}

export function hiddenColumns(book: Book, { sheetId, range }: RangeTarget): Plain {
  const sheet = book.sheet(sheetId).getSheet();
  const last = Math.min(range.right, sheet.getColumnCount() - 1);
  const hidden: boolean[] = [];
  for (let column = range.left; column <= last; column += 1) {
    hidden.push(!sheet.getColVisible(column));
  }
  return hidden.length > 0 && allOrSome(hidden);
}

const columnsOf = ({ left, right }: RangeTarget['range']) => ({
  startRow: 0,
  endRow: 0,
  startColumn: left,
  endColumn: right,
});

export function setColumnsHidden(excel: Excel, { sheetId, range }: RangeTarget, hidden: boolean) {
  excel.writer.guard(sheetId);
  const command = hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible';
  excel.book.execute(command, { subUnitId: sheetId, ranges: [columnsOf(range)] });
}

/** Excel's API counts widths in points, Univer in pixels. */
const POINTS = 0.75;

/** null where the columns differ. */
export function columnWidth(book: Book, { sheetId, areas }: AreasTarget): Plain {
  const sheet = book.sheet(sheetId).getSheet();
  const widths = new Set<number>();
  for (const { left, right } of areas) {
    const last = Math.min(right, sheet.getColumnCount() - 1);
    for (let column = left; column <= last; column += 1) widths.add(sheet.getColumnWidth(column));
  }
  const [width] = widths;
  return widths.size === 1 && width !== undefined ? width * POINTS : null;
}

export function setColumnWidth(excel: Excel, { sheetId, areas }: AreasTarget, value: unknown) {
  if (typeof value !== 'number' || value < 0) throw invalidArgument(`the width ${String(value)}`);
  excel.writer.guard(sheetId);
  for (const area of areas) {
    excel.writer.room(sheetId, 0, area.right);
    excel.book.execute('sheet.mutation.set-worksheet-col-width', {
      subUnitId: sheetId,
      ranges: [columnsOf(area)],
      colWidth: Math.round(value / POINTS),
    });
  }
}

/** The pixels of a character and of the margins, near enough without a font. */
const CHARACTER = 7;
const MARGIN = 12;

export function autofitColumns(excel: Excel, target: AreasTarget): void {
  const { book } = excel;
  for (const area of target.areas) {
    const used = book.usedRange(target.sheetId, area, true);
    if (!used) continue;
    const texts = book.map(target.sheetId, used, (cell) =>
      textOf(valueOf(cell), book.look(cell).format),
    );
    for (let column = used.left; column <= used.right; column += 1) {
      const longest = Math.max(...texts.map((row) => row[column - used.left]?.length ?? 0));
      const areas = [{ ...area, left: column, right: column }];
      setColumnWidth(excel, { ...target, areas }, (longest * CHARACTER + MARGIN) * POINTS);
    }
  }
}
