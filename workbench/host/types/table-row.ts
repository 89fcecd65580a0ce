import { defineType, type ObjectMaker } from '../define';

/** How many rows there are; the add-in touches no single one. */
export const tableRowCollectionObject: ObjectMaker<string> = defineType({
  type: 'TableRowCollection',
  properties: {
    count: (tableId, { tables }) => {
      const { top, bottom } = tables.bodyOf(tables.get(tableId));
      return bottom - top + 1;
    },
  },
  methods: {
    getCount: (tableId, { tables }) => {
      const { top, bottom } = tables.bodyOf(tables.get(tableId));
      return bottom - top + 1;
    },
  },
});
