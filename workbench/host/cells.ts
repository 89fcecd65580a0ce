import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { formatterFor, type Formatter } from '../../src/xlsx/number-formats';
import { CellType, YES } from './univer';

/** What a cell holds, as Excel's API tells it; a blank one holds "". */
export type CellValue = string | number | boolean;

export const GENERAL = 'General';

const BUSY = '#BUSY!';
/** What Univer calls it. */
const UNIVER_BUSY = '#GETTING_DATA';

/** The errors by the names of Excel's API, and as an Italian Excel shows them. */
const ERRORS: ReadonlyMap<CellValue, string> = new Map([
  ['#N/A', '#N/D'],
  ['#DIV/0!', '#DIV/0!'],
  ['#VALUE!', '#VALORE!'],
  ['#REF!', '#RIF!'],
  ['#NAME?', '#NOME?'],
  ['#NUM!', '#NUM!'],
  ['#NULL!', '#NULLO!'],
  ['#SPILL!', '#ESPANSIONE!'],
  ['#CALC!', '#CALC!'],
  [BUSY, '#OCCUPATO!'],
]);

export type Cell = ICellData | null | undefined;

export function valueOf(cell: Cell): CellValue {
  if (!cell) return '';
  const { v, t, p } = cell;
  if (p) return (p.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (v === null || v === undefined) return '';
  if (t === CellType.number) return Number(v);
  if (t === CellType.boolean) return v === true || v === 1 || v === 'TRUE';
  if (v === UNIVER_BUSY) return BUSY;
  return t === CellType.text || t === CellType.forcedText ? String(v) : v;
}

/** The formula, or the value of a cell that has none. */
export function formulaOf(cell: Cell): CellValue {
  return typeof cell?.f === 'string' && cell.f !== '' ? cell.f : valueOf(cell);
}

export const isError = (value: CellValue): boolean => ERRORS.has(value);

/** As `Excel.RangeValueType` says it. */
export function valueTypeOf(cell: Cell): string {
  const value = valueOf(cell);
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '') return cell?.f ? 'String' : 'Empty';
  return isError(value) ? 'Error' : 'String';
}

/** Whether there is anything in the cell besides its looks. */
export const isFilled = (cell: Cell): boolean => Boolean(cell?.f) || valueOf(cell) !== '';

const formatters = new Map<string, Formatter>();

/** What an Italian Excel shows for a value under a number format. */
export function textOf(value: CellValue, format: string): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'VERO' : 'FALSO';
  const error = typeof value === 'string' ? ERRORS.get(value) : undefined;
  if (error !== undefined) return error;
  let formatter = formatters.get(format);
  if (!formatter) formatters.set(format, (formatter = formatterFor(format, false)));
  return formatter(value);
}

/** How a cell looks, in the words of Excel's API. */
export interface CellLook {
  readonly format: string;
  /** `#RRGGBB`; null without a fill. */
  readonly fill: string | null;
  readonly fontColour: string;
  readonly bold: boolean;
}

export const BLACK = '#000000';
export const WHITE = '#FFFFFF';

export function lookOf(style: IStyleData | null | undefined): CellLook {
  return {
    format: style?.n?.pattern ?? GENERAL,
    fill: colourOf(style?.bg?.rgb),
    fontColour: colourOf(style?.cl?.rgb) ?? BLACK,
    bold: style?.bl === YES,
  };
}

/** A colour of Univer, `#abc`, `#aabbcc` or `rgb(1, 2, 3)`, as `#RRGGBB`. */
function colourOf(colour: Nullable<string>): string | null {
  if (!colour) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (parts) return `#${parts.slice(1).map(toHex).join('')}`;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : colour;
  return long.slice(0, 7).toUpperCase();
}

const toHex = (part: string): string => Number(part).toString(16).padStart(2, '0').toUpperCase();
