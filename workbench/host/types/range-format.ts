import { BLACK, WHITE, type CellLook } from '../cells';
import { defineType, type ObjectMaker } from '../define';
import { invalidArgument } from '../errors';
import type { Excel } from '../excel';
import { NO, YES } from '../univer';
import type { StyleChange } from '../writer';
import type { AreasTarget } from './range-areas';
import { autofitColumns, columnWidth, setColumnWidth } from './range-edits';

/** What all cells have in common; null where they differ. */
function common<T extends string | boolean>(
  { book }: Excel,
  { sheetId, areas }: AreasTarget,
  each: (look: CellLook) => T,
): T | null {
  const found = new Set<T>();
  for (const area of areas) {
    for (const row of book.map(sheetId, area, (cell) => each(book.look(cell)))) {
      for (const value of row) found.add(value);
    }
    if (found.size > 1) return null;
  }
  return [...found][0] ?? null;
}

function dress({ writer }: Excel, { sheetId, areas }: AreasTarget, style: StyleChange): void {
  for (const area of areas) writer.styleRange(sheetId, area, style);
}

/** @throws HostError InvalidArgument when it is no colour of Excel's API */
export function colourArgument(value: unknown): string {
  if (typeof value === 'string' && /^#[\da-f]{6}$/i.test(value)) return value.toUpperCase();
  throw invalidArgument(`the colour ${String(value)}`);
}

const rangeFillObject = defineType<AreasTarget>({
  type: 'RangeFill',
  properties: {
    color: (target, excel) => common(excel, target, ({ fill }) => fill ?? WHITE) ?? '',
    pattern: (target, excel) => common(excel, target, ({ fill }) => (fill ? 'Solid' : 'None')),
  },
  setters: {
    color: (target, excel, colour) => {
      dress(excel, target, { bg: { rgb: colourArgument(colour) } });
    },
  },
  methods: {
    clear: (target, excel) => {
      dress(excel, target, { bg: null });
    },
  },
});

const rangeFontObject = defineType<AreasTarget>({
  type: 'RangeFont',
  properties: {
    bold: (target, excel) => common(excel, target, ({ bold }) => bold),
    color: (target, excel) => common(excel, target, ({ fontColour }) => fontColour) ?? '',
  },
  setters: {
    bold: (target, excel, bold) => {
      dress(excel, target, { bl: bold === true ? YES : NO });
    },
    color: (target, excel, value) => {
      const colour = colourArgument(value);
      dress(excel, target, { cl: colour === BLACK ? null : { rgb: colour } });
    },
  },
});

export const rangeFormatObject: ObjectMaker<AreasTarget> = defineType({
  type: 'RangeFormat',
  properties: {
    columnWidth: (target, { book }) => columnWidth(book, target),
  },
  objects: {
    fill: (target, excel) => rangeFillObject(excel, target),
    font: (target, excel) => rangeFontObject(excel, target),
  },
  setters: {
    columnWidth: (target, excel, width) => {
      setColumnWidth(excel, target, width);
    },
  },
  methods: {
    autofitColumns: (target, excel) => {
      autofitColumns(excel, target);
    },
  },
});
