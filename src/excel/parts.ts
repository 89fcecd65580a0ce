import { isHistoryTable, isLogTable, parseRange, readHeader, type Range } from '../workbook';
import type { SheetShape, Structure, TableShape } from './structure';

/** What is known of a workbook before it is read: remembered from one run to the next. */
export interface Known {
  readonly structure: Structure;
  /** Where things are; null until they have been read once. */
  readonly extents: Extents | null;
  /** The result columns of plain ranges, which only a reading can find. */
  readonly plainResults: readonly SheetRange[];
  /** Whether snapshots and log are to be read: they are long, and a run has no use for them. */
  readonly history?: boolean;
}

export interface Extents {
  /** The used range of each sheet by id; a blank sheet has none. */
  readonly used: ReadonlyMap<string, Range>;
  /** The range of each table by id. */
  readonly tables: ReadonlyMap<string, Range>;
}

export interface SheetRange {
  readonly sheetId: string;
  readonly range: Range;
}

/** A piece of reading: contents of cells, or the colours of a result column. */
export type Part =
  | ({ readonly kind: 'cells' | 'looks' } & SheetRange)
  /** The top left of a sheet whose size is not known. */
  | { readonly kind: 'top'; readonly sheetId: string }
  /** A table's result column, where the table's place is not known. */
  | { readonly kind: 'columnLooks'; readonly table: TableShape; readonly column: number };

/** What is read of a sheet whose size is not known: enough for most, little enough for one answer. */
export const TOP: Range = { top: 0, left: 0, bottom: 9_999, right: 99 };

/**
 * A larger sheet is no plan but for its tables: of the rest only the top left is read. Somebody's
 * stray cell in the last row would otherwise have a million blank rows read.
 */
const SEARCHED_CELLS = 2_000_000;
const SEARCHED_ROWS = 100_000;

/** What is read around a table there: where its new columns and its new rows would go. */
const BESIDE_COLUMNS = 100;
const BELOW_ROWS = 60_000;

export const cellsIn = ({ top, left, bottom, right }: Range): number =>
  (bottom - top + 1) * (right - left + 1);

