import { defineType, type ObjectMaker } from '../define';
import { REMOVE_REFERENCE } from '../protocol';
import { applicationObject } from './application';
import { textArgument } from './arguments';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { settingCollectionObject } from './setting';
import { tableCollectionObject } from './table-collection';
import { workbookProtectionObject } from './workbook-protection';
import { worksheetCollectionObject } from './worksheet-collection';

export const workbookObject: ObjectMaker<null> = defineType({
  type: 'Workbook',
  properties: {
    name: (_, { book }) => book.workbook.getName(),
    readOnly: (_, { writer }) => writer.readOnly,
  },
  objects: {
    application: (_, excel) => applicationObject(excel, null),
    protection: (_, excel) => workbookProtectionObject(excel, null),
    worksheets: (_, excel) => worksheetCollectionObject(excel, null),
    tables: (_, excel) => tableCollectionObject(excel, { sheetId: null }),
    settings: (_, excel) => settingCollectionObject(excel, null),
  },
  methods: {
    [REMOVE_REFERENCE]: (_, { references }, [id]) => {
      references.giveUp(textArgument(id));
    },
    getActiveCell: (_, excel) => rangeObject(excel, excel.book.activeCell()),
    getSelectedRanges: (_, excel) => rangeAreasObject(excel, excel.book.selections()),
    getSelectedRange: (_, excel) => rangeObject(excel, excel.book.selection()),
  },
});
