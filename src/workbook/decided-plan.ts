import type { Plan } from '../engine';
import { decisionsIn, unreadTables, type DecisionRegion, type DecisionRow } from './decision-table';
import { withDecisions, type DecisionRecord } from './decisions';
import type { ModelProblem } from './problems';
import type { Workbook } from './sheet';

/** The table of the decisions, with each of them in its order. */
export interface DecisionsOnRecord {
  readonly region: DecisionRegion;
  readonly records: readonly DecisionRecord[];
}

/** A plan with what the evaluators have decided, and their table, where there is one. */
export interface DecidedPlan {
  readonly plan: Plan;
  readonly decisions: DecisionsOnRecord | null;
}

/**
 * Puts the decisions of a workbook into the plan that was read of it.
 * @param others decisions beside those on record in it
 */
export function decidedPlan(
  plan: Plan,
  workbook: Workbook,
  others: readonly DecisionRow[] | undefined,
  problems: ModelProblem[],
): DecidedPlan {
  const table = decisionsIn(workbook);
  problems.push(...unreadTables(workbook, table));
  const rows = [...(table?.rows ?? []), ...(others ?? [])];
  const { plan: made, records } = withDecisions(plan, rows, problems);
  return { plan: made, decisions: table && { region: table.region, records } };
}
