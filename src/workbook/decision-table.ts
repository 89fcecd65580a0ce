import type { Input, Place } from '../engine';
import { key } from './headers';
import { inputOf } from './inputs';
import { ownPlace, ownTableIn, unknownColumns, type OwnRegion, type OwnTable } from './own-tables';
import { problem, type WorkbookProblem } from './problems';
import { cellAt, isEmpty } from './region';
import type { Workbook } from './sheet';

/** The table in which evaluators decide: what of which node or indicator, why, who and when. */
export const DECISIONS = {
  name: 'Decisioni',
  columns: [
    { name: 'code', headers: ['Codice', 'Code'], width: 16, required: true },
    { name: 'kind', headers: ['Tipo', 'Type'], width: 12 },
    { name: 'ruling', headers: ['Decisione', 'Decision'], width: 26, required: true },
    { name: 'value', headers: ['Valore', 'Value'], width: 12 },
    { name: 'reason', headers: ['Motivo', 'Motivazione', 'Reason'], width: 50, required: true },
    { name: 'author', headers: ['Autore', 'Author'], width: 24 },
    { name: 'date', headers: ['Data', 'Date'], width: 12 },
    { name: 'revoked', headers: ['Revocata il', 'Revoked on'], width: 14 },
    { name: 'computed', headers: ['Calcolato', 'Computed'], width: 17 },
  ],
} as const satisfies OwnTable<string>;

export type DecisionColumn = (typeof DECISIONS.columns)[number]['name'];
export type DecisionRegion = OwnRegion<DecisionColumn>;

/** The header under which a column is made. */
export const decisionHeader = (name: DecisionColumn): string =>
  DECISIONS.columns.find((column) => column.name === name)?.headers[0] ?? name;

/** What a decision is read from: what is computed without it is only written. */
export type DecisionInput = Exclude<DecisionColumn, 'computed'>;

/** One row of the table, before anything in it is understood. */
export interface DecisionRow {
  readonly row: number;
  readonly cells: Readonly<Record<DecisionInput, Input>>;
}

/** The table of the decisions, where there is one. */
export interface DecisionTable {
  readonly region: DecisionRegion;
  readonly rows: readonly DecisionRow[];
}

/** A workbook is asked for its decisions with its rules and with its plan, and does not change. */
const known = new WeakMap<Workbook, DecisionTable | null>();

/** Finds the decisions of a workbook; null where none was ever taken. */
export function decisionsIn(workbook: Workbook): DecisionTable | null {
  const same = known.get(workbook);
  if (same !== undefined) return same;
  const region = ownTableIn<DecisionColumn>(workbook, DECISIONS);
  const found = region ? { region, rows: rowsOf(region, workbook.date1904) } : null;
  known.set(workbook, found);
  return found;
}

function rowsOf(region: DecisionRegion, date1904: boolean): DecisionRow[] {
  const { sheet, columns } = region;
  const rows: DecisionRow[] = [];
  for (let row = region.top; row <= region.bottom; row += 1) {
    const isBlank = [...columns].every(
      ([name, column]) => name === 'computed' || isEmpty(cellAt(sheet, row, column)),
    );
    if (isBlank) continue;
    const cellOf = (name: DecisionInput): Input => {
      const cell = cellAt(sheet, row, columns.get(name) ?? -1);
      return inputOf(cell, ownPlace(region, row, name), date1904);
    };
    rows.push({
      row,
      cells: {
        code: cellOf('code'),
        kind: cellOf('kind'),
        ruling: cellOf('ruling'),
        value: cellOf('value'),
        reason: cellOf('reason'),
        author: cellOf('author'),
        date: cellOf('date'),
        revoked: cellOf('revoked'),
      },
    });
  }
  return rows;
}

/** Decisions that nobody would read: in a column or a table more, or under a name and without the columns. */
export function unreadTables(
  workbook: Workbook,
  found: DecisionTable | null,
): readonly WorkbookProblem[] {
  if (found) {
    const { region } = found;
    return [...unknownColumns<DecisionColumn>(region, DECISIONS), ...secondTable(workbook, region)];
  }
  const named = workbook.sheets.flatMap((sheet): Place[] => {
    const table = sheet.tables.find(({ name }) => isNamed(name));
    if (!table && !(isNamed(sheet.name) && sheet.rows.some((row) => row?.some(Boolean)))) return [];
    return [{ sheet: sheet.name, table: table?.name ?? sheet.name, cell: 'A1' }];
  });
  const columns = DECISIONS.columns
    .flatMap((column) => ('required' in column ? [column.headers[0]] : []))
    .join(', ');
  return named.map((place) =>
    problem('decision.noColumns', { table: place.table, columns }, place),
  );
}

const isNamed = (name: string): boolean => key(name) === key(DECISIONS.name);

/** Looked for on the sheets after the first one's: two on one sheet would be seen side by side. */
function secondTable({ sheets, date1904 }: Workbook, first: DecisionRegion): WorkbookProblem[] {
  const others = sheets.filter((sheet) => sheet !== first.sheet);
  const second = ownTableIn<DecisionColumn>({ sheets: others, date1904 }, DECISIONS);
  if (!second) return [];
  const details = { table: first.title };
  return [problem('decision.secondTable', details, ownPlace(second, second.headerRow, 'code'))];
}
