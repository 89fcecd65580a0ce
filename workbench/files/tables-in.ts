import type ExcelJS from 'exceljs';
import type { ITableJson } from '@univerjs/sheets-table';
import type { Sheet, Table } from '../../src/workbook';
import type { TableKeepsake, Totals } from './keepsakes';
import { univerRange } from './ranges';

/** The column of a snapshot's table, whose enum is its own name in JSON. */
type ColumnJson = Omit<ITableJson['columns'][number], 'dataType'> & { readonly dataType: 'none' };
export type TableJson = Omit<ITableJson, 'columns'> & { readonly columns: readonly ColumnJson[] };

/** A table for the snapshot, and what the snapshot cannot say of it. */
export interface TableIn {
  readonly json: TableJson;
  readonly facts: { readonly hasHeaders: boolean; readonly hasTotals: boolean };
  readonly keepsake: TableKeepsake;
}

/** The tables of a sheet as read, with what exceljs knows of each. */
export function tablesOf(sheet: Sheet, file: ExcelJS.Worksheet, ids: () => string): TableIn[] {
  // The types say pairs; they are tables.
  const known = file.getTables() as unknown as readonly {
    readonly table: ExcelJS.TableProperties;
  }[];
  return sheet.tables.map((table) => {
    const properties = known.find(({ table: { name } }) => name === table.name)?.table;
    return {
      json: jsonOf(ids(), table, sheet),
      facts: { hasHeaders: table.hasHeaders, hasTotals: table.hasTotals },
      keepsake: keepsakeOf(properties),
    };
  });
}

function jsonOf(id: string, { name, range, hasHeaders }: Table, sheet: Sheet): TableJson {
  const columns: ColumnJson[] = [];
  for (let column = range.left; column <= range.right; column += 1) {
    const number = columns.length + 1;
    const header = hasHeaders ? sheet.rows[range.top]?.[column]?.text : undefined;
    const displayName = header ?? `Colonna${number}`;
    columns.push({
      id: `${id}-${number}`,
      displayName,
      dataType: 'none',
      formula: '',
      meta: {},
      style: {},
    });
  }
  return { id, name, range: univerRange(range), options: {}, filters: {}, columns, meta: {} };
}

function keepsakeOf(properties: ExcelJS.TableProperties | undefined): TableKeepsake {
  const totals: Record<string, Totals> = {};
  for (const column of properties?.columns ?? []) {
    const { totalsRowLabel, totalsRowFunction, totalsRowFormula } = column as typeof column &
      Totals;
    if (totalsRowLabel === undefined && (totalsRowFunction ?? 'none') === 'none') continue;
    totals[column.name] = {
      ...(totalsRowLabel === undefined ? {} : { totalsRowLabel }),
      ...(totalsRowFunction === undefined ? {} : { totalsRowFunction }),
      ...(totalsRowFormula === undefined ? {} : { totalsRowFormula }),
    };
  }
  return { style: properties?.style ?? {}, totals };
}
