import type { Range } from '../../../src/workbook';
import { fullAddress } from '../address';
import { defineType, type ObjectMaker } from '../define';
import { clearRange } from './range-edits';
import { rangeFormatObject } from './range-format';
import { worksheetObject } from './worksheet';

/** Several rectangles of one sheet. */
export interface AreasTarget {
  readonly sheetId: string;
  readonly areas: readonly Range[];
}

export const rangeAreasObject: ObjectMaker<AreasTarget> = defineType({
  type: 'RangeAreas',
  properties: {
    address: ({ sheetId, areas }, { book }) => {
      const name = book.nameOf(sheetId);
      return areas.map((area) => fullAddress(name, area)).join(',');
    },
    areaCount: ({ areas }) => areas.length,
  },
  methods: {
    clear: ({ sheetId, areas }, excel, [applyTo]) => {
      for (const range of areas) clearRange(excel, { sheetId, range }, applyTo);
    },
  },
  objects: {
    format: (target, excel) => rangeFormatObject(excel, target),
    worksheet: ({ sheetId }, excel) => worksheetObject(excel, sheetId),
  },
});
