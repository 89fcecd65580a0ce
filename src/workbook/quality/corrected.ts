import { rounded, type Outcome } from '../../engine';
import { parseA1 } from '../address';
import { readModel } from '../model';
import { runModel, type Run } from '../run';
import type { Cell, Workbook } from '../sheet';
import type { Correction } from './corrections';

/** A score that a correction changes, as it is shown. */
export interface Effect {
  readonly code: string;
  /** null for what is not there before, or not any more. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

/**
 * What corrections would make of the scores, before anything is written: the nodes and indicators
 * whose shown score or status changes.
 * @param decimals with which scores are shown
 */
export function effectsOf(run: Run, corrections: readonly Correction[], decimals = 2): Effect[] {
  const { workbook, plan } = run.model;
  const model = readModel(corrected(workbook, corrections), { on: plan.on });
  if (!model.ok) return [];
  const [before, after] = [outcomesIn(run), outcomesIn(runModel(model.value))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((code) => {
    const effect = { code, before: before.get(code) ?? null, after: after.get(code) ?? null };
    const isSame = faceOf(effect.before, decimals) === faceOf(effect.after, decimals);
    return isSame ? [] : [effect];
  });
}

function outcomesIn({ card }: Run): Map<string, Outcome> {
  return new Map([...card.nodes, ...card.indicators].map(({ code, outcome }) => [code, outcome]));
}

/** What is seen of an outcome. */
function faceOf(outcome: Outcome | null, decimals: number): string {
  if (outcome?.kind !== 'scored') return outcome?.kind ?? '';
  return `${rounded(outcome.score, decimals + 2).toFixed()} ${outcome.band.label}`;
}

/** The workbook with the corrections in it. */
function corrected(workbook: Workbook, corrections: readonly Correction[]): Workbook {
  const bySheet = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const { sheet } = correction.place;
    const own = bySheet.get(sheet);
    if (own) own.push(correction);
    else bySheet.set(sheet, [correction]);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const own = bySheet.get(sheet.name);
    if (!own) return sheet;
    const rows = [...sheet.rows];
    for (const correction of own) {
      const at = parseA1(correction.place.cell);
      if (!at) continue;
      const row = [...(rows[at.row] ?? [])];
      row[at.column] = withContent(row[at.column], correction);
      rows[at.row] = row;
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

function withContent(cell: Cell | undefined, { after, shown }: Correction): Cell {
  const text = shown ? shown.digits + shown.unit : String(after);
  return { format: 'General', formula: false, ...cell, value: after, text };
}
