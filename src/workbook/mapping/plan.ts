import { columnName, toA1 } from '../address';
import {
  lastWritten,
  newSheetOf,
  ownRowWrites,
  ownTableIn,
  type OwnRow,
  type OwnTablePlan,
} from '../own-tables';
import { cellAt, isEmpty } from '../region';
import { holds, isFreeBelow } from '../rules-plan';
import type { Range, Workbook } from '../sheet';
import { textCell } from '../text-cell';
import type { CellWrite, NewCell } from '../write-plan';
import { AS_ABOVE_TEXT, fieldText } from './field-words';
import type { AreaMapping, ColumnMapping, Mapping } from './mapping';
import { MAPPING_TABLE, type MappingColumn } from './table';

type MappingRow = OwnRow<MappingColumn>;

/**
 * Plans how a mapping is saved in the workbook's table `Mappatura`, made where there is none: it
 * replaces the one that is there. A mapping without areas clears the table.
 */
export function planMapping(workbook: Workbook, { areas }: Mapping): OwnTablePlan {
  const rows = areas.flatMap((area) => area.columns.map((column) => rowOf(area, column)));
  const region = ownTableIn(workbook, MAPPING_TABLE);
  if (!region) return { kind: 'newSheet', sheet: newSheetOf(MAPPING_TABLE, rows) };

  const last = Math.max(lastWritten(region), region.top + rows.length - 1);
  const added = Math.max(0, last - region.bottom);
  const { sheet, table, title } = region;
  if (!isFreeBelow(region, added)) return { kind: 'noRoom', table: title, rows: added };
  const cells: CellWrite[] = [];
  for (let row = region.top; row <= last; row += 1) {
    cells.push(...ownRowWrites(region, row, rows[row - region.top] ?? CLEARED));
  }
  const isHeld = (write: CellWrite): boolean =>
    write.value === null ? isEmpty(cellAt(sheet, write.row, write.column)) : holds(region, write);
  return {
    kind: 'cells',
    cells: cells.filter((write) => !isHeld(write)),
    growth: table && added > 0 ? { table: table.name, rows: added } : null,
  };
}

const BLANK: NewCell = { value: '' };
const CLEARED: MappingRow = Object.fromEntries(
  MAPPING_TABLE.columns.map(({ name }) => [name, BLANK]),
);

const text = (value: string): NewCell => (value === '' ? BLANK : textCell(value));

const rangeText = ({ top, left, bottom, right }: Range): string =>
  `${toA1(top, left)}:${toA1(bottom, right)}`;

function rowOf(
  area: AreaMapping,
  { column, header, field, year, blanks }: ColumnMapping,
): MappingRow {
  return {
    sheet: text(area.sheet),
    table: text(area.table ?? ''),
    headers: text(rangeText(area.headers)),
    column: text(columnName(column)),
    header: text(header),
    field: text(fieldText(field, year)),
    blanks: text(blanks === 'asAbove' ? AS_ABOVE_TEXT : ''),
  };
}
