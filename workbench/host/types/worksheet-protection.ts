import { defineType, type ObjectMaker } from '../define';
import { accessDenied } from '../errors';

export const worksheetProtectionObject: ObjectMaker<string> = defineType({
  type: 'WorksheetProtection',
  properties: {
    protected: (sheetId, { book }) => book.notes.protectedSheets.includes(sheetId),
  },
  methods: {
    protect: (sheetId, { book, writer }) => {
      writer.guardWorkbook();
      const { protectedSheets } = book.notes;
      if (protectedSheets.includes(sheetId)) throw accessDenied('the sheet is protected already');
      protectedSheets.push(sheetId);
    },
  },
});
