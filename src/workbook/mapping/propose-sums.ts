import { fromCellNumber, type Dec } from '../../engine';
import { quantityOf, readQuantity } from '../../engine/reading/quantity';
import { numberKindOf } from '../inputs';
import { cellAt, isEmpty } from '../region';
import type { Cell } from '../sheet';
import type { FoundArea } from './propose-areas';
import { shownIn } from './propose-profile';

const MOST_ROWS = 2_000;
/** Weights such as 33,33% add up to a little less. */
const ROUNDED_OFF = 0.5;
/** So many of the groups have to add up. */
const MOST_GROUPS = 0.8;
const WHOLE = [100, 1];

/**
 * Whether the figures of a column add up to 100, or to 1, in each group of rows that another column
 * names: a blank there is of the group above. One figure alone adds up to nothing.
 */
export function addsUp(area: FoundArea, column: number, group: number): boolean {
  const sums = new Map<string, { sum: Dec; count: number }>();
  let name = '';
  const last = Math.min(area.lastRow, area.firstRow + MOST_ROWS - 1);
  for (let row = area.firstRow; row <= last; row += 1) {
    const named = cellAt(area.sheet, row, group);
    if (named && !isEmpty(named)) name = shownIn(named);
    const cell = cellAt(area.sheet, row, column);
    if (isEmpty(cell)) continue;
    const figure = figureIn(cell);
    if (!figure) return false;
    const known = sums.get(name);
    const sum = known ? known.sum.plus(figure) : figure;
    sums.set(name, { sum, count: (known?.count ?? 0) + 1 });
  }
  const groups = [...sums.values()];
  const whole = groups.filter(({ sum }) =>
    WHOLE.some((all) =>
      sum
        .minus(all)
        .abs()
        .lessThanOrEqualTo((ROUNDED_OFF * all) / 100),
    ),
  );
  return (
    groups.some(({ count }) => count > 1) &&
    groups.length > 0 &&
    whole.length >= MOST_GROUPS * groups.length
  );
}

/** The number in a cell, percentages in points; null for anything else. */
function figureIn(cell: Cell | undefined): Dec | null {
  const { value = null, format = 'General' } = cell ?? {};
  if (typeof value === 'string') return readQuantity(value.trim())?.value ?? null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const kind = numberKindOf(format);
  if (kind === 'date') return null;
  return kind === 'percent' ? quantityOf(value, kind).value : fromCellNumber(value);
}
