import type { Answers, Inputs } from '../excel';
import { gapNumber } from '../workbook';
import { columnsOf } from './columns';
import type { FunctionContext } from './context';
import { fault } from './faults';
import { rulesOf } from './rules';
import { answerFor, scoreMeasured, type Figure } from './scoring';

/** PERF.GAP: the gap of each row, as a run writes it. */
export function gapsOf(
  target: Inputs | null,
  actual: Inputs | null,
  context: FunctionContext,
): Answers {
  const rules = rulesOf(null, context);
  if ('error' in rules) return [[rules]];
  const columns = columnsOf('GAP', [target, actual], context);
  if ('error' in columns) return [[columns]];
  const results = scoreMeasured(columns.cells, rules, context);
  const figure: Figure = ({ gap }) => (gap ? gapNumber(gap) : fault('function.noGap', {}, context));
  return columns.shaped(results.map((result) => answerFor(result, rules, context, figure)));
}
