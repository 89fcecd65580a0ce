import { BLANK, readWeight, type Input, type Outcome, type Share } from '../engine';
import type { Answer, Answers, ErrorAnswer, Inputs } from '../excel';
import { explainIndicator, messageOf } from '../messages';
import { answerColumns } from './columns';
import type { FunctionContext } from './context';
import { fault, notValue, shownNumber, unreadable } from './faults';
import { answerFor, scoreMeasured } from './scoring';

/** PERF.EXPLAIN: the reason of each row's score, in the user's language. */
export function reasonsOf(
  target: Inputs | null,
  actual: Inputs | null,
  method: Inputs | null,
  weight: Inputs | null,
  context: FunctionContext,
): Answers {
  const args = [target, actual, method, weight];
  return answerColumns('EXPLAIN', args, null, context, ({ cells, shaped }, rules) => {
    const results = scoreMeasured(cells, rules, context);
    return shaped(
      results.map((result, index): Answer => {
        // What is excluded has a reason too.
        if ('error' in result || result.outcome.kind === 'failed') {
          return answerFor(result, rules, context, () => '');
        }
        const share = shareOf(cells[index]?.[3] ?? BLANK, result.outcome, context);
        if (share && 'error' in share) return share;
        return explainIndicator(result, share, context.catalogue);
      }),
    );
  });
}

/** What an indicator of that weight brings to a node whose weights are whole; null without one. */
function shareOf(
  input: Input,
  outcome: Outcome,
  context: FunctionContext,
): Share | ErrorAnswer | null {
  const wrong = unreadable(input, context);
  if (wrong) return wrong;
  const reading = readWeight(input);
  if (!reading.ok) return notValue(messageOf(reading.problem, context.catalogue));
  const { weight } = reading;
  if (!weight || outcome.kind !== 'scored') return null;
  const { value, unit } = weight;
  // 25 is 25% as 0.25 is: no weight of one child is more than the whole. A bare 1 may be either.
  const isRatio = unit === 'none' && value.lessThan(1);
  const points = isRatio ? value.times(100) : value;
  if (points.greaterThan(100) || (unit === 'none' && value.equals(1))) {
    return fault('function.notAWeight', { text: shownNumber(input, context) }, context);
  }
  const brought = points.times(outcome.score);
  return {
    kind: 'indicator',
    child: '',
    weight: { value: points, unit: '%' },
    brought: {
      portion: points.dividedBy(100),
      points: brought,
      lost: points.minus(brought),
    },
  };
}
