import type { Range } from '../../../src/workbook';
import { fullAddress, intersectionOf, LAST, WHOLE_SHEET } from '../address';
import { formulaOf, textOf, valueOf, valueTypeOf, type Cell } from '../cells';
import {
  defineType,
  nullObject,
  since,
  type HostObject,
  type Plain,
  type ObjectMaker,
} from '../define';
import { HostError, invalidArgument } from '../errors';
import type { Excel } from '../excel';
import { sizeMismatch, writeFormats, writeValues } from '../range-writes';
import { integerArgument, rangeArgument } from './arguments';
import { cellProperties, setCellProperties } from './cell-properties';
import { copyFrom } from './range-copy';
import { clearRange, hiddenColumns, hiddenRows, setColumnsHidden } from './range-edits';
import { rangeAreasObject } from './range-areas';
import { rangeFormatObject } from './range-format';
import { hasSpill, spillingTo, spillParent } from './range-spills';
import { worksheetObject } from './worksheet';

/** A rectangle of cells of a sheet. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly range: Range;
}

/** More cells than any answer can carry. */
const MOST_CELLS = 5_000_000;

function read(
  { book }: Excel,
  { sheetId, range }: RangeTarget,
  each: (cell: Cell) => Plain,
): Plain {
  const { top, left, bottom, right } = range;
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) {
    throw new HostError('ResponsePayloadSizeLimitExceeded', 'The range has too many cells');
  }
  return book.map(sheetId, range, each);
}

/** @throws HostError InvalidArgument when it leaves the sheet */
function at(excel: Excel, sheetId: string, range: Range): HostObject {
  const { top, left, bottom, right } = range;
  const isIn = top >= 0 && left >= 0 && bottom <= LAST.row && right <= LAST.column;
  if (!isIn || top > bottom || left > right) throw invalidArgument('a range outside the sheet');
  return rangeObject(excel, { sheetId, range });
}

function usedIn(excel: Excel, { sheetId, range }: RangeTarget, valuesOnly: unknown): Range | null {
  return excel.book.usedRange(sheetId, range, valuesOnly === true);
}

function mergedAreas(excel: Excel, { sheetId, range }: RangeTarget): HostObject {
  const areas = excel.book.merges(sheetId).filter((merge) => intersectionOf(merge, range));
  return areas.length === 0
    ? nullObject('RangeAreas')
    : rangeAreasObject(excel, { sheetId, areas });
}

/** Moves the edges of a range by as many cells; the first two are those of top and left. */
function moved(
  range: Range,
  [top, left, bottom, right]: readonly [number, number, number, number],
) {
  return {
    top: range.top + top,
    left: range.left + left,
    bottom: range.bottom + bottom,
    right: range.right + right,
  };
}

