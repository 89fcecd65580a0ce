import { Halt } from './halt';
import type { RunOptions, Step } from './open-workbook';
import type { Reader } from './reading';
import {
  plainResultsOf,
  scoreReading,
  withPlainLooks,
  type Scored,
  type ScoringChoices,
} from './scoring';

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
  const plainResults = plainResultsOf(reading, scored.run.model);
  const whole = await withPlainLooks(reader, reading, plainResults, (is) => step(options, is));
  return whole === reading ? scored : scoreReading(whole, choices);
}
