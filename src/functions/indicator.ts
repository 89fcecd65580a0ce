import type { Answers, Inputs } from '../excel';
import { answerColumns } from './columns';
import type { FunctionContext } from './context';
import { answerFor, scoreAnswer, scoreMeasured, type Figure } from './scoring';

/** PERF.INDICATOR: the score of each row. */
export function scoresOf(
  target: Inputs | null,
  actual: Inputs | null,
  method: Inputs | null,
  profile: Inputs | null,
  context: FunctionContext,
): Answers {
  const args = [target, actual, method];
  return answerColumns('INDICATOR', args, profile, context, ({ cells, shaped }, rules) => {
    const figure: Figure = (_, outcome) => scoreAnswer(outcome);
    const results = scoreMeasured(cells, rules, context);
    return shaped(results.map((result) => answerFor(result, rules, context, figure)));
  });
}
