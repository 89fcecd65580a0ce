import { headerText, oneLine } from '../header-rows';
import type { Range, Sheet, Table, Workbook } from '../sheet';
import type { SavedArea, SavedColumn } from './saved';

/** A mapped column where it stands now. */
interface FoundColumn {
  readonly saved: SavedColumn;
  readonly column: number;
}

/** A mapped area where it stands now. */
export interface FoundArea {
  readonly sheet: Sheet;
  readonly table: Table | null;
  readonly headers: Range;
  readonly columns: readonly FoundColumn[];
  /** Columns whose header is there no more, or more often than it was. */
  readonly gone: readonly SavedColumn[];
}

/** Headers are told apart by their words: how they are wrapped and their cases may change. */
const plain = (text: string): string => oneLine(text).toLowerCase();

/**
 * Finds a mapped area by its headers: where it was, moved as a whole, or with columns put in
 * between. What was inserted above or beside it does not matter.
 * @returns null where its headers are nowhere
 */
export function findArea(workbook: Workbook, area: SavedArea): FoundArea | null {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find(({ name }) => name === area.table);
    if (table) return inTable(sheet, table, area);
  }
  const sheet = workbook.sheets.find(({ name }) => name === area.sheet);
  return sheet ? onSheet(sheet, area) : null;
}

function inTable(sheet: Sheet, table: Table, area: SavedArea): FoundArea | null {
  const { top, left, right } = table.range;
  const headers = { top: Math.max(0, top - heightOf(area)), left, bottom: top, right };
  const offset = left - area.headers.left;
  const columns = moved(sheet, area, headers, offset);
  const found = columns ? { columns, gone: [] } : byText(sheet, area, headers);
  return found.columns.length > 0 ? { sheet, table, headers, ...found } : null;
}

const heightOf = ({ headers }: SavedArea): number => headers.bottom - headers.top;

const onSheet = (sheet: Sheet, area: SavedArea): FoundArea | null =>
  movedOn(sheet, area) ?? changedOn(sheet, area);

/** Its columns so many to the right, if all headers are there. */
function moved(
  sheet: Sheet,
  { columns }: SavedArea,
  rows: Pick<Range, 'top' | 'bottom'>,
  offset: number,
): FoundColumn[] | null {
  const isThere = ({ column, header }: SavedColumn) =>
    plain(headerText(sheet, rows, column + offset)) === plain(header);
  if (!columns.every(isThere)) return null;
  return columns.map((saved) => ({ saved, column: saved.column + offset }));
}

/** The area with all its headers as they were, where it was or else nearest to that. */
function movedOn(sheet: Sheet, area: SavedArea): FoundArea | null {
  const { headers } = area;
  const first = area.columns.find(({ header }) => header !== '');
  if (!first) return null;
  const found = placesOf(sheet, heightOf(area), first, headers);
  for (const { bottom, column } of found) {
    const offset = column - first.column;
    const rows = { top: bottom - heightOf(area), bottom };
    const columns = moved(sheet, area, rows, offset);
    if (!columns) continue;
    const [left, right] = [headers.left + offset, headers.right + offset];
    return { sheet, table: null, headers: { ...rows, left, right }, columns, gone: [] };
  }
  return null;
}

interface HeaderPlace {
  /** The last row of the headers. */
  readonly bottom: number;
  readonly column: number;
}

/** Where a header stands, the place that it had first, then the others by how near they are. */
function placesOf(
  sheet: Sheet,
  height: number,
  { header, column }: SavedColumn,
  headers: Range,
): HeaderPlace[] {
  const wanted = plain(header);
  const isThere = (bottom: number, at: number) =>
    plain(headerText(sheet, { top: bottom - height, bottom }, at)) === wanted;
  const saved = { bottom: headers.bottom, column };
  if (isThere(saved.bottom, column)) return [saved];
  const places: HeaderPlace[] = [];
  for (const [bottom, cells] of sheet.rows.entries()) {
    if (bottom < height || !cells) continue;
    for (let at = 0; at < cells.length; at += 1) {
      if (isThere(bottom, at)) places.push({ bottom, column: at });
    }
  }
  const farness = (place: HeaderPlace) =>
    Math.abs(place.bottom - saved.bottom) + Math.abs(place.column - column);
  return places.sort((a, b) => farness(a) - farness(b));
}

/** The rows that have the most of its headers: half of them, or they are others. */
function changedOn(sheet: Sheet, area: SavedArea): FoundArea | null {
  const wanted = new Set(area.columns.map(({ header }) => plain(header)).filter((text) => text));
  const { height, bottom: before } = { height: heightOf(area), bottom: area.headers.bottom };
  let best = { bottom: -1, count: 0 };
  for (let bottom = height; bottom < sheet.rows.length; bottom += 1) {
    const rows = { top: bottom - height, bottom, ...widthOf(sheet, bottom) };
    const texts = [...textsIn(sheet, rows).keys()];
    const count = texts.filter((text) => wanted.has(text)).length;
    const isNearer = Math.abs(bottom - before) < Math.abs(best.bottom - before);
    if (count > best.count || (count === best.count && isNearer)) best = { bottom, count };
  }
  if (best.count < Math.max(2, wanted.size / 2)) return null;
  const { bottom } = best;
  const rows = { top: bottom - height, bottom, ...widthOf(sheet, bottom) };
  const found = byText(sheet, area, rows);
  if (found.columns.length === 0) return null;
  const columns = found.columns.map(({ column }) => column);
  const headers = { ...rows, left: Math.min(...columns), right: Math.max(...columns) };
  return { sheet, table: null, headers, ...found };
}

const widthOf = (sheet: Sheet, row: number): Pick<Range, 'left' | 'right'> => ({
  left: 0,
  right: (sheet.rows[row]?.length ?? 0) - 1,
});

/** The columns of each text in rows of headers, left to right. */
function textsIn(sheet: Sheet, headers: Range): ReadonlyMap<string, number[]> {
  const columns = new Map<string, number[]>();
  for (let column = headers.left; column <= headers.right; column += 1) {
    const text = plain(headerText(sheet, headers, column));
    if (text === '') continue;
    const same = columns.get(text);
    if (same) same.push(column);
    else columns.set(text, [column]);
  }
  return columns;
}

/**
 * Mapped columns by their headers. Those that share one are told apart by their order, as long as
 * they are as many; those without one only where all others moved alike.
 */
function byText(
  sheet: Sheet,
  { columns: all }: SavedArea,
  headers: Range,
): Pick<FoundArea, 'columns' | 'gone'> {
  const now = textsIn(sheet, headers);
  const columns: FoundColumn[] = [];
  const gone: SavedColumn[] = [];
  for (const saved of all.filter(({ header }) => header !== '')) {
    const same = all.filter(({ header }) => plain(header) === plain(saved.header));
    const places = now.get(plain(saved.header)) ?? [];
    const order = same.filter(({ column }) => column < saved.column).length;
    const column = places.length === same.length ? places[order] : undefined;
    if (column === undefined) gone.push(saved);
    else columns.push({ saved, column });
  }
  const [offset = 0, ...others] = new Set(
    columns.map(({ saved, column }) => column - saved.column),
  );
  const movedAlike = others.length === 0 && columns.length > 0;
  for (const saved of all.filter(({ header }) => header === '')) {
    if (movedAlike) columns.push({ saved, column: saved.column + offset });
    else gone.push(saved);
  }
  return { columns, gone };
}
