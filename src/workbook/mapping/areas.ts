import { cellAt, isWritten, rolesOf } from '../region';
import type { Sheet, Workbook } from '../sheet';
import { findArea } from './locate';
import type { AreaMapping, ColumnMapping } from './mapping';
import { proposeMapping, type ProposedArea, type ProposedColumn } from './proposal';
import { readMapping, type SavedArea, type SavedMapping } from './saved';

/** An area of a workbook and how it is read: as was saved, or else as is proposed. */
export interface WorkbookArea extends ProposedArea {
  readonly saved: boolean;
  /** Whether it is read: one that was saved without any column in use is left out. */
  readonly included: boolean;
  /** What its first rows show, in the order of its columns. */
  readonly firstRows: readonly (readonly string[])[];
}

/** How many rows of an area are shown. */
const SHOWN_ROWS = 4;

/** What a plan could be read from in a workbook, and whether the workbook says itself how. */
export function foundIn(workbook: Workbook): {
  readonly areas: readonly WorkbookArea[];
  readonly saved: boolean;
} {
  const mapping = readMapping(workbook);
  const saved = mapping !== null && mapping.areas.length > 0;
  return { areas: areasIn(workbook, mapping), saved };
}

/**
 * The areas of a workbook: a saved one stands in for what would be proposed of the same cells.
 * @param saved what the workbook's table `Mappatura` says; null without one
 */
export function areasIn(workbook: Workbook, saved: SavedMapping | null): readonly WorkbookArea[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const rest = new Set(saved?.areas.flatMap((area) => standing(workbook, area) ?? []));
  const known = proposeMapping(workbook).flatMap((proposed): WorkbookArea[] => {
    const own = [...rest].filter((area) => isSame(area, proposed));
    for (const area of own) rest.delete(area);
    const sheet = sheets.get(proposed.sheet);
    if (own.length === 0) return [fromProposal(proposed, sheet)];
    return own.map((area) => fromSaved(area, proposed, sheet));
  });
  const others = [...rest].flatMap((area): WorkbookArea[] => {
    const sheet = sheets.get(area.sheet);
    return sheet ? [fromSaved(area, unproposed(area, sheet), sheet)] : [];
  });
  return [...known, ...others];
}

/** A saved area where it stands now; null where it is gone. */
function standing(workbook: Workbook, area: SavedArea): AreaMapping | null {
  const found = findArea(workbook, area);
  if (!found) return null;
  const { sheet, table, headers } = found;
  const columns = found.columns.map(({ saved, column }): ColumnMapping => {
    const { header, field, year, blanks } = saved;
    return { column, header, field, year, blanks };
  });
  return { sheet: sheet.name, table: table?.name ?? null, headers, columns };
}

/** Whether a saved area is about the cells of a proposed one. */
function isSame({ sheet, table, headers }: AreaMapping, proposed: ProposedArea): boolean {
  if (sheet !== proposed.sheet) return false;
  if (table !== null || proposed.table !== null) return table === proposed.table;
  const { top, left, right } = proposed.headers;
  return (
    headers.top <= Math.max(proposed.lastRow, proposed.headers.bottom) &&
    headers.bottom >= top &&
    headers.left <= right &&
    headers.right >= left
  );
}

function fromProposal(area: ProposedArea, sheet: Sheet | undefined): WorkbookArea {
  // What is a part of the plan by doubtful columns alone is read once a person says so.
  const sure = area.columns.filter(({ confidence }) => confidence !== 'doubtful');
  const included = rolesOf(new Set(sure.flatMap(({ field }) => field ?? []))).length > 0;
  return { ...area, saved: false, included, firstRows: firstRowsOf(area, sheet) };
}

function fromSaved(area: AreaMapping, proposed: ProposedArea, sheet?: Sheet): WorkbookArea {
  const included = area.columns.some(({ field }) => field !== null);
  const ofProposal = new Map(proposed.columns.map((column) => [column.column, column]));
  // One that was left out shows how it would be read.
  const columns = included
    ? withKnown(
        area.columns.map((column) => savedColumn(column, ofProposal.get(column.column))),
        proposed.columns,
      )
    : proposed.columns;
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const firstRow = area.headers.bottom + 1;
  const right = Math.max(area.headers.right, ...columns.map(({ column }) => column));
  const whole: ProposedArea = {
    ...proposed,
    headers: { ...area.headers, right },
    firstRow,
    columns,
    roles: rolesOf(fields),
    confidence: included ? 'certain' : proposed.confidence,
  };
  return { ...whole, saved: true, included, firstRows: firstRowsOf(whole, sheet) };
}

/** Beside the saved columns those that are read by their headers, as the results created since. */
function withKnown(
  saved: readonly ProposedColumn[],
  proposed: readonly ProposedColumn[],
): ProposedColumn[] {
  const there = new Set(saved.map(({ column }) => column));
  const known = proposed.filter(
    ({ column, confidence }) => confidence === 'certain' && !there.has(column),
  );
  return [...saved, ...known].sort((a, b) => a.column - b.column);
}

const savedColumn = (column: ColumnMapping, proposed?: ProposedColumn): ProposedColumn => ({
  ...column,
  confidence: column.field === null ? 'none' : 'certain',
  why: [],
  samples: proposed?.samples ?? [],
});

/** A saved area where nothing would be proposed: its rows go on until one that is blank. */
function unproposed({ columns, ...area }: AreaMapping, sheet: Sheet): ProposedArea {
  const { headers, table } = area;
  let lastRow = headers.bottom;
  while (isWritten(sheet, lastRow + 1, headers.left, headers.right)) lastRow += 1;
  return {
    ...area,
    title: table ?? sheet.name,
    firstRow: headers.bottom + 1,
    lastRow,
    roles: [],
    confidence: 'none',
    columns: columns.map((column) => savedColumn(column)),
  };
}

function firstRowsOf({ firstRow, lastRow, columns }: ProposedArea, sheet?: Sheet): string[][] {
  if (!sheet) return [];
  const count = Math.max(0, Math.min(SHOWN_ROWS, lastRow - firstRow + 1));
  return Array.from({ length: count }, (_, index) =>
    columns.map(({ column }) => cellAt(sheet, firstRow + index, column)?.text.trim() ?? ''),
  );
}
