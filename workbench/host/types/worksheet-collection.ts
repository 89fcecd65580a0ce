import { defineType, nullObject, type ObjectMaker } from '../define';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { Excel } from '../excel';
import { textArgument } from './arguments';
import { worksheetObject } from './worksheet';

/** By id, or by name without regard to case. */
function findSheet({ book }: Excel, key: string): string | undefined {
  const lower = key.toLowerCase();
  return book
    .sheets()
    .find((sheet) => sheet.getSheetId() === key || sheet.getSheetName().toLowerCase() === lower)
    ?.getSheetId();
}

/** @throws HostError InvalidArgument, or ItemAlreadyExists */
export function checkSheetName(excel: Excel, name: string): void {
  if (name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) throw invalidArgument(name);
  if (findSheet(excel, name) === undefined) return;
  throw new HostError('ItemAlreadyExists', `There is a sheet ${name} already`);
}

const BLANK_ROWS = 200;
const BLANK_COLUMNS = 26;

function addSheet(excel: Excel, name: string): string {
  excel.writer.guardStructure();
  checkSheetName(excel, name);
  const { workbook } = excel.book;
  const active = workbook.getActiveSheet();
  const sheet = workbook.create(name, BLANK_ROWS, BLANK_COLUMNS);
  // Univer goes to a new sheet, Excel stays where it is.
  workbook.setActiveSheet(active);
  return sheet.getSheetId();
}

function unusedName(excel: Excel): string {
  let number = excel.book.sheets().length + 1;
  while (findSheet(excel, `Foglio${number}`) !== undefined) number += 1;
  return `Foglio${number}`;
}

export const worksheetCollectionObject: ObjectMaker<null> = defineType({
  type: 'WorksheetCollection',
  items: (_, excel) =>
    excel.book.sheets().map((sheet) => worksheetObject(excel, sheet.getSheetId())),
  methods: {
    getCount: (_, { book }) => book.sheets().length,
    getItem: (_, excel, [key]) => {
      const id = findSheet(excel, textArgument(key));
      if (id === undefined) throw itemNotFound(`the sheet ${String(key)}`);
      return worksheetObject(excel, id);
    },
    getItemOrNullObject: (_, excel, [key]) => {
      const id = findSheet(excel, textArgument(key));
      return id === undefined ? nullObject('Worksheet') : worksheetObject(excel, id);
    },
    getActiveWorksheet: (_, excel) =>
      worksheetObject(excel, excel.book.workbook.getActiveSheet().getSheetId()),
    add: (_, excel, [name]) =>
      worksheetObject(excel, addSheet(excel, textArgument(name ?? unusedName(excel)))),
    _RegisterDataChangedEvent: (_, { listen }) => {
      listen('changed', 'Workbook', true);
    },
    _UnregisterDataChangedEvent: (_, { listen }) => {
      listen('changed', 'Workbook', false);
    },
  },
});