/** The range of `Sheet!A1:B2`, `Sheet!A:C` or `Sheet!1:9`, as Excel gives addresses. */
export function rangeIn(address: string): Range {
  const local = address.slice(address.lastIndexOf('!') + 1);
  const [, first = '', last = ''] = /^([A-Z]+):([A-Z]+)$/.exec(local) ?? [];
  const [, top = '', bottom = ''] = /^(\d+):(\d+)$/.exec(local) ?? [];
  const range =
    first !== ''
      ? parseRange(`${first}1:${last}${LAST_ROW}`)
      : parseRange(top !== '' ? `A${top}:${LAST_COLUMN}${bottom}` : local);
  if (!range) throw new Error(`Excel gave ${address} as an address`);
  return range;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 'XFD';

/** The ranges of `Sheet!A1:B2,Sheet!D4`. */
export const rangesIn = (addresses: string): Range[] =>
  addresses.split(/,(?![^']*'!)/).map(rangeIn);

export const isTooLargeToSearch = (used: Range): boolean =>
  cellsIn(used) > SEARCHED_CELLS || used.bottom - used.top >= SEARCHED_ROWS;

/** The columns of a table whose colours a run may change, counted from 0. */
const colouredColumns = ({ columns }: TableShape): number[] => {
  // Snapshots and log have such columns too, which no run colours.
  if (isLeftOut(columns)) return [];
  return columns.flatMap((name, index) => {
    const field = readHeader(name)?.field;
    return field === 'score' || field === 'status' ? [index] : [];
  });
};

/** Whether a table of PERF's own grows for years, and no run reads it. */
const isLeftOut = (headers: readonly string[]): boolean =>
  isHistoryTable(headers) || isLogTable(headers);

/** The sheets with nothing in them but the snapshots or the log. */
export function historySheets({ sheets, tables }: Structure, extents: Extents): Set<string> {
  const isOnlyHistory = ({ id }: SheetShape): boolean => {
    const [table, ...others] = tables.filter(({ sheetId }) => sheetId === id);
    const used = extents.used.get(id);
    const own = extents.tables.get(table?.id ?? '');
    if (!table || !used || !own || others.length > 0 || !isLeftOut(table.columns)) return false;
    return (
      used.top >= own.top &&
      used.left >= own.left &&
      used.bottom <= own.bottom &&
      used.right <= own.right
    );
  };
  return new Set(sheets.filter(isOnlyHistory).map(({ id }) => id));
}

/**
 * The parts of a reading, request by request.
 * @param weightOf how many bytes a cell of a part takes in an answer
 * @param limit how many an answer may take
 */
export function partsOf(
  known: Known,
  weightOf: (part: MeasuredPart) => number,
  limit: number,
): Part[][] {
  const { structure, extents } = known;
  if (!extents) return [unmeasuredParts(structure)];
  return packed(measuredParts(known, extents), weightOf, limit);
}

/**
 * Cuts parts so that the answer to none is too heavy, and puts them into few requests: one at least.
 * @param weightOf how many bytes a cell of a part takes in an answer
 * @param limit how many an answer may take
 */
export function packed<P extends SheetRange>(
  parts: readonly P[],
  weightOf: (part: P) => number,
  limit: number,
): P[][] {
  const requests: P[][] = [[]];
  let left = limit;
  for (const part of parts) {
    const weight = weightOf(part);
    for (const piece of slices(part, limit / weight)) {
      const cost = cellsIn(piece.range) * weight;
      if (cost > left) {
        requests.push([]);
        left = limit;
      }
      requests.at(-1)?.push(piece);
      left -= cost;
    }
  }
  return requests;
}

function unmeasuredParts({ sheets, tables }: Structure): Part[] {
  return [
    ...sheets.map(({ id }): Part => ({ kind: 'top', sheetId: id })),
    ...tables.flatMap((table) =>
      colouredColumns(table).map((column): Part => ({ kind: 'columnLooks', table, column })),
    ),
  ];
}

export type MeasuredPart = Extract<Part, SheetRange>;

function measuredParts(
  { structure, plainResults, history }: Known,
  extents: Extents,
): MeasuredPart[] {
  const unread = history ? new Set() : historySheets(structure, extents);
  const cells = structure.sheets.flatMap((sheet): MeasuredPart[] => {
    const used = extents.used.get(sheet.id);
    if (!used || unread.has(sheet.id)) return [];
    const own = structure.tables.flatMap(({ id, sheetId }) => {
      return sheetId === sheet.id ? (extents.tables.get(id) ?? []) : [];
    });
    const ranges = isTooLargeToSearch(used) ? searchedOf(used, own) : [used];
    return ranges.map((range) => ({ kind: 'cells', sheetId: sheet.id, range }));
  });
  const looks = structure.tables.flatMap((table): MeasuredPart[] => {
    const range = extents.tables.get(table.id);
    if (!range) return [];
    return colouredColumns(table).map((column) => {
      const at = range.left + column;
      return { kind: 'looks', sheetId: table.sheetId, range: { ...range, left: at, right: at } };
    });
  });
  const plain = plainResults.map((result): MeasuredPart => ({ kind: 'looks', ...result }));
  return [...cells, ...looks, ...plain];
}

/** What is read of a sheet that is too large: its top left, its tables and the room around them. */
function searchedOf(used: Range, tables: readonly Range[]): Range[] {
  const wanted = tables.flatMap(({ top, left, bottom, right }): Range[] => [
    { top, left, bottom, right: right + BESIDE_COLUMNS },
    { top: bottom + 1, left, bottom: bottom + BELOW_ROWS, right },
  ]);
  return [TOP, ...wanted].flatMap((range) => {
    const common = {
      top: Math.max(range.top, used.top),
      left: Math.max(range.left, used.left),
      bottom: Math.min(range.bottom, used.bottom),
      right: Math.min(range.right, used.right),
    };
    return common.top <= common.bottom && common.left <= common.right ? [common] : [];
  });
}

/** @param most how many cells a piece may have */
function slices<P extends SheetRange>(part: P, most: number): P[] {
  const { top, bottom, left, right } = part.range;
  const rows = Math.max(1, Math.floor(most / (right - left + 1)));
  const pieces: P[] = [];
  for (let row = top; row <= bottom; row += rows) {
    const last = Math.min(bottom, row + rows - 1);
    pieces.push({ ...part, range: { top: row, bottom: last, left, right } });
  }
  return pieces;
}
