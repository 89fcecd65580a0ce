import { addressOf, toA1, type NewColumn, type Range } from '../workbook';
import { type Raw, type RawLook } from './blocks';
import type { CellChange, Changes, ColumnsChange } from './changes';
import { addressLists, runsOf, type Run } from './rectangles';
import { hasApi, sheetIn, type Answer } from './request';

/** A piece of writing, with about how many bytes it sends. */
export interface Operation {
  readonly bytes: number;
  /** Queues it. */
  readonly queue: (context: Excel.RequestContext) => Check;
}

/**
 * Queues a look at what was written, behind all the writes of its request: reading between them
 * makes Excel finish one before the next. The answer is whether it is where it should be.
 */
export type Check = () => Answer<boolean>;

/** Excel refuses lists of addresses over 8,192 characters. */
const LONGEST_LIST = 8_000;
const LONGEST_RUN = 5_000;
/** What an operation says besides its values: paths of objects, ids. */
export const OVERHEAD = 400;

/** Nothing to look at: what it does shows in no value. */
export const UNSEEN: Check = () => () => true;

/**
 * The operations of some changes, in the order in which they must be sent: the cells that are
 * there first, then each group of new columns with its own cells.
 */
export function operationsOf({ growth, cells, columns }: Changes): Operation[] {
  const isIn = (group: ColumnsChange, cell: CellChange) =>
    group.sheetId === cell.sheetId &&
    group.columns.some(({ column, row }) => column === cell.column && cell.row > row);
  const groups = columns.map((group) => ({
    group,
    own: cells.filter((cell) => isIn(group, cell)),
  }));
  const inNew = new Set(groups.flatMap(({ own }) => own));
  return [
    ...growth.map(({ tableId, rows }) => growthOperation(tableId, rows)),
    ...cellOperations(cells.filter((cell) => !inNew.has(cell))),
    ...groups.flatMap(({ group, own }) => [columnsOperation(group), ...cellOperations(own)]),
  ];
}

/** Queues operations, and after them the looks at what they wrote. */
export function queueAll(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): Answer<boolean> {
  const checks = operations.map(({ queue }) => queue(context));
  const landed = checks.map((check) => check());
  return () => landed.every((isThere) => isThere());
}

/** What one request can carry of operations, request by request. @param bytes of one request */
export function batchesOf<T extends { readonly bytes: number }>(
  operations: readonly T[],
  bytes: number,
): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const operation of operations) {
    if (batches.length === 0 || operation.bytes > room) {
      batches.push([]);
      room = bytes;
    }
    batches.at(-1)?.push(operation);
    room -= operation.bytes;
  }
  return batches;
}

function cellOperations(cells: readonly CellChange[]): Operation[] {
  const bySheet = grouped(cells, ({ sheetId }) => sheetId);
  return [...bySheet].flatMap(([sheetId, own]) => [
    // A number shown as a percentage must find its format there already (office-js#12).
    ...formatOperations(sheetId, own),
    ...runsOf(own, LONGEST_RUN).map((run) => valuesOperation(sheetId, run)),
    ...lookOperations(sheetId, own),
  ]);
}

function formatOperations(sheetId: string, cells: readonly CellChange[]): Operation[] {
  const own = cells.filter(({ format }) => format !== null);
  return runsOf(own, LONGEST_RUN).map((run) => {
    const formats = run.cells.map(({ format }) => [format]);
    const isOne = run.cells.every(({ format }) => format === run.cells[0]?.format);
    // One format may be said once for the whole range, which the declared type does not tell.
    const written = (isOne ? formats[0]?.[0] : formats) as string[][];
    return {
      bytes: OVERHEAD + JSON.stringify(written).length,
      queue: (context) => {
        rangeOf(context, sheetId, run).numberFormat = written;
        return UNSEEN;
      },
    };
  });
}

function valuesOperation(sheetId: string, run: Run<CellChange>): Operation {
  const values = run.cells.map(({ value }): Raw[] => [value ?? '']);
  return {
    bytes: OVERHEAD + JSON.stringify(values).length,
    queue: (context) => {
      const range = rangeOf(context, sheetId, run);
      range.values = values;
      return () => {
        range.load('values');
        return () => values.every(([value = ''], index) => holds(range.values[index]?.[0], value));
      };
    },
  };
}

