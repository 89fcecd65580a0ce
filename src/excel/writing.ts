import { toA1, type NewColumn, type Range } from '../workbook';
import { type Raw, type RawLook } from './blocks';
import type { CellChange, Changes, ColumnsChange } from './changes';
import { addressOf, type Extents } from './parts';
import { addressLists, runsOf, type Run } from './rectangles';
import { hasApi, sheetIn, type Answer } from './request';

/** A piece of writing, with about how many bytes it sends. */
export interface Operation {
  readonly bytes: number;
  /** Queues it; the answer is whether what it wrote is where it should be. */
  readonly queue: (context: Excel.RequestContext) => Answer<boolean>;
}

/**
 * What one request may write: far under the 5 MB that Excel on the web refuses, because its answer
 * gives back what was written, behind all that was read again.
 */
const REQUEST_BYTES = 1_500_000;
/** Excel refuses lists of addresses over 8,192 characters. */
const LONGEST_LIST = 8_000;
const LONGEST_RUN = 5_000;
/** What an operation says besides its values: paths of objects, ids. */
const OVERHEAD = 400;

const LANDED: Answer<boolean> = () => true;

/**
 * The operations of some changes, in the order in which they must be sent: the cells that are
 * there first, then each group of new columns with its own cells.
 */
export function operationsOf({ growth, cells, columns }: Changes, extents: Extents): Operation[] {
  const isIn = (group: ColumnsChange, cell: CellChange) =>
    group.sheetId === cell.sheetId &&
    group.columns.some(({ column, row }) => column === cell.column && cell.row > row);
  const groups = columns.map((group) => ({
    group,
    own: cells.filter((cell) => isIn(group, cell)),
  }));
  const inNew = new Set(groups.flatMap(({ own }) => own));
  return [
    ...growth.map(({ tableId, rows }) => growthOperation(tableId, rows, extents)),
    ...cellOperations(cells.filter((cell) => !inNew.has(cell))),
    ...groups.flatMap(({ group, own }) => [
      columnsOperation(group, extents),
      ...cellOperations(own),
    ]),
  ];
}

/** The operations that one request can carry, request by request. */
export function batchesOf(operations: readonly Operation[]): Operation[][] {
  const batches: Operation[][] = [];
  let room = 0;
  for (const operation of operations) {
    if (operation.bytes > room) {
      batches.push([]);
      room = REQUEST_BYTES;
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
  const byFormat = grouped(cells, ({ format }) => format);
  return [...byFormat].flatMap(([format, own]) => {
    if (format === null) return [];
    return runsOf(own).map((run) => ({
      bytes: OVERHEAD,
      queue: (context) => {
        // One format for the whole range, which the declared type of 2-D arrays does not tell.
        rangeOf(context, sheetId, run).numberFormat = format as unknown as string[][];
        return LANDED;
      },
    }));
  });
}

function valuesOperation(sheetId: string, run: Run<CellChange>): Operation {
  const values = run.cells.map(({ value }): Raw[] => [value ?? '']);
  return {
    bytes: OVERHEAD + JSON.stringify(values).length,
    queue: (context) => {
      const range = rangeOf(context, sheetId, run);
      range.values = values;
      range.load('values');
      return () => values.every(([value = ''], index) => holds(range.values[index]?.[0], value));
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
        return LANDED;
      },
    }));
  });
}

function dress({ fill, font }: Excel.RangeFormat, look: RawLook): void {
  if (look.fill === null) fill.clear();
  else fill.color = look.fill;
  font.color = look.text;
}

function columnsOperation(
  { sheetId, tableId, columns }: ColumnsChange,
  extents: Extents,
): Operation {
  return {
    bytes: OVERHEAD * (columns.length + 1),
    queue: (context) => {
      const sheet = sheetIn(context, sheetId);
      if (tableId !== null) {
        growTable(
          context.workbook.tables.getItem(tableId),
          sheet,
          extents.tables.get(tableId),
          columns,
        );
      }
      const landed = columns.map((column) => queueHeader(sheet, column));
      return () => landed.every((read) => read());
    },
  };
}

function growthOperation(tableId: string, rows: number, extents: Extents): Operation {
  return {
    bytes: OVERHEAD,
    queue: ({ workbook }) => {
      const table = workbook.tables.getItem(tableId);
      const range = extents.tables.get(tableId);
      if (range) {
        const longer = { ...range, bottom: range.bottom + rows };
        table.resize(table.worksheet.getRange(addressOf(longer)));
      }
      return LANDED;
    },
  };
}

/** Widens a table over the free cells at its right; an older Excel can only insert columns. */
function growTable(
  table: Excel.Table,
  sheet: Excel.Worksheet,
  range: Range | undefined,
  columns: readonly NewColumn[],
): void {
  if (range && hasApi('1.13')) {
    const wider = { ...range, right: range.right + columns.length };
    table.resize(sheet.getRange(addressOf(wider)));
    return;
  }
  for (const { header } of columns) table.columns.add(undefined, undefined, header);
}

function queueHeader(
  sheet: Excel.Worksheet,
  { row, column, header, width }: NewColumn,
): Answer<boolean> {
  const cell = sheet.getRange(toA1(row, column));
  cell.values = [[header]];
  cell.load('values');
  const whole = cell.getEntireColumn();
  whole.columnHidden = false;
  whole.format.columnWidth = pointsOf(width);
  return () => cell.values[0]?.[0] === header;
}

/** A character of the default font is 7 pixels wide, a column has 5 more; a pixel is 3/4 point. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Takes new columns out again, at the right end of what they were added to. */
export function removalOf(
  { sheetId, tableId, columns }: ColumnsChange,
  table: Range | undefined,
): Operation {
  return {
    bytes: OVERHEAD * (columns.length + 1),
    queue: (context) => {
      const [first] = columns;
      const last = columns.at(-1);
      if (!first || !last) return LANDED;
      const sheet = sheetIn(context, sheetId);
      const bottom = table?.bottom ?? first.row;
      const own: Range = { top: first.row, left: first.column, bottom, right: last.column };
      if (tableId === null) sheet.getRange(addressOf(own)).clear();
      else shrinkTable(context.workbook.tables.getItem(tableId), sheet, table, own);
      return LANDED;
    },
  };
}

function shrinkTable(
  found: Excel.Table,
  sheet: Excel.Worksheet,
  table: Range | undefined,
  own: Range,
): void {
  if (table && hasApi('1.13')) {
    found.resize(sheet.getRange(addressOf({ ...table, right: own.left - 1 })));
    sheet.getRange(addressOf(own)).clear();
    return;
  }
  const left = table?.left ?? 0;
  for (let column = own.right; column >= own.left; column -= 1) {
    found.columns.getItemAt(column - left).delete();
  }
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
