import type { ColumnsPlace, SheetScan } from './sheet-scan';
import type { Splices } from './splices';
import { prefixOf, withAttributes } from './xml';

/** Columns, counted from 0, with the width in characters that each is to have. */
export type Widths = ReadonlyMap<number, number>;

/**
 * Shows columns with the given widths in `<cols>` (ECMA-376-1, 18.3.1.17), which is made when it is missing.
 * A `<col>` that spans such a column is divided, and all else that it says stays, but for hiding:
 * results that nobody sees would be lost.
 */
export function spliceWidths(splices: Splices, scan: SheetScan, widths: Widths): void {
  const missing = new Map(widths);
  for (const place of scan.columns) {
    const { open, first, last, end } = place;
    const inside = sorted(widths).filter(([column]) => column >= first && column <= last);
    if (inside.length === 0) continue;
    splices.replace(open.start, end, divided(splices.original, place, inside));
    for (const [column] of inside) missing.delete(column);
  }
  insertColumns(splices, scan, missing);
}

const sorted = (widths: Widths): [number, number][] => [...widths].sort(([a], [b]) => a - b);

/** The `<col>` elements that take the place of one, each with a part of its columns. */
function divided(
  text: string,
  { open, first, last }: ColumnsPlace,
  inside: readonly (readonly [number, number])[],
): string {
  const tag = text.slice(open.start, open.end).replace(/\s*\/?>$/, '/>');
  const pieces: string[] = [];
  let next = first;
  for (const [column, width] of inside) {
    if (column > next) pieces.push(withSpan(tag, next, column - 1));
    pieces.push(withWidth(withSpan(tag, column, column), width));
    next = column + 1;
  }
  if (next <= last) pieces.push(withSpan(tag, next, last));
  return pieces.join('');
}

function insertColumns(splices: Splices, scan: SheetScan, widths: Widths): void {
  const { cols, columns, sheetData } = scan;
  if (widths.size === 0 || !sheetData) return;
  const prefix = prefixOf(sheetData.open.name);
  const elements = sorted(widths).map(([column, width]) => {
    const element = withWidth(withSpan(`<${prefix}col/>`, column, column), width);
    return { column, element };
  });
  if (!cols || columns.length === 0) {
    const all = elements.map(({ element }) => element).join('');
    const { start, end } = cols
      ? { start: cols.open.start, end: cols.end }
      : { start: sheetData.open.start, end: sheetData.open.start };
    splices.replace(start, end, `<${prefix}cols>${all}</${prefix}cols>`);
    return;
  }
  for (const { column, element } of elements) {
    const next = columns.find(({ first }) => first > column);
    splices.insert(next?.open.start ?? cols.contentEnd, element);
  }
}

const withSpan = (tag: string, first: number, last: number): string =>
  withAttributes(tag, { min: String(first + 1), max: String(last + 1) });

/**
 * What a file stores is the width in characters with 5 pixels of padding, in 256ths of the widest
 * digit (ECMA-376-1, 18.3.1.13), which is 7 pixels wide in Excel's own font, Calibri 11.
 */
const withWidth = (tag: string, characters: number): string => {
  const width = Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
  const shown = tag.replace(/\s+hidden\s*=\s*("[^"]*"|'[^']*')/, '');
  return withAttributes(shown, { width: String(width), customWidth: '1' });
};
