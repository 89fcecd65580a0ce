import { bandOf, BLANK } from '../engine';
import type { Answer, Answers, Inputs } from '../excel';
import { columnsOf } from './columns';
import type { FunctionContext } from './context';
import { rulesOf } from './rules';
import { scoreArgument } from './score-argument';

/** PERF.STATUS: the word of each score's light. */
export function statusesOf(
  score: Inputs | null,
  profile: Inputs | null,
  context: FunctionContext,
): Answers {
  const rules = rulesOf(profile, context);
  if ('error' in rules) return [[rules]];
  const columns = columnsOf('STATUS', [score], context);
  if ('error' in columns) return [[columns]];
  return columns.shaped(
    columns.cells.map(([input = BLANK], index): Answer => {
      const read = scoreArgument(input, index + 1, context);
      if ('error' in read) return read;
      const { profile: followed } = rules;
      return (read.score ? bandOf(read.score, followed) : followed.excluded).label;
    }),
  );
}