/** Whether a cell holds what was written into it; what a formula gives is not known beforehand. */
function holds(value: unknown, written: Raw): boolean {
  if (typeof written !== 'string') return value === written;
  if (written.startsWith('=')) return true;
  return value === (written.startsWith("'") ? written.slice(1) : written);
}

function rangeOf(
  context: Excel.RequestContext,
  sheetId: string,
  { top, column, cells }: Run<CellChange>,
): Excel.Range {
  const range: Range = { top, left: column, bottom: top + cells.length - 1, right: column };
  return sheetIn(context, sheetId).getRange(addressOf(range));
}

function lookOperations(sheetId: string, cells: readonly CellChange[]): Operation[] {
  const byLook = grouped(cells, ({ look }) => look && `${look.fill ?? ''} ${look.text}`);
  return [...byLook.values()].flatMap((own) => {
    const look = own[0]?.look;
    if (!look) return [];
    return addressLists(own, LONGEST_LIST).map((list) => ({
      bytes: OVERHEAD + list.length,
      queue: (context) => {
        dress(sheetIn(context, sheetId).getRanges(list).format, look);
        return UNSEEN;
      },
    }));
  });
}

function dress({ fill, font }: Excel.RangeFormat, look: RawLook): void {
  if (look.fill === null) fill.clear();
  else fill.color = look.fill;
  font.color = look.text;
}

function columnsOperation({ sheetId, tableId, columns }: ColumnsChange): Operation {
  return {
    bytes: OVERHEAD * (columns.length + 1),
    queue: (context) => {
      const sheet = sheetIn(context, sheetId);
      if (tableId !== null) {
        growTable(context.workbook.tables.getItem(tableId), columns);
      }
      const checks = columns.map((column) => queueHeader(sheet, column));
      return () => {
        const landed = checks.map((check) => check());
        return () => landed.every((isThere) => isThere());
      };
    },
  };
}

/** Makes a table longer over the rows below it; shorter, for a negative number of rows. */
export function growthOperation(tableId: string, rows: number): Operation {
  return {
    bytes: OVERHEAD,
    queue: ({ workbook }) => {
      resize(workbook.tables.getItem(tableId), rows, 0);
      return UNSEEN;
    },
  };
}

/** Whether a table can take in free cells beside it; an older Excel can only insert columns. */
export const canResize = (): boolean => hasApi('1.13');

/** From what the table is by then: somebody may have inserted rows since it was read. */
const resize = (table: Excel.Table, rows: number, columns: number): void => {
  table.resize(table.getRange().getResizedRange(rows, columns));
};

/** Widens a table over the free cells at its right, or inserts columns there. */
function growTable(table: Excel.Table, columns: readonly NewColumn[]): void {
  if (canResize()) resize(table, 0, columns.length);
  else for (const { header } of columns) table.columns.add(undefined, undefined, header);
}

function queueHeader(sheet: Excel.Worksheet, { row, column, header, width }: NewColumn): Check {
  const cell = sheet.getRange(toA1(row, column));
  cell.values = [[header]];
  const whole = cell.getEntireColumn();
  whole.columnHidden = false;
  whole.format.columnWidth = pointsOf(width);
  return () => {
    cell.load('values');
    return () => cell.values[0]?.[0] === header;
  };
}

/** A character of the default font is 7 pixels wide, a column has 5 more; a pixel is 3/4 point. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/**
 * Takes new columns out again, from the right end of what they were added to.
 * @param table where the table is now; undefined for a plain range
 */
export function removalOf(
  { sheetId, tableId, columns }: ColumnsChange,
  table: Range | undefined,
): Operation {
  const [first] = columns;
  const right = table?.right ?? columns.at(-1)?.column ?? 0;
  const { top, bottom } = table ?? { top: first?.row ?? 0, bottom: first?.row ?? 0 };
  const own: Range = { top, bottom, left: right - columns.length + 1, right };
  return {
    bytes: OVERHEAD * (columns.length + 1),
    queue: (context) => {
      const grown = tableId === null ? null : context.workbook.tables.getItem(tableId);
      if (grown && !canResize()) {
        const count = right - (table?.left ?? 0);
        columns.forEach((_, index) => {
          grown.columns.getItemAt(count - index).delete();
        });
        return UNSEEN;
      }
      if (grown) resize(grown, 0, -columns.length);
      sheetIn(context, sheetId).getRange(addressOf(own)).clear();
      return UNSEEN;
    },
  };
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
