import type { Sheet, Workbook } from '../../../src/workbook';
import type { Mapping } from '../../../src/workbook/mapping/mapping';
import { planMapping } from '../../../src/workbook/mapping/plan';
import { sheet, table } from '../../support/workbook';

/** The workbook with a mapping saved in it, on a sheet of its own. */
export function withMapping(book: Workbook, mapping: Mapping): Workbook {
  const plan = planMapping(book, mapping);
  if (plan.kind !== 'newSheet') throw new Error('The workbook has a mapping already');
  const { name, headers, rows } = plan.sheet;
  const values = rows.map((row) => row.map(({ value }) => (value === '' ? null : value)));
  const added: Sheet = sheet(name, [table(name, [headers, ...values])]);
  return { ...book, sheets: [...book.sheets, added] };
}
