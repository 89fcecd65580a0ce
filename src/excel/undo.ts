import { RESULT_FIELDS, type Model } from '../workbook';
import type { Raw } from './blocks';
import { backTo, sheetWithId, type CellChange, type Changes, type ColumnsChange } from './changes';
import { rawAt, type Reading } from './reading';

/** What a run replaced, by what the cells are about: rows may move before it is put back. */
export interface Undo {
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
  /** How many cells are left as they are: changed since, or no longer there. */
  readonly kept: number;
}

/** Remembers what some changes are about to replace. */
export function undoOf(reading: Reading, model: Model, changes: Changes): Undo {
  const keys = new Map(
    [...positionsOf(reading, model, changes.columns)].map(([key, spot]) => [spotText(spot), key]),
  );
  return {
    columns: changes.columns,
    cells: changes.cells.map((written) => {
      const key = keys.get(spotText(written)) ?? spotText(written);
      return { key, written, before: backTo(reading, written) };
    }),
  };
}

/** Puts back what is still as it was written, wherever its row is now. */
export function putBackOf(undo: Undo, now: Reading, model: Model | null): PutBack {
  const positions = model ? positionsOf(now, model, []) : new Map<string, Spot>();
  const cells: CellChange[] = [];
  let kept = 0;
  for (const { key, written, before } of undo.cells) {
    const spot = positions.get(key) ?? (model ? null : written);
    const raw = spot && (rawAt(now, spot.sheetId, spot.row, spot.column) ?? '');
    const isOurs = raw !== null && sameRaw(raw, written.value);
    if (spot && isOurs) cells.push({ ...before, ...spot });
    else if (raw === null || !sameRaw(raw, before.value)) kept += 1;
  }
  return { cells, removed: removable(undo.columns, now, cells), kept };
}

/** What is not as it was before some changes, at the very cells that they named. */
export function differencesFrom(before: Reading, now: Reading, changes: Changes): PutBack {
  const cells = [...changes.cells, ...headersOf(changes)].flatMap((change) => {
    const back = backTo(before, change);
    const is = backTo(now, change);
    return JSON.stringify(is) === JSON.stringify(back) ? [] : [back];
  });
  return { cells, removed: removable(changes.columns, now, changes.cells), kept: 0 };
}

const headersOf = ({ columns: groups }: Changes): CellChange[] =>
  groups.flatMap(({ sheetId, columns }) =>
    columns.map(({ row, column, header }) => {
      return { sheetId, row, column, value: header, format: null, look: null };
    }),
  );

interface Spot {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const spotText = ({ sheetId, row, column }: Spot) => `${sheetId} ${row} ${column}`;

const sameRaw = (raw: Raw, value: Raw | null): boolean =>
  raw === (value ?? '') || (typeof value === 'string' && value === `'${String(raw)}`);

/** Where the result of each row is, by region, kind, code and header. */
function positionsOf(
  { standing }: Reading,
  model: Model,
  created: readonly ColumnsChange[],
): Map<string, Spot> {
  const positions = new Map<string, Spot>();
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
        const isOwn = tableId
          ? group.tableId === tableId
          : isBeside(group, sheetId, region.headerRow);
        return isOwn ? group.columns : [];
      }),
    ];
    const met = new Map<string, number>();
    for (const { kind, code, row } of rows) {
      // An indicator under several nodes has several rows in a wide table.
      const occurrence = met.get(code) ?? 0;
      met.set(code, occurrence + 1);
      for (const { header, column } of columns) {
        const key = JSON.stringify([place, kind, code, occurrence, header]);
        positions.set(key, { sheetId, row, column });
      }
    }
  }
  return positions;
}

const isBeside = ({ tableId, sheetId, columns }: ColumnsChange, sheet: string, row: number) =>
  tableId === null && sheetId === sheet && columns[0]?.row === row;

/** The new columns that can go: still where they were made, with nothing in them but results. */
function removable(
  groups: readonly ColumnsChange[],
  now: Reading,
  own: readonly Spot[],
): ColumnsChange[] {
  const ours = new Set(own.map(spotText));
  return groups.filter(({ sheetId, tableId, columns }) => {
    const table = now.known.extents.tables.get(tableId ?? '');
    if (tableId !== null && table?.right !== columns.at(-1)?.column) return false;
    const sheet = sheetWithId(now, sheetId);
    return columns.every(({ row: headerRow, column, header }) => {
      const top = table?.top ?? headerRow;
      const found = String(sheet?.rows[top]?.[column]?.value ?? '');
      if (found !== header && !(table && MADE_BY_EXCEL.test(found))) return false;
      for (let row = top + 1; row <= (table?.bottom ?? top); row += 1) {
        const isBlank = (rawAt(now, sheetId, row, column) ?? '') === '';
        if (!isBlank && !ours.has(spotText({ sheetId, row, column }))) return false;
      }
      return true;
    });
  });
}

/** The header of a column that Excel had made when the request failed. */
const MADE_BY_EXCEL = /^(?:Colonna|Column)\d+$/;
