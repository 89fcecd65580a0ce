import type { Field } from '../headers';
import { cellAt, isEmpty } from '../region';
import type { ColumnMapping } from './mapping';
import type { FoundArea } from './propose-areas';

/** What names a row, or what it hangs under: written once for several rows where a page was copied. */
const WRITTEN_ONCE: ReadonlySet<Field> = new Set(['code', 'indicator', 'node', 'parent']);
/** So many of the rows must have a blank for it to be a habit, and not something forgotten. */
const HABIT = 0.2;
const MOST_ROWS = 2_000;

/** What a blank cell means in a column, and whether merged cells show it. */
interface Blanks {
  readonly mean: ColumnMapping['blanks'];
  readonly isShown: boolean;
}

/**
 * Whether a blank cell of a column means the one above it: where cells are merged downwards, or
 * where each value is written once, at the first of its rows, and never again right below.
 */
export function blanksIn(
  area: FoundArea,
  column: number,
  field: Field,
  isOfIndicators: boolean,
): Blanks {
  if (WRITTEN_ONCE.has(field) && isMergedDown(area, column))
    return { mean: 'asAbove', isShown: true };
  // A blank parent is the root's; the rows of a tree and of indicators each have their own code.
  const isHabit = field === 'node' && isOfIndicators && isWrittenOnce(area, column);
  return { mean: isHabit ? 'asAbove' : 'nothing', isShown: !isHabit };
}

const isMergedDown = ({ sheet, firstRow, lastRow }: FoundArea, column: number): boolean =>
  sheet.merges.some(
    ({ top, bottom, left, right }) =>
      left <= column && right >= column && bottom > top && top >= firstRow && top <= lastRow,
  );

function isWrittenOnce({ sheet, firstRow, lastRow, columns }: FoundArea, column: number): boolean {
  let blanks = 0;
  let rows = 0;
  let above: unknown = null;
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + MOST_ROWS); row += 1) {
    const cell = cellAt(sheet, row, column);
    if (!isEmpty(cell)) {
      if (cell?.value === above && row > firstRow) return false;
      above = cell?.value;
      rows += 1;
    } else if (columns.some((other) => !isEmpty(cellAt(sheet, row, other.column)))) {
      if (row === firstRow) return false;
      blanks += 1;
      rows += 1;
    }
  }
  return blanks > 0 && blanks >= HABIT * rows;
}
