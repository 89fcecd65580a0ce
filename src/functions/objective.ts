import {
  BLANK,
  completeWeights,
  exactText,
  isBlank,
  rollupNames,
  scored,
  scoreSiblings,
  textOf,
  type Input,
  type Outcome,
  type Profile,
} from '../engine';
import type { Answer, Answers, Inputs } from '../excel';
import { messageOf } from '../messages';
import { asWord } from './blank-cells';
import { answerColumns } from './columns';
import type { FunctionContext } from './context';
import { fault, notAvailable, notValue, unreadable } from './faults';
import { scoreArgument } from './score-argument';
import { scoreAnswer, type ScoredOutcome } from './scoring';

/** What problems call the node, which has no code here. */
const NODE = 'PERF.OBJECTIVE';

/** PERF.OBJECTIVE: the score that children with these weights and scores give their node. */
export function objectiveScore(
  weights: Inputs | null,
  scores: Inputs | null,
  rollup: Inputs | null,
  context: FunctionContext,
): Answers {
  const name = asWord(rollup?.[0]?.[0] ?? BLANK);
  return answerColumns('OBJECTIVE', [weights, scores], null, context, ({ cells }, { profile }) => {
    const wrong = unreadable(name, context);
    if (wrong) return [[wrong]];
    const children: Child[] = [];
    for (const [index, [weight = BLANK, score = BLANK]] of cells.entries()) {
      if (isBlank(weight) && isBlank(score)) continue;
      const read = unreadable(weight, context) ?? scoreArgument(score, index + 1, profile, context);
      if ('error' in read) return [[read]];
      children.push({ code: `#${index + 1}`, weight, outcome: outcomeOf(read.score, profile) });
    }
    if (children.length === 0) return [[fault('function.scoreMissing', { row: '1' }, context)]];
    return [[combined(children, name, profile, context)]];
  });
}

interface Child {
  /** Its row, as messages call it. */
  readonly code: string;
  readonly weight: Input;
  readonly outcome: Outcome;
}

const outcomeOf = (score: Parameters<typeof scored>[0] | null, profile: Profile): Outcome =>
  score ? scored(score, profile) : { kind: 'excluded', cause: 'notAssessable', note: null };

function combined(
  children: readonly Child[],
  name: Input,
  profile: Profile,
  context: FunctionContext,
): Answer {
  const { catalogue } = context;
  const weights = completeWeights(children.map(({ weight }) => weight));
  const siblings = children.map((child, index) => {
    return { ...child, weight: weights[index] ?? child.weight };
  });
  const rollup = isBlank(name) ? undefined : textOf(name);
  const score = scoreSiblings(NODE, siblings, profile, rollup);
  if (!score.ok) {
    if (score.because === 'notWhole') {
      return fault('function.notWhole', { sum: exactText(score.sum) }, context);
    }
    const details = { text: textOf(name), known: rollupNames.join(', ') };
    return fault('function.unknownRollup', details, context);
  }
  const { outcome, problems } = score.result;
  if (outcome.kind === 'scored') return shownScore(outcome, siblings, context);
  if (outcome.kind === 'excluded') return notAvailable(catalogue.reason.excluded[outcome.cause]);
  const found = problems.find(({ severity }) => severity === 'error');
  return notValue(found ? messageOf(found, catalogue) : catalogue.reason.failed);
}

/** The score, and beside it how many were excluded: what is left out of a mean is not hidden. */
function shownScore(
  outcome: ScoredOutcome,
  siblings: readonly Child[],
  { catalogue }: FunctionContext,
): Answer {
  const score = scoreAnswer(outcome);
  const excluded = siblings.filter((child) => child.outcome.kind === 'excluded').length;
  if (excluded === 0) return score;
  return { ...score, format: `${score.format}" ${catalogue.reason.excludedCount(excluded)}"` };
}
