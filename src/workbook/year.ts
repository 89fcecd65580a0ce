import { fromCellNumber, isBlank, textOf, type Input } from '../engine';
import { inputAt } from './inputs';
import { cellAt, columnOf, isEmpty, type Region } from './region';

/** The year in force, or the choice that the user has to make. */
export interface YearInForce {
  readonly chosen: number | undefined;
  readonly ambiguous: boolean;
}

/** A year in a cell; null when the cell is blank, undefined when it holds anything else. */
export function readYear(input: Input): number | null | undefined {
  if (isBlank(input)) return null;
  const text =
    typeof input.value === 'number' ? fromCellNumber(input.value).toFixed() : textOf(input);
  return /^(?:19|20)\d\d$/.test(text) ? Number(text) : undefined;
}

/**
 * The years for which actuals were measured, or else those for which targets were set: in the
 * headers (`Target 2024`) and in the column `Anno`.
 */
export function yearsIn(regions: readonly Region[]): number[] {
  const measured = new Set(regions.flatMap((region) => yearsOf(region, 'actual')));
  if (measured.size > 0) return [...measured].sort();
  return [...new Set(regions.flatMap((region) => yearsOf(region, 'target')))].sort();
}

function yearsOf(region: Region, field: 'actual' | 'target'): number[] {
  const columns = region.columns.filter((column) => column.field === field);
  const headers = columns.flatMap(({ year }) => year ?? []);
  const yearColumn = columnOf(region, 'year', undefined);
  if (yearColumn === undefined || columns.length === 0) return headers;
  const years: number[] = [];
  for (let row = region.top; row <= region.bottom; row += 1) {
    // A plan lists the years to come too: those without a figure are not the year in force.
    if (columns.every(({ column }) => isEmpty(cellAt(region.sheet, row, column)))) continue;
    const input = inputAt(region, row, yearColumn, false);
    const year = input ? readYear(input) : null;
    if (year) years.push(year);
  }
  return [...headers, ...years];
}
