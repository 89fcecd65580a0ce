import type { Range } from '../../../src/workbook';
import { defineType, nullObject, type HostObject, type ObjectMaker } from '../define';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { Excel } from '../excel';
import { integerArgument, textArgument } from './arguments';
import { writeValues } from '../range-writes';
import { rangeObject } from './range';

interface ColumnTarget {
  readonly tableId: string;
  /** Counted from 0. */
  readonly index: number;
}

const rangeOf = ({ tables }: Excel, { tableId, index }: ColumnTarget, whole: Range | null) => {
  const table = tables.get(tableId);
  const range = whole ?? tables.bodyOf(table);
  const column = table.range.left + index;
  return { sheetId: table.sheetId, range: { ...range, left: column, right: column } };
};

const tableColumnObject = defineType<ColumnTarget>({
  type: 'TableColumn',
  id: ({ index }) => String(index + 1),
  properties: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: ({ tableId, index }, { tables }) => tables.columnsOf(tables.get(tableId))[index],
  },
  setters: {
    name: (target, excel, value) => {
      const table = excel.tables.get(target.tableId);
      const { sheetId, range } = rangeOf(excel, target, table.range);
      excel.writer.guard(sheetId);
      excel.writer.type(sheetId, range.top, range.left, `'${textArgument(value)}`);
    },
  },
  methods: {
    delete: ({ tableId, index }, { shifting, tables }) => {
      shifting.deleteColumn(tables.get(tableId), index);
    },
    getDataBodyRange: (target, excel) => rangeObject(excel, rangeOf(excel, target, null)),
    getRange: (target, excel) =>
      rangeObject(excel, rangeOf(excel, target, excel.tables.get(target.tableId).range)),
  },
});

/** By name without regard to case, or by id. */
function find({ tables }: Excel, tableId: string, key: unknown): number {
  const names = tables.columnsOf(tables.get(tableId));
  if (typeof key === 'number') return key >= 1 && key <= names.length ? key - 1 : -1;
  const lower = textArgument(key).toLowerCase();
  const byName = names.findIndex((name) => name.toLowerCase() === lower);
  return byName >= 0 ? byName : names.findIndex((_, index) => String(index + 1) === lower);
}

function add(excel: Excel, tableId: string, [place, values, name]: readonly unknown[]): HostObject {
  const table = excel.tables.get(tableId);
  const count = table.range.right - table.range.left + 1;
  const index = integerArgument(place === -1 ? undefined : place, count);
  if (index < 0 || index > count) throw invalidArgument(`column ${index}`);
  excel.shifting.insertColumn(table, index);
  const target = { tableId, index };
  if (values !== null && values !== undefined) {
    const whole = rangeOf(excel, target, excel.tables.get(tableId).range);
    writeValues(excel, whole, values);
  }
  const column = tableColumnObject(excel, target);
  if (name !== null && name !== undefined) column.set('name', name);
  excel.writer.flush();
  return column;
}

export const tableColumnCollectionObject: ObjectMaker<string> = defineType({
  type: 'TableColumnCollection',
  properties: {
    count: (tableId, { tables }) => tables.columnsOf(tables.get(tableId)).length,
  },
  items: (tableId, excel) =>
    excel.tables
      .columnsOf(excel.tables.get(tableId))
      .map((_, index) => tableColumnObject(excel, { tableId, index })),
  methods: {
    add: (tableId, excel, args) => add(excel, tableId, args),
    getCount: (tableId, { tables }) => tables.columnsOf(tables.get(tableId)).length,
    getItem: (tableId, excel, [key]) => {
      const index = find(excel, tableId, key);
      if (index < 0) throw itemNotFound(`the column ${String(key)}`);
      return tableColumnObject(excel, { tableId, index });
    },
    getItemAt: (tableId, excel, [place]) => {
      const index = integerArgument(place);
      const { length } = excel.tables.columnsOf(excel.tables.get(tableId));
      if (index < 0 || index >= length)
        throw new HostError('InvalidArgument', `No column ${index}`);
      return tableColumnObject(excel, { tableId, index });
    },
    getItemOrNullObject: (tableId, excel, [key]) => {
      const index = find(excel, tableId, key);
      return index < 0 ? nullObject('TableColumn') : tableColumnObject(excel, { tableId, index });
    },
  },
});
