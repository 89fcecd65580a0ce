import {
  problemsOf,
  readPlan,
  resourcesOf,
  scorePlan,
  type Resources,
  type Scorecard,
} from '../engine';
import { planDecisionWrites } from './decision-results';
import type { Model } from './model';
import type { ModelProblem } from './problems';
import { planWrites, type WriteOptions } from './results';
import type { WritePlan } from './write-plan';

/** A workbook scored, and what is to be written back into it. */
export interface Run {
  readonly model: Model;
  readonly card: Scorecard;
  /** The money of each node; null for a plan without resources. */
  readonly resources: Resources | null;
  readonly writes: WritePlan;
  /** All of them: of the layout, of the plan, of the writes. */
  readonly problems: readonly ModelProblem[];
}

/** model -> scores -> write plan: what every host does with the workbook that it has read. */
export function runModel(model: Model, options: WriteOptions = {}): Run {
  const card = scorePlan(readPlan(model.plan), model.profile);
  const resources = resourcesOf(card.tree);
  const scores = planWrites(model, card, options);
  const beside = planDecisionWrites(model, card, options);
  const writes = { ...scores.plan, cells: [...scores.plan.cells, ...beside.plan.cells] };
  const problems = [
    ...model.problems,
    ...problemsOf(card),
    ...(resources?.problems ?? []),
    ...scores.problems,
    ...beside.problems,
  ];
  return { model, card, resources, writes, problems };
}
