import { RESULT_FIELDS, type Model, type ResultRegion } from '../workbook';
import type { Raw } from './blocks';
import { backTo, sheetWithId, type CellChange, type Changes, type ColumnsChange } from './changes';
import type { Known } from './parts';
import { inputCells, spotText, type Spot } from './input-cells';
import { rawAt, type Reading } from './reading';
import type { Standing } from './structure';

/** What was replaced, by what the cells are about: rows may move before it is put back. */
export interface Undo {
  /** Where the result columns of plain ranges were. */
  readonly plainResults: Known['plainResults'];
  /** A run replaces results, a correction inputs. */
  readonly of: 'results' | 'inputs';
  readonly cells: readonly ReplacedCell[];
  readonly columns: readonly ColumnsChange[];
}

interface ReplacedCell {
  readonly key: string;
  readonly written: CellChange;
  readonly before: CellChange;
}

/** What it takes to put things back. */
export interface PutBack {
  readonly cells: readonly CellChange[];
  readonly removed: readonly ColumnsChange[];
  /** Tables that grew downwards, and by how many rows. */
  readonly shrunk: Changes['growth'];
  /** How many cells are left as they are: changed since, or no longer there. */
  readonly kept: number;
}

/** Remembers what some changes are about to replace. */
export function undoOf(reading: Reading, model: Model, changes: Changes): Undo {
  const keys = new Map(
    [...positionsOf(reading, model, changes.columns)].map(([key, spot]) => [spotText(spot), key]),
  );
  return {
    plainResults: reading.known.plainResults,
    of: 'results',
    columns: changes.columns,
    cells: changes.cells.map((written) => {
      const key = keys.get(spotText(written)) ?? spotText(written);
      return { key, written, before: backTo(reading, written) };
    }),
  };
}

/** Puts back what is still as it was written, wherever its row is now. */
export function putBackOf(undo: Undo, now: Reading, model: Model | null): PutBack {
  const positions = model ? spotsOf(undo, now, model) : new Map<string, Spot>();
  const isKeyed = model !== null || undo.of === 'inputs';
  const created = undo.columns.map((group) =>
    isShrunk(group, now) ? { ...group, tableId: null } : group,
  );
  const cells: CellChange[] = [];
  const ours = new Set<string>();
  let kept = 0;
  for (const { key, written, before } of undo.cells) {
    const found = isKeyed ? positions.get(key) : written;
    // A put-back that was cut short made the table smaller: its columns stand beside it.
    const { sheetId, row, column } = found ?? (isCutOff(written, undo, now) ? written : GONE);
    const raw = rawAt(now, sheetId, row, column) ?? '';
    const back = { ...before, sheetId, row, column };
    const isOurs = sameRaw(raw, written.value) || sameRaw(raw, before.value);
    if (sheetId !== GONE.sheetId && isOurs) {
      ours.add(spotText(back));
      if (!isAlready(back, now, created)) cells.push(back);
    } else {
      kept += 1;
    }
  }
  const removed = created.filter((group) => isRemovable(group, now, ours));
  return { cells, removed, shrunk: [], kept };
}

const spotsOf = ({ of }: Undo, now: Reading, model: Model): Map<string, Spot> =>
  of === 'inputs' ? inputCells(now, model) : positionsOf(now, model, []);

/** Whether the table of new columns ends before them. */
function isShrunk({ tableId, columns: [first] }: ColumnsChange, now: Reading): boolean {
  const table = tableId === null ? undefined : now.known.extents.tables.get(tableId);
  return table !== undefined && first !== undefined && table.right < first.column;
}

const isCutOff = ({ sheetId, column }: CellChange, { columns }: Undo, now: Reading): boolean =>
  columns.some(
    (group) =>
      group.sheetId === sheetId &&
      group.columns.some((one) => one.column === column) &&
      isShrunk(group, now),
  );

/** Where a row is that is no longer there. */
const GONE: Spot = { sheetId: '', row: -1, column: -1 };

/**
 * Whether a cell is already as it is to be. In a new column of a plain range nobody knows: its
 * colours are read only once its header is known.
 */
function isAlready(back: CellChange, now: Reading, created: readonly ColumnsChange[]): boolean {
  const isNew = created.some(
    ({ tableId, sheetId, columns }) =>
      tableId === null &&
      sheetId === back.sheetId &&
      columns.some(({ column }) => column === back.column),
  );
  return !isNew && isRead(back, now) && JSON.stringify(backTo(now, back)) === JSON.stringify(back);
}

/** Whether a cell is in what was read: beyond what is in use blank cells may still have a format. */
const isRead = ({ sheetId, row, column }: CellChange, now: Reading): boolean =>
  rawAt(now, sheetId, row, column) !== undefined;

/** What is not as it was before some changes, at the very cells that they named. */
export function differencesFrom(before: Reading, now: Reading, changes: Changes): PutBack {
  const cells = [...changes.cells, ...headersOf(changes)].flatMap((change) => {
    const back = backTo(before, change);
    const is = backTo(now, change);
    return isRead(back, now) && JSON.stringify(is) === JSON.stringify(back) ? [] : [back];
  });
  return {
    cells,
    removed: changes.columns.filter((group) => hasGrown(group, before, now)),
    shrunk: changes.growth.filter(({ tableId, rows }) => {
      const was = before.known.extents.tables.get(tableId);
      const is = now.known.extents.tables.get(tableId);
      return was !== undefined && is?.bottom === was.bottom + rows;
    }),
    kept: 0,
  };
}

