import { defineType, type ObjectMaker } from '../define';

/** Of the workbook's structure: its sheets can neither be added nor removed. */
export const workbookProtectionObject: ObjectMaker<null> = defineType({
  type: 'WorkbookProtection',
  properties: {
    protected: (_, { book }) => book.notes.structureProtected === true,
  },
});
