import type { Day } from '../engine';
import type { Field } from './headers';
import { entryKey, historyIn, historyRows } from './history';
import { lastWritten } from './own-tables';
import { columnOf, type Region } from './region';
import { PERCENT } from './results';
import { isFreeBelow, isHeld } from './rules-plan';
import type { Run } from './run';
import { entriesOf, type RunEntry } from './run-entries';
import type { Workbook } from './sheet';
import { BLANK_CELL, dayCell, textOrBlank } from './new-cells';
import type { CellWrite, NewCell, NewSheet, TableGrowth } from './write-plan';

/** How a snapshot is saved: in the table `Storico`, made where there is none. */
export type SnapshotPlan =
  | { readonly kind: 'newSheet'; readonly sheet: NewSheet }
  | {
      readonly kind: 'cells';
      readonly cells: readonly CellWrite[];
      readonly growth: TableGrowth | null;
      /** There was a snapshot of that day. */
      readonly replaces: boolean;
    }
  /** There is a snapshot of that day, and nobody said to replace it. */
  | { readonly kind: 'exists' }
  | { readonly kind: 'noRoom'; readonly table: string; readonly rows: number };

export const HISTORY = 'Storico';

interface HistoryColumn {
  readonly field: Field;
  readonly header: string;
  readonly width: number;
}

const COLUMNS: readonly HistoryColumn[] = [
  { field: 'date', header: 'Data', width: 12 },
  { field: 'code', header: 'Codice', width: 16 },
  { field: 'type', header: 'Tipo', width: 12 },
  { field: 'name', header: 'Descrizione', width: 44 },
  { field: 'score', header: 'Raggiungimento', width: 17 },
  { field: 'status', header: 'Valutazione', width: 24 },
];

/** An entry by the column in which each of its cells stands. */
type EntryCells = Readonly<Partial<Record<Field, NewCell>>>;

/**
 * Plans how the scores of a run are saved as they were on a day. A snapshot of the same day is
 * replaced in place, row by row, so that what people noted beside it stays beside it.
 * @param replace the user's decision to replace the snapshot of that day
 * Source: "Beyond the score" (monitoring dates).
 */
export function planSnapshot(
  workbook: Workbook,
  run: Run,
  date: Day,
  replace: boolean,
): SnapshotPlan {
  const entries = entriesOf(run);
  const region = historyIn(workbook);
  const drawn = (entry: RunEntry) => cellsOf(entry, date, workbook.date1904);
  if (!region) {
    const rows = entries.map((entry) => {
      const cells = drawn(entry);
      return COLUMNS.map(({ field }) => cells[field] ?? BLANK_CELL);
    });
    const headers = COLUMNS.map(({ header }) => header);
    const widths = COLUMNS.map(({ width }) => width);
    return { kind: 'newSheet', sheet: { name: HISTORY, headers, rows, widths } };
  }

  const saved = historyRows(region, workbook.date1904, []).filter((row) => row.date === date);
  if (saved.length > 0 && !replace) return { kind: 'exists' };
  const rowOf = new Map<string, number>();
  for (const { entry, row } of saved) {
    if (!rowOf.has(entryKey(entry))) rowOf.set(entryKey(entry), row);
  }
  const kept = new Set<number>();
  const first = lastWritten(region) + 1;
  let next = first;
  const cells = entries.flatMap((entry) => {
    const own = rowOf.get(entryKey(entry));
    if (own !== undefined) kept.add(own);
    return rowWrites(region, own ?? next++, drawn(entry));
  });
  const gone = saved.filter(({ row }) => !kept.has(row));
  const cleared = gone.flatMap(({ row }) => rowWrites(region, row, {}));

  const rows = Math.max(0, next - 1 - region.bottom);
  if (!isFreeBelow(region, rows)) return { kind: 'noRoom', table: region.title, rows };
  const { table } = region;
  return {
    kind: 'cells',
    cells: [...cells, ...cleared].filter((write) => !isHeld(region, write)),
    growth: table && rows > 0 ? { table: table.name, rows } : null,
    replaces: saved.length > 0,
  };
}

function cellsOf(entry: RunEntry, date: Day, date1904: boolean): EntryCells {
  const { code, type, name, score, status } = entry;
  return {
    date: dayCell(date, date1904),
    code: textOrBlank(code),
    type: textOrBlank(type),
    name: textOrBlank(name),
    score: score === null ? BLANK_CELL : { value: score, format: PERCENT },
    status: textOrBlank(status),
  };
}

/** What it takes for a row to hold an entry; a field left out is cleared. */
function rowWrites(region: Region, row: number, cells: EntryCells): CellWrite[] {
  return COLUMNS.flatMap(({ field }): CellWrite | [] => {
    const column = columnOf(region, field, undefined);
    if (column === undefined) return [];
    const { value, format = 'General' } = cells[field] ?? BLANK_CELL;
    const sheet = region.sheet.name;
    return { sheet, row, column, value: value === '' ? null : value, format, look: 'keep' };
  });
}