/** Whether new columns are there, right after a write that made them: whatever their headers. */
function hasGrown({ tableId, columns }: ColumnsChange, before: Reading, now: Reading): boolean {
  if (tableId === null) return false;
  const was = before.known.extents.tables.get(tableId);
  const is = now.known.extents.tables.get(tableId);
  return was !== undefined && is?.right === was.right + columns.length;
}

const headersOf = ({ columns: groups }: Changes): CellChange[] =>
  groups.flatMap(({ sheetId, columns }) =>
    columns.map(({ row, column, header }) => {
      return { sheetId, row, column, value: header, format: null, look: null };
    }),
  );

const sameRaw = (raw: Raw, value: Raw | null): boolean =>
  raw === (value ?? '') || (typeof value === 'string' && value === `'${String(raw)}`);

/** Where the result of each row is, by region, kind, code and header. */
function positionsOf(
  { standing }: Reading,
  model: Model,
  created: readonly ColumnsChange[],
): Map<string, Spot> {
  const positions = new Map<string, Spot>();
  const met = new Map<string, number>();
  for (const { region, rows } of model.results) {
    const sheetId = standing.structure.sheets.find(({ name }) => name === region.sheet.name)?.id;
    if (sheetId === undefined) continue;
    const tableId = standing.structure.tables.find(({ name }) => name === region.table?.name)?.id;
    const place = tableId ?? `${sheetId} ${region.title}`;
    const columns = [
      ...region.columns.flatMap(({ field, column }) => {
        const header = region.sheet.rows[region.headerRow]?.[column]?.text ?? '';
        return (RESULT_FIELDS as readonly string[]).includes(field) ? [{ header, column }] : [];
      }),
      ...created.flatMap((group) => {
        const isOwn = tableId ? group.tableId === tableId : isBeside(group, sheetId, region);
        return isOwn ? group.columns : [];
      }),
    ];
    for (const { kind, code, row } of rows) {
      // An indicator under several nodes has several rows, in a wide table or in ranges of one name.
      const about = JSON.stringify([place, kind, code]);
      const occurrence = met.get(about) ?? 0;
      met.set(about, occurrence + 1);
      const spots = region.cells
        ? labelledResults(region.cells)
        : columns.map(({ header, column }) => ({ header, row, column }));
      for (const { header, row: at, column } of spots) {
        positions.set(JSON.stringify([about, occurrence, header]), { sheetId, row: at, column });
      }
    }
  }
  for (const [key, spot] of decisionPositions(standing, model)) positions.set(key, spot);
  return positions;
}

/** The results of a heading's node, which stand beside their labels. */
const labelledResults = (cells: NonNullable<ResultRegion['region']['cells']>) =>
  RESULT_FIELDS.flatMap((field) => {
    const cell = cells.get(field);
    return cell ? [{ header: field, row: cell.row, column: cell.column }] : [];
  });

/** Whether new columns are those of a plain range: right of it, beside its headers. */
const isBeside = (
  { tableId, sheetId, columns: [first] }: ColumnsChange,
  sheet: string,
  { headerRow, right }: ResultRegion['region'],
): boolean =>
  tableId === null && sheetId === sheet && first?.row === headerRow && first.column === right + 1;

/** Where what is computed stands beside each decision. */
function decisionPositions({ structure }: Standing, { decisions }: Model): [string, Spot][] {
  const column = decisions?.region.columns.get('computed');
  if (!decisions || column === undefined) return [];
  const { region, records } = decisions;
  const sheetId = structure.sheets.find(({ name }) => name === region.sheet.name)?.id;
  if (sheetId === undefined) return [];
  const met = new Map<string, number>();
  return records.map(({ row, code }) => {
    const occurrence = met.get(code) ?? 0;
    met.set(code, occurrence + 1);
    return [JSON.stringify(['decision', code, occurrence]), { sheetId, row, column }];
  });
}

/** Whether new columns are where they were made, with nothing in them but results. */
function isRemovable(
  { sheetId, tableId, columns }: ColumnsChange,
  now: Reading,
  ours: ReadonlySet<string>,
): boolean {
  const table = now.known.extents.tables.get(tableId ?? '');
  if (tableId !== null && table?.right !== columns.at(-1)?.column) return false;
  const sheet = sheetWithId(now, sheetId);
  return columns.every(({ row: headerRow, column, header }) => {
    const top = table?.top ?? headerRow;
    const found = String(sheet?.rows[top]?.[column]?.value ?? '');
    const isUnmade = table ? MADE_BY_EXCEL.test(found) : found === '';
    if (found !== header && !isUnmade) return false;
    for (let row = top + 1; row <= (table?.bottom ?? top); row += 1) {
      const isBlank = (rawAt(now, sheetId, row, column) ?? '') === '';
      if (!isBlank && !ours.has(spotText({ sheetId, row, column }))) return false;
    }
    return true;
  });
}

/** The header of a column that Excel had made when the request failed. */
const MADE_BY_EXCEL = /^(?:Colonna|Column)\d+$/;
