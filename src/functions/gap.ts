import type { Answers, Inputs } from '../excel';
import { gapNumber } from '../workbook';
import { answerColumns } from './columns';
import type { FunctionContext } from './context';
import { fault } from './faults';
import { answerFor, scoreMeasured, type Figure } from './scoring';

/** PERF.GAP: the gap of each row, as a run writes it. */
export function gapsOf(
  target: Inputs | null,
  actual: Inputs | null,
  context: FunctionContext,
): Answers {
  return answerColumns('GAP', [target, actual], null, context, ({ cells, shaped }, rules) => {
    const figure: Figure = ({ gap }) =>
      gap ? gapNumber(gap) : fault('function.noGap', {}, context);
    const results = scoreMeasured(cells, rules, context);
    return shaped(results.map((result) => answerFor(result, rules, context, figure)));
  });
}
