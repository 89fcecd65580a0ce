import {
  planMapping,
  type AreaMapping,
  type ColumnMapping,
  type Workbook,
} from '../../src/workbook';
import { parseRange } from '../../src/workbook/address';
import type { Field } from '../../src/workbook/headers';
import { sheet, table, workbook } from './workbook';

/** A column as a test draws it: its header, its field, what else of it matters. */
export type MappedColumn = readonly [
  header: string,
  field: Field | null,
  more?: Partial<ColumnMapping>,
];

/** The mapping of an area, its columns from its left. */
export function area(
  name: string,
  at: string,
  drawn: readonly MappedColumn[],
  named: string | null = null,
): AreaMapping {
  const headers = parseRange(at);
  if (!headers) throw new Error(`${at} is no range`);
  const columns = drawn.map(([header, field, more = {}], index): ColumnMapping => ({
    column: headers.left + index,
    header,
    field,
    year: null,
    blanks: 'nothing',
    ...more,
  }));
  return { sheet: name, table: named, headers, columns };
}

/** The workbook with a mapping in its table `Mappatura`. */
export function withMapping(book: Workbook, ...areas: readonly AreaMapping[]): Workbook {
  const plan = planMapping(book, { areas });
  if (plan.kind !== 'newSheet') throw new Error('There is a mapping already');
  const { headers, rows } = plan.sheet;
  const drawn = rows.map((row) => row.map(({ value }) => (value === '' ? null : value)));
  return workbook([...book.sheets, sheet('Mappatura', [table('Mappatura', [headers, ...drawn])])]);
}
