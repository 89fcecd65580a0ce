import { sheetNameIn } from '../address';
import { defineType, isHostObject, nullObject, type ObjectMaker } from '../define';
import { apiNotFound, itemNotFound } from '../errors';
import type { Excel } from '../excel';
import type { TableFacts } from '../tables';
import { rangeArgument, textArgument } from './arguments';
import { tableObject } from './table';

/** All tables, or those of one sheet. */
interface Scope {
  readonly sheetId: string | null;
}

const tablesIn = ({ tables }: Excel, { sheetId }: Scope): TableFacts[] =>
  sheetId === null ? tables.all() : tables.on(sheetId);

function find(excel: Excel, scope: Scope, key: unknown): TableFacts | undefined {
  const table = excel.tables.find(textArgument(key));
  return scope.sheetId === null || table?.sheetId === scope.sheetId ? table : undefined;
}

function add(excel: Excel, { sheetId }: Scope, place: unknown, hasHeaders: unknown): TableFacts {
  if (hasHeaders !== true) throw apiNotFound('TableCollection.add without headers');
  const address = isHostObject(place) ? place.get('address') : place;
  const name = sheetNameIn(textArgument(address));
  const { workbook } = excel.book;
  const named = name === null ? workbook.getActiveSheet() : workbook.getSheetByName(name);
  if (!named) throw itemNotFound(`the sheet ${String(name)}`);
  const id = name === null ? (sheetId ?? named.getSheetId()) : named.getSheetId();
  return excel.tables.add(id, rangeArgument(address));
}

export const tableCollectionObject: ObjectMaker<Scope> = defineType({
  type: 'TableCollection',
  properties: {
    count: (scope, excel) => tablesIn(excel, scope).length,
  },
  items: (scope, excel) => tablesIn(excel, scope).map(({ id }) => tableObject(excel, id)),
  methods: {
    add: (scope, excel, [address, hasHeaders]) =>
      tableObject(excel, add(excel, scope, address, hasHeaders).id),
    getCount: (scope, excel) => tablesIn(excel, scope).length,
    getItem: (scope, excel, [key]) => {
      const table = find(excel, scope, key);
      if (!table) throw itemNotFound(`the table ${String(key)}`);
      return tableObject(excel, table.id);
    },
    getItemOrNullObject: (scope, excel, [key]) => {
      const table = find(excel, scope, key);
      return table ? tableObject(excel, table.id) : nullObject('Table');
    },
  },
});
