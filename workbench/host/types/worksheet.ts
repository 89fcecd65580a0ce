import type { Range } from '../../../src/workbook';
import { sheetNameIn, parseAddress, WHOLE_SHEET } from '../address';
import { defineType, nullObject, type ObjectMaker } from '../define';
import { HostError, invalidArgument } from '../errors';
import type { Excel } from '../excel';
import { integerArgument, textArgument } from './arguments';
import { autoFilterObject } from './auto-filter';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { tableCollectionObject } from './table-collection';
import { checkSheetName } from './worksheet-collection';
import { worksheetProtectionObject } from './worksheet-protection';

/** Excel takes no longer text as a list of addresses. */
const LONGEST_LIST = 8_192;

function areasOf(list: string): Range[] {
  if (list.length > LONGEST_LIST) throw invalidArgument(`an address of ${list.length} characters`);
  return list.split(',').map((address) => parseAddress(address.trim()));
}

function rangeAt(excel: Excel, sheetId: string, address: unknown): Range {
  if (address === null || address === undefined) return WHOLE_SHEET;
  const text = textArgument(address);
  const sheet = sheetNameIn(text);
  if (sheet !== null && sheet !== excel.book.nameOf(sheetId)) throw invalidArgument(text);
  return parseAddress(text);
}

const CORNER: Range = { top: 0, left: 0, bottom: 0, right: 0 };

function remove({ book, writer }: Excel, sheetId: string): void {
  writer.guardStructure();
  const visible = book.sheets().filter((sheet) => !sheet.isSheetHidden());
  if (visible.length === 1 && visible[0]?.getSheetId() === sheetId) {
    throw new HostError('InvalidOperation', 'The last visible sheet cannot be deleted');
  }
  book.workbook.deleteSheet(sheetId);
}

export const worksheetObject: ObjectMaker<string> = defineType({
  type: 'Worksheet',
  id: (sheetId) => sheetId,
  properties: {
    id: (sheetId) => sheetId,
    name: (sheetId, { book }) => book.nameOf(sheetId),
    position: (sheetId, { book }) =>
      book.sheets().findIndex((sheet) => sheet.getSheetId() === sheetId),
    visibility: (sheetId, { book }) => (book.sheet(sheetId).isSheetHidden() ? 'Hidden' : 'Visible'),
  },
  objects: {
    autoFilter: (sheetId, excel) => autoFilterObject(excel, { sheetId, table: null }),
    protection: (sheetId, excel) => worksheetProtectionObject(excel, sheetId),
    tables: (sheetId, excel) => tableCollectionObject(excel, { sheetId }),
  },
  setters: {
    name: (sheetId, excel, value) => {
      excel.writer.guardWorkbook();
      const name = textArgument(value);
      const own = excel.book.nameOf(sheetId);
      if (name.toLowerCase() !== own.toLowerCase()) checkSheetName(excel, name);
      excel.book.sheet(sheetId).setName(name);
    },
  },
  methods: {
    activate: (sheetId, { book }) => {
      book.workbook.setActiveSheet(sheetId);
    },
    delete: (sheetId, excel) => {
      remove(excel, sheetId);
    },
    getCell: (sheetId, excel, [row, column]) => {
      const top = integerArgument(row);
      const left = integerArgument(column);
      return rangeObject(excel, { sheetId, range: { top, left, bottom: top, right: left } });
    },
    getRange: (sheetId, excel, [address]) =>
      rangeObject(excel, { sheetId, range: rangeAt(excel, sheetId, address) }),
    getRanges: (sheetId, excel, [list]) =>
      rangeAreasObject(excel, { sheetId, areas: areasOf(textArgument(list)) }),
    getUsedRange: (sheetId, excel, [valuesOnly]) => {
      const used = excel.book.usedRange(sheetId, WHOLE_SHEET, valuesOnly === true);
      return rangeObject(excel, { sheetId, range: used ?? CORNER });
    },
    getUsedRangeOrNullObject: (sheetId, excel, [valuesOnly]) => {
      const range = excel.book.usedRange(sheetId, WHOLE_SHEET, valuesOnly === true);
      return range ? rangeObject(excel, { sheetId, range }) : nullObject('Range');
    },
    _RegisterDataChangedEvent: (sheetId, { listen }) => {
      listen('changed', sheetId, true);
    },
    _UnregisterDataChangedEvent: (sheetId, { listen }) => {
      listen('changed', sheetId, false);
    },
  },
});
