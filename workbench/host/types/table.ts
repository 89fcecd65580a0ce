import { apiNotFound } from '../errors';
import { defineType, since, type ObjectMaker } from '../define';
import { rangeArgument, textArgument } from './arguments';
import { autoFilterObject } from './auto-filter';
import { rangeObject } from './range';
import { tableColumnCollectionObject } from './table-column';
import { tableRowCollectionObject } from './table-row';
import { worksheetObject } from './worksheet';

export const tableObject: ObjectMaker<string> = defineType({
  type: 'Table',
  id: (tableId) => tableId,
  properties: {
    id: (tableId) => tableId,
    name: (tableId, { tables }) => tables.get(tableId).name,
    showHeaders: (tableId, { tables }) => tables.get(tableId).hasHeaders,
    showTotals: (tableId, { tables }) => tables.get(tableId).hasTotals,
  },
  objects: {
    autoFilter: (tableId, excel) => {
      const table = excel.tables.get(tableId);
      return autoFilterObject(excel, { sheetId: table.sheetId, table });
    },
    columns: (tableId, excel) => tableColumnCollectionObject(excel, tableId),
    rows: (tableId, excel) => tableRowCollectionObject(excel, tableId),
    worksheet: (tableId, excel) => worksheetObject(excel, excel.tables.get(tableId).sheetId),
  },
  setters: {
    name: (tableId, { tables }, value) => {
      tables.rename(tables.get(tableId), textArgument(value));
    },
  },
  methods: {
    delete: (tableId, { tables, writer }) => {
      const table = tables.get(tableId);
      writer.guard(table.sheetId);
      tables.unregister(table);
    },
    getDataBodyRange: (tableId, excel) => {
      const table = excel.tables.get(tableId);
      return rangeObject(excel, { sheetId: table.sheetId, range: excel.tables.bodyOf(table) });
    },
    getHeaderRowRange: (tableId, excel) => {
      const { sheetId, range, hasHeaders } = excel.tables.get(tableId);
      if (!hasHeaders) throw apiNotFound('Table.getHeaderRowRange without headers');
      return rangeObject(excel, { sheetId, range: { ...range, bottom: range.top } });
    },
    getRange: (tableId, excel) => rangeObject(excel, excel.tables.get(tableId)),
    resize: since('1.13', (tableId: string, { tables }, [range]) => {
      tables.resize(tables.get(tableId), rangeArgument(range));
    }),
  },
});
