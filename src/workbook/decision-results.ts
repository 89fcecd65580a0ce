import type { Outcome, Scorecard } from '../engine';
import type { DecisionRegion } from './decision-table';
import type { DecisionRecord } from './decisions';
import { numberKindOf } from './inputs';
import type { Model } from './model';
import { ownPlace } from './own-tables';
import { problem, type WorkbookProblem } from './problems';
import { cellAt } from './region';
import { lightOf, resultOf } from './outcomes';
import { PERCENT, sameValue, type Planned, type WriteOptions } from './results';
import type { Cell } from './sheet';
import type { CellWrite } from './write-plan';

/** What is computed without a decision in force; null where none was applied. */
export function computedWithout(
  { subject, state }: DecisionRecord,
  card: Scorecard,
): Outcome | null {
  if (!subject || state !== 'inForce') return null;
  return resultOf(subject, card)?.decided?.computed ?? null;
}

/**
 * Plans the column `Calcolato` of the decisions: beside each that is in force the score that is
 * computed without it, or the word for what has none. Revoked ones keep what stood there.
 */
export function planDecisionWrites(
  { decisions }: Model,
  card: Scorecard,
  { overwriteFormulas = false }: WriteOptions,
): Planned {
  const cells: CellWrite[] = [];
  const problems: WorkbookProblem[] = [];
  const column = decisions?.region.columns.get('computed');
  if (!decisions || column === undefined) return { plan: { columns: [], cells }, problems };
  const { region, records } = decisions;
  for (const record of records) {
    const computed = computedWithout(record, card);
    if (!computed) continue;
    const cell = cellAt(region.sheet, record.row, column);
    if (cell?.formula && !overwriteFormulas) {
      if (problems.length === 0) problems.push(formulaIn(region, record.row, column));
      continue;
    }
    const write = writeOf(computed, cell, card);
    if (write) {
      cells.push({ sheet: region.sheet.name, row: record.row, column, look: 'keep', ...write });
    }
  }
  return { plan: { columns: [], cells }, problems };
}

function formulaIn(region: DecisionRegion, row: number, column: number): WorkbookProblem {
  const header = cellAt(region.sheet, region.headerRow, column)?.text ?? '';
  return problem('result.formula', { header }, ownPlace(region, row, 'computed'));
}

/** null where the cell says it already. */
function writeOf(
  computed: Outcome,
  cell: Cell | undefined,
  { profile }: Scorecard,
): Pick<CellWrite, 'value' | 'format'> | null {
  const own = cell?.format ?? 'General';
  const value =
    computed.kind === 'scored' ? computed.score.toNumber() : lightOf(computed, profile).label;
  const isText = typeof value === 'string';
  const format = isText || numberKindOf(own) === 'percent' ? own : PERCENT;
  const isShown = !cell?.formula && sameValue(cell?.value ?? null, value) && own === format;
  return isShown ? null : { value, format };
}
