import type { ICellData, IRange, IWorkbookData } from '@univerjs/core';
import { parseRange } from '../../src/workbook';
import { localAddress } from './address';
import { Spills } from './spills';
import type { UniverApi, UniverWorkbook } from './univer';

type Rows<T> = Record<number, Record<number, T>>;

/**
 * A snapshot of an open workbook with what its formulas spill. Univer keeps that elsewhere, but has
 * a place for it in its format: the range is at the formula, the values are those of the cells.
 */
export function saveWithSpills(workbook: UniverWorkbook): IWorkbookData {
  const snapshot = workbook.save();
  const spills = new Spills(() => workbook);
  for (const [sheetId, { cellData }] of Object.entries(snapshot.sheets)) {
    const rows = cellData as Rows<ICellData> | undefined;
    if (!rows) continue;
    const spilled = spills.cells(sheetId);
    for (const range of spills.on(sheetId)) {
      for (let row = range.top; row <= range.bottom; row += 1) {
        for (let column = range.left; column <= range.right; column += 1) {
          const { v = 0, t = null } = spilled?.[row]?.[column] ?? {};
          const line = (rows[row] ??= {});
          line[column] = { ...line[column], v, t };
        }
      }
      const first = rows[range.top]?.[range.left];
      if (first) first.ref = localAddress(range);
    }
  }
  return snapshot;
}

/** Opens a snapshot in which formulas spill: until they are computed, they have spilled what it says. */
export function openWithSpills(api: UniverApi, snapshot: Partial<IWorkbookData>): UniverWorkbook {
  const ranges: Record<string, Rows<IRange>> = {};
  const cells: Record<string, Rows<ICellData>> = {};
  const sheets = Object.fromEntries(
    Object.entries(snapshot.sheets ?? {}).map(([sheetId, sheet]) => {
      const found = takeSpills(sheet.cellData);
      if (!found) return [sheetId, sheet];
      ranges[sheetId] = found.ranges;
      cells[sheetId] = found.spilled;
      return [sheetId, { ...sheet, cellData: found.cellData }];
    }),
  );
  const workbook = api.createWorkbook({ ...snapshot, sheets });
  if (Object.keys(ranges).length === 0) return workbook;
  const unitId = workbook.getId();
  api.syncExecuteCommand('formula.mutation.set-array-formula-data', {
    arrayFormulaRange: { [unitId]: ranges },
    arrayFormulaCellData: { [unitId]: cells },
  });
  return workbook;
}

/** The cells of a sheet without what is spilled into them, and that by itself; null where nothing is. */
function takeSpills(given: Rows<ICellData> = {}) {
  const cellData = structuredClone(given);
  const ranges: Rows<IRange> = {};
  const spilled: Rows<ICellData> = {};
  for (const [row, line] of Object.entries(given)) {
    for (const [column, { f, ref }] of Object.entries(line)) {
      const range = f && ref ? parseRange(ref) : null;
      if (!range) continue;
      const { top, left, bottom, right } = range;
      (ranges[Number(row)] ??= {})[Number(column)] = {
        startRow: top,
        startColumn: left,
        endRow: bottom,
        endColumn: right,
      };
      for (let at = top; at <= bottom; at += 1) {
        for (let across = left; across <= right; across += 1) {
          const cell = cellData[at]?.[across] ?? {};
          (spilled[at] ??= {})[across] = { v: cell.v ?? 0, t: cell.t ?? null };
          if (cell.f) continue;
          delete cell.v;
          delete cell.t;
        }
      }
    }
  }
  return Object.keys(ranges).length > 0 ? { cellData, ranges, spilled } : null;
}
