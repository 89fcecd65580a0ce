import { problemsOf, readPlan, scorePlan, type Scorecard } from '../engine';
import { readModel, type Model, type ReadOptions } from './model';
import type { ModelProblem, WorkbookProblemCode } from './problems';
import { planWrites } from './results';
import type { Result, Workbook } from './sheet';
import type { WritePlan } from './write-plan';

/** A workbook scored, and what is to be written back into it. */
export interface Run {
  readonly model: Model;
  readonly card: Scorecard;
  readonly writes: WritePlan;
  /** All of them: of the layout, of the plan, of the writes. */
  readonly problems: readonly ModelProblem[];
}

/**
 * cells -> model -> scores -> write plan: the whole way of the data, for any host.
 * @returns a problem when there is no plan to be found in the workbook
 */
export function runWorkbook(
  workbook: Workbook,
  options: ReadOptions = {},
): Result<Run, WorkbookProblemCode> {
  const read = readModel(workbook, options);
  if (!read.ok) return read;
  const model = read.value;
  const card = scorePlan(readPlan(model.plan), model.profile);
  const { plan: writes, problems } = planWrites(model, card);
  const all = [...model.problems, ...problemsOf(card), ...problems];
  return { ok: true, value: { model, card, writes, problems: all } };
}
