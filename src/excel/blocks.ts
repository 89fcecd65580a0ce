import { addressOf, type Range } from '../workbook';
import { rangeIn, TOP, type Part } from './parts';
import { sheetIn, type Answer } from './request';

/** What a cell holds, as Excel's API gives it; a blank one holds "". */
export type Raw = string | number | boolean;

/** The contents of a rectangle of cells, row by row. */
export interface CellBlock {
  readonly kind: 'cells';
  readonly sheetId: string;
  readonly range: Range;
  readonly values: readonly (readonly Raw[])[];
  readonly formulas: readonly (readonly Raw[])[];
  readonly texts: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
}

/** The colours of a rectangle of cells, row by row. */
export interface LookBlock {
  readonly kind: 'looks';
  readonly sheetId: string;
  readonly range: Range;
  readonly looks: readonly (readonly RawLook[])[];
}

export interface RawLook {
  /** `#RRGGBB`; null without a fill. */
  readonly fill: string | null;
  readonly text: string;
}

export type Block = CellBlock | LookBlock;

/** Queues the reading of a part; the answer is null where there is nothing in it. */
export function queuePart(context: Excel.RequestContext, part: Part): Answer<Block | null> {
  switch (part.kind) {
    case 'cells': {
      const range = sheetIn(context, part.sheetId).getRange(addressOf(part.range));
      return queueCells(range, part.sheetId);
    }
    case 'top': {
      const top = sheetIn(context, part.sheetId).getRange(addressOf(TOP));
      return queueCells(top.getUsedRangeOrNullObject(true), part.sheetId);
    }
    case 'looks': {
      const range = sheetIn(context, part.sheetId).getRange(addressOf(part.range));
      return queueLooks(range, part.sheetId);
    }
    case 'columnLooks': {
      const column = context.workbook.tables
        .getItem(part.table.id)
        .columns.getItemAt(part.column)
        .getRange();
      return queueLooks(column.getIntersection(`1:${TOP.bottom + 1}`), part.table.sheetId);
    }
  }
}

function queueCells(range: Excel.Range, sheetId: string): Answer<CellBlock | null> {
  range.load(['address', 'values', 'formulas', 'text', 'numberFormat']);
  return () => {
    if (range.isNullObject) return null;
    return {
      kind: 'cells',
      sheetId,
      range: rangeIn(range.address),
      values: range.values as Raw[][],
      formulas: range.formulas as Raw[][],
      texts: range.text,
      formats: range.numberFormat as string[][],
    };
  };
}

function queueLooks(range: Excel.Range, sheetId: string): Answer<LookBlock> {
  range.load('address');
  const found = range.getCellProperties({
    format: { fill: { color: true, pattern: true }, font: { color: true } },
  });
  return () => ({
    kind: 'looks',
    sheetId,
    range: rangeIn(range.address),
    looks: found.value.map((row) => row.map(({ format }) => lookOf(format))),
  });
}

function lookOf(format: Excel.CellPropertiesFormat | undefined): RawLook {
  const { color = '', pattern } = format?.fill ?? {};
  const filled = color !== '' && pattern !== 'None';
  return {
    fill: filled ? color.toUpperCase() : null,
    text: (format?.font?.color ?? BLACK).toUpperCase(),
  };
}

/** What Excel says of text that nobody coloured. */
export const BLACK = '#000000';