export const rangeObject: ObjectMaker<RangeTarget> = defineType({
  type: 'Range',
  properties: {
    address: ({ sheetId, range }, { book }) => fullAddress(book.nameOf(sheetId), range),
    cellCount: ({ range }) => (range.bottom - range.top + 1) * (range.right - range.left + 1),
    columnCount: ({ range }) => range.right - range.left + 1,
    columnIndex: ({ range }) => range.left,
    hasSpill: since('1.12', (target: RangeTarget, excel: Excel) => hasSpill(excel, target)),
    rowCount: ({ range }) => range.bottom - range.top + 1,
    rowIndex: ({ range }) => range.top,
    columnHidden: (target, { book }) => hiddenColumns(book, target),
    rowHidden: (target, { book }) => hiddenRows(book, target),
    formulas: (target, excel) => read(excel, target, formulaOf),
    numberFormat: (target, excel) => read(excel, target, (cell) => excel.book.look(cell).format),
    text: (target, excel) =>
      read(excel, target, (cell) => textOf(valueOf(cell), excel.book.look(cell).format)),
    values: (target, excel) => read(excel, target, valueOf),
    valueTypes: (target, excel) => read(excel, target, valueTypeOf),
  },
  objects: {
    format: (target, excel) =>
      rangeFormatObject(excel, { sheetId: target.sheetId, areas: [target.range] }),
    worksheet: ({ sheetId }, excel) => worksheetObject(excel, sheetId),
  },
  setters: {
    columnHidden: (target, excel, hidden) => {
      setColumnsHidden(excel, target, hidden === true);
    },
    formulas: (target, excel, values) => {
      writeValues(excel, target, values);
    },
    numberFormat: (target, excel, formats) => {
      writeFormats(excel, target, formats);
    },
    values: (target, excel, values) => {
      writeValues(excel, target, values);
    },
  },
  methods: {
    // The library asks before it cuts a large array into pieces that fit their ranges in any case.
    _ValidateArraySize: ({ range }, _, [rows, columns]) => {
      const { top, left, bottom, right } = range;
      if (rows !== bottom - top + 1 || columns !== right - left + 1) throw sizeMismatch();
    },
    clear: (target, excel, [applyTo]) => {
      clearRange(excel, target, applyTo);
    },
    copyFrom: (target, excel, args) => {
      copyFrom(excel, target, args);
    },
    getBoundingRect: ({ sheetId, range }, excel, [other]) => {
      const { top, left, bottom, right } = rangeArgument(other);
      return rangeObject(excel, {
        sheetId,
        range: {
          top: Math.min(range.top, top),
          left: Math.min(range.left, left),
          bottom: Math.max(range.bottom, bottom),
          right: Math.max(range.right, right),
        },
      });
    },
    getCell: ({ sheetId, range }, excel, [row, column]) => {
      const top = range.top + integerArgument(row);
      const left = range.left + integerArgument(column);
      return at(excel, sheetId, { top, left, bottom: top, right: left });
    },
    getCellProperties: (target, excel, [wanted]) => cellProperties(excel, target, wanted),
    getColumn: ({ sheetId, range }, excel, [column]) => {
      const left = range.left + integerArgument(column);
      return at(excel, sheetId, { ...range, left, right: left });
    },
    getIntersection: ({ sheetId, range }, excel, [other]) => {
      const common = intersectionOf(range, rangeArgument(other));
      if (!common) throw new HostError('ItemNotFound', 'The ranges have no cell in common');
      return rangeObject(excel, { sheetId, range: common });
    },
    getIntersectionOrNullObject: ({ sheetId, range }, excel, [other]) => {
      const common = intersectionOf(range, rangeArgument(other));
      return common ? rangeObject(excel, { sheetId, range: common }) : nullObject('Range');
    },
    getMergedAreasOrNullObject: since('1.13', (target: RangeTarget, excel: Excel) =>
      mergedAreas(excel, target),
    ),
    getOffsetRange: ({ sheetId, range }, excel, [rows, columns]) => {
      const down = integerArgument(rows);
      const across = integerArgument(columns);
      return at(excel, sheetId, moved(range, [down, across, down, across]));
    },
    getResizedRange: ({ sheetId, range }, excel, [rows, columns]) => {
      const down = integerArgument(rows);
      return at(excel, sheetId, moved(range, [0, 0, down, integerArgument(columns)]));
    },
    getRow: ({ sheetId, range }, excel, [row]) => {
      const top = range.top + integerArgument(row);
      return at(excel, sheetId, { ...range, top, bottom: top });
    },
    getLastRow: ({ sheetId, range }, excel) => at(excel, sheetId, { ...range, top: range.bottom }),
    getEntireColumn: ({ sheetId, range }, excel) =>
      at(excel, sheetId, { ...WHOLE_SHEET, left: range.left, right: range.right }),
    getEntireRow: ({ sheetId, range }, excel) =>
      at(excel, sheetId, { ...WHOLE_SHEET, top: range.top, bottom: range.bottom }),
    getSpillingToRangeOrNullObject: since('1.12', (target: RangeTarget, excel: Excel) =>
      spillingTo(excel, target),
    ),
    getSpillParentOrNullObject: since('1.12', (target: RangeTarget, excel: Excel) =>
      spillParent(excel, target),
    ),
    getUsedRange: (target, excel, [valuesOnly]) => {
      const { top, left } = target.range;
      const range = usedIn(excel, target, valuesOnly) ?? { top, left, bottom: top, right: left };
      return rangeObject(excel, { sheetId: target.sheetId, range });
    },
    getUsedRangeOrNullObject: (target, excel, [valuesOnly]) => {
      const range = usedIn(excel, target, valuesOnly);
      return range ? rangeObject(excel, { ...target, range }) : nullObject('Range');
    },
    select: (target, { book }) => {
      book.select(target);
    },
    setCellProperties: (target, excel, [properties]) => {
      setCellProperties(excel, target, properties);
    },
  },
});
