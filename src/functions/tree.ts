import { exactText, walk, type Outcome, type Step } from '../engine';
import type { Answer, Answers, ErrorAnswer, Inputs } from '../excel';
import { messageOf } from '../messages';
import { lightOf } from '../workbook';
import type { FunctionContext } from './context';
import { fault, notAvailable, notValue } from './faults';
import { answerPlan, type ScoredRanges } from './plan-ranges';
import { scoreAnswer } from './scoring';

/** What stands in the column of levels for an indicator, whatever its parents' levels are called. */
const INDICATOR_LEVEL = 'indicatore';

/** How points lost are shown. */
export const POINTS = '#,##0.00';

const MISSING: ReadonlySet<string> = new Set(['actual.missing', 'actual.missingWithoutWeight']);

/** PERF.TREE: code, level, score, status and points lost of each place in the tree. */
export function treeOf(
  ranges: readonly (Inputs | null)[],
  profile: Inputs | null,
  context: FunctionContext,
): Answers {
  return answerPlan(ranges, profile, context, (scored) => {
    const rows = walk(scored.card).map((step) => rowOf(step, scored, context));
    // Excel takes no answer without a cell: tables with headers alone have nothing to score.
    return rows.length > 0 ? rows : [[fault('function.targetMissing', {}, context)]];
  });
}

function rowOf(step: Step, scored: ScoredRanges, context: FunctionContext): readonly Answer[] {
  const { card } = scored;
  const { kind, index, outcome, lost } = step;
  const node = kind === 'node' ? card.tree.nodes[index]?.node : undefined;
  const code = node?.code ?? card.tree.indicators[index]?.indicator.code ?? '';
  const level = kind === 'node' ? (node?.level ?? step.level) : INDICATOR_LEVEL;
  const none = outcome.kind === 'scored' ? null : noScore(step, outcome, code, scored, context);
  return [
    code,
    level,
    outcome.kind === 'scored' ? scoreAnswer(outcome) : (none ?? ''),
    lightOf(outcome, card.profile).label,
    lost
      ? { number: Number(exactText(lost)), format: POINTS }
      : (none ?? fault('function.noLoss', {}, context)),
  ];
}

/** Why a node or an indicator has no score. */
function noScore(
  { kind, index }: Step,
  outcome: Exclude<Outcome, { kind: 'scored' }>,
  code: string,
  { card, about }: ScoredRanges,
  context: FunctionContext,
): ErrorAnswer {
  const { catalogue } = context;
  if (outcome.kind === 'excluded') return notAvailable(catalogue.reason.excluded[outcome.cause]);
  const own = (kind === 'node' ? card.nodes : card.indicators)[index]?.problems ?? [];
  if (own.some((found) => MISSING.has(found.code))) {
    return fault('function.actualMissing', {}, context);
  }
  const structure = kind === 'indicator' ? (card.tree.indicators[index]?.problems ?? []) : [];
  const told = [...own, ...structure, ...about(kind, code)];
  const found =
    told.find(({ severity }) => severity === 'error') ??
    told.find((problem) => problem.code === 'node.dependsOnFailed');
  return notValue(found ? messageOf(found, catalogue) : catalogue.reason.failed);
}
