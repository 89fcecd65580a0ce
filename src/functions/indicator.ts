import type { Answers, Inputs } from '../excel';
import { columnsOf } from './columns';
import type { FunctionContext } from './context';
import { rulesOf } from './rules';
import { answerFor, scoreAnswer, scoreMeasured, type Figure } from './scoring';

/** PERF.INDICATOR: the score of each row. */
export function scoresOf(
  target: Inputs | null,
  actual: Inputs | null,
  method: Inputs | null,
  profile: Inputs | null,
  context: FunctionContext,
): Answers {
  const rules = rulesOf(profile, context);
  if ('error' in rules) return [[rules]];
  const columns = columnsOf('INDICATOR', [target, actual, method], context);
  if ('error' in columns) return [[columns]];
  const results = scoreMeasured(columns.cells, rules, context);
  const figure: Figure = (_, outcome) => scoreAnswer(outcome);
  return columns.shaped(results.map((result) => answerFor(result, rules, context, figure)));
}
