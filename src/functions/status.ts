import { bandOf, BLANK } from '../engine';
import type { Answer, Answers, Inputs } from '../excel';
import { answerColumns } from './columns';
import type { FunctionContext } from './context';
import { scoreArgument } from './score-argument';

/** PERF.STATUS: the word of each score's light. */
export function statusesOf(
  score: Inputs | null,
  profile: Inputs | null,
  context: FunctionContext,
): Answers {
  return answerColumns(
    'STATUS',
    [score],
    profile,
    context,
    ({ cells, shaped }, { profile: followed }) =>
      shaped(
        cells.map(([input = BLANK], index): Answer => {
          const read = scoreArgument(input, index + 1, followed, context);
          if ('error' in read) return read;
          return (read.score ? bandOf(read.score, followed) : followed.excluded).label;
        }),
      ),
  );
}
