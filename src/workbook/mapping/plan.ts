import { addressOf, columnName } from '../address';
import {
  lastWritten,
  newSheetOf,
  ownRowWrites,
  ownTableIn,
  type OwnRow,
  type OwnTablePlan,
} from '../own-tables';
import { isFreeBelow, isHeld } from '../rules-plan';
import type { Workbook } from '../sheet';
import { BLANK_CELL, textOrBlank } from '../new-cells';
import type { CellWrite } from '../write-plan';
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
  const { table, title } = region;
  if (!isFreeBelow(region, added)) return { kind: 'noRoom', table: title, rows: added };
  const cells: CellWrite[] = [];
  for (let row = region.top; row <= last; row += 1) {
    cells.push(...ownRowWrites(region, row, rows[row - region.top] ?? CLEARED));
  }
  return {
    kind: 'cells',
    cells: cells.filter((write) => !isHeld(region, write)),
    growth: table && added > 0 ? { table: table.name, rows: added } : null,
  };
}

const CLEARED: MappingRow = Object.fromEntries(
  MAPPING_TABLE.columns.map(({ name }) => [name, BLANK_CELL]),
);

function rowOf(
  area: AreaMapping,
  { column, header, field, year, blanks }: ColumnMapping,
): MappingRow {
  return {
    sheet: textOrBlank(area.sheet),
    table: textOrBlank(area.table ?? ''),
    headers: textOrBlank(addressOf(area.headers)),
    column: textOrBlank(columnName(column)),
    header: textOrBlank(header),
    field: textOrBlank(fieldText(field, year)),
    blanks: textOrBlank(blanks === 'asAbove' ? AS_ABOVE_TEXT : ''),
  };
}
