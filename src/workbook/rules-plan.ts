import { textOf, type Profile } from '../engine';
import { key } from './headers';
import { inputAt } from './inputs';
import { cellAt, columnOf, hasRole, isEmpty, type Region } from './region';
import { findRegions } from './regions';
import { PERCENT } from './results';
import { ruleName } from './rules';
import type { Workbook } from './sheet';
import type { CellWrite, NewCell, NewSheet, TableGrowth } from './write-plan';

/** How a profile is saved: in the table of rules that there is, or in a new sheet. */
export type RulesPlan =
  | { readonly kind: 'newSheet'; readonly sheet: NewSheet }
  | {
      readonly kind: 'cells';
      readonly cells: readonly CellWrite[];
      readonly growth: TableGrowth | null;
    }
  /** The rules need more rows below than there are free. */
  | { readonly kind: 'noRoom'; readonly table: string };

const ratio = (value: { toNumber(): number }): NewCell => ({
  value: value.toNumber(),
  format: PERCENT,
});

const MISSING = { error: 'errore', exclude: 'escludi', zero: 'zero' } as const;
const WHEN = { display: 'alla visualizzazione', everyLevel: 'a ogni livello' } as const;

/** The rules that say a profile, in the order of the table. */
function rulesOf(profile: Profile): [rule: string, value: NewCell][] {
  const { bands, dailyPenalty, cap, missingActual, rounding } = profile;
  return [
    ['Profilo', { value: profile.name }],
    ...bands
      .filter(({ from }) => !from.isZero())
      .map(({ label, from }): [string, NewCell] => [`${label} da`, ratio(from)]),
    ['Penalità giornaliera', ratio(dailyPenalty)],
    ['Punteggio massimo', cap ? ratio(cap) : { value: 'nessuno' }],
    ['Consuntivo mancante', { value: MISSING[missingActual] }],
    ['Arrotondamento', { value: WHEN[rounding.when] }],
    ['Decimali', { value: rounding.decimals, format: '0' }],
  ];
}

/** What only a table that has it already says: the upper ends of the bands. */
const upperEnds = ({ bands }: Profile): [rule: string, value: NewCell][] =>
  bands.flatMap(({ label, to }): [string, NewCell][] =>
    to ? [[`${label} fino a`, ratio(to)]] : [],
  );

/** Plans how a profile is written into a workbook as its table `Regole`. */
export function planRules(workbook: Workbook, profile: Profile): RulesPlan {
  const { regions } = findRegions(workbook);
  const region = regions.find((candidate) => hasRole(candidate, 'rules'));
  const ruleColumn = region && columnOf(region, 'rule', undefined);
  const valueColumn = region && columnOf(region, 'value', undefined);
  const rules = rulesOf(profile);
  if (!region || ruleColumn === undefined || valueColumn === undefined) {
    const rows = rules.map(([rule, value]) => [{ value: rule }, value]);
    const sheet = { name: 'Regole', headers: ['Regola', 'Valore'], rows, widths: [30, 24] };
    return { kind: 'newSheet', sheet };
  }

  const rowOf = rowsByRule(region, ruleColumn, workbook.date1904);
  const known = [...rules, ...upperEnds(profile)].filter(([rule]) => rowOf.has(key(rule)));
  const missing = rules.filter(([rule]) => !rowOf.has(key(rule)));
  if (!isFreeBelow(region, missing.length)) return { kind: 'noRoom', table: region.title };

  const cell = (row: number, column: number, { value, format = 'General' }: NewCell) => ({
    sheet: region.sheet.name,
    row,
    column,
    value,
    format,
    look: 'keep' as const,
  });
  const updates = known.map(([rule, value]) => cell(rowOf.get(key(rule)) ?? 0, valueColumn, value));
  const additions = missing.flatMap(([rule, value], index) => [
    cell(region.bottom + 1 + index, ruleColumn, { value: rule }),
    cell(region.bottom + 1 + index, valueColumn, value),
  ]);
  const { table } = region;
  const growth = table && missing.length > 0 ? { table: table.name, rows: missing.length } : null;
  const changed = updates.filter((write) => !holds(region, write));
  return { kind: 'cells', cells: [...changed, ...additions], growth };
}

function rowsByRule(region: Region, column: number, date1904: boolean): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = region.top; row <= region.bottom; row += 1) {
    const rule = inputAt(region, row, column, date1904);
    const name = rule ? ruleName(textOf(rule)) : '';
    if (name !== '' && !rows.has(name)) rows.set(name, row);
  }
  return rows;
}

/** Whether a region can grow by so many rows over blank cells. */
export function isFreeBelow(
  { sheet, left, right, bottom, table }: Omit<Region, 'columns'>,
  rows: number,
): boolean {
  if (rows > 0 && table?.hasTotals) return false;
  for (let row = bottom + 1; row <= bottom + rows; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const taken = sheet.tables.some(
        ({ range }) =>
          row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
      );
      if (taken || !isEmpty(cellAt(sheet, row, column))) return false;
    }
  }
  return true;
}

/** Whether a cell has the value already that is to be written into it. */
function holds({ sheet }: Pick<Region, 'sheet'>, { row, column, value }: CellWrite): boolean {
  const cell = cellAt(sheet, row, column);
  return cell !== undefined && !cell.formula && cell.value === value;
}

/** The same where a cell may be cleared: a blank one may not be there at all. */
export const isHeld = (region: Pick<Region, 'sheet'>, write: CellWrite): boolean =>
  write.value === null
    ? isEmpty(cellAt(region.sheet, write.row, write.column))
    : holds(region, write);
