import type { Input, Place } from '../engine';
import { toA1 } from './address';
import { kindOf } from './number-kind';
import { NO_FORMAT, type Cell } from './sheet';
import { cellAt, type Region } from './region';

/** The place of a cell of a region. */
export function placeOf(region: Region, row: number, column: number): Place {
  return { sheet: region.sheet.name, table: region.title, cell: toA1(row, column) };
}

/** How a number format shows a number. */
export const numberKindOf = remembered(kindOf);

/**
 * The operator that a number format writes before the number, as in `">= "0.00%`: the cell shows
 * `>= 90,00%` and holds 0.9, and reading it without the operator would be reading another target.
 */
export const operatorShownBy = remembered((format: string): string | null => {
  const [first = ''] = format.split(';');
  const shown = first.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/["\\]/g, '');
  return /^\s*(>=|<=|≥|≤|>|<|=)/.exec(shown)?.[1] ?? null;
});

/** A workbook has many cells and few formats. */
function remembered<T>(work: (format: string) => T): (format: string) => T {
  const known = new Map<string, T>();
  return (format) => {
    const found = known.get(format);
    if (found !== undefined) return found;
    const made = work(format);
    known.set(format, made);
    return made;
  };
}

/** What Excel shows for a formula that could not be worked out. */
const NOT_CALCULATED = '#CALC!';

/** A cell as the engine reads it. */
export function inputOf(cell: Cell | undefined, place: Place, date1904: boolean): Input {
  if (!cell) return { value: null, place };
  if (cell.error !== undefined) return { value: null, error: cell.error, place };
  if (cell.value === null && cell.formula) return { value: null, error: NOT_CALCULATED, place };
  if (typeof cell.value !== 'number') return { value: cell.value, place };
  const { value, text } = cell;
  if (cell.format === NO_FORMAT) {
    return date1904 ? { value, text, from1904: true, place } : { value, text, place };
  }
  const shownAs = numberKindOf(cell.format);
  return date1904
    ? { value, text, shownAs, from1904: true, place }
    : { value, text, shownAs, place };
}

/** The input in a column of a region's row; undefined when the region has no such column. */
export function inputAt(
  region: Region,
  row: number,
  column: number | undefined,
  date1904: boolean,
): Input | undefined {
  if (column === undefined) return undefined;
  return inputOf(cellAt(region.sheet, row, column), placeOf(region, row, column), date1904);
}
