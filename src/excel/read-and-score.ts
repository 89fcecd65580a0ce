import type { Run } from '../workbook';
import { Halt } from './halt';
import type { RunOptions, Step } from './open-workbook';
import type { Reader } from './reading';
import { plainResultsOf, scoreReading, type Scored, type ScoringChoices } from './scoring';

/** Tells the step, unless the user has stopped the run. @throws Halt `excel.cancelled` */
export function step({ signal, onStep }: Pick<RunOptions, 'signal' | 'onStep'>, is: Step): void {
  if (signal?.aborted) throw new Halt('excel.cancelled');
  onStep?.(is);
}

/** Reads and scores, telling the steps. */
export async function readAndScore(
  reader: Reader,
  options: Pick<RunOptions, 'signal' | 'onStep'>,
  choices: ScoringChoices,
): Promise<Scored> {
  const reading = await reader.read((is) => step(options, is));
  step(options, 'scoring');
  const scored = scoreReading(reading, choices);
  const plainResults = plainResultsOf({ reading, run: withoutNewColumns(scored.run) });
  if (JSON.stringify(plainResults) === JSON.stringify(reading.known.plainResults)) return scored;
  // Only the headers of a plain range tell which of its columns have colours of ours to be read.
  reader.rememberPlainResults(plainResults);
  return scoreReading(await reader.read((is) => step(options, is)), choices);
}

const withoutNewColumns = (run: Run): Run => ({
  ...run,
  writes: { ...run.writes, columns: [] },
});
