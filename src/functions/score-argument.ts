import {
  fromCellNumber,
  isBlank,
  readActual,
  readRatio,
  type Dec,
  type Input,
  type Profile,
} from '../engine';
import type { ErrorAnswer } from '../excel';
import type { FunctionContext } from './context';
import { fault, shownNumber, unreadable } from './faults';

/** A score as functions are given it; null for one that was excluded. */
export type ScoreArgument = { readonly score: Dec | null } | ErrorAnswer;

/** The largest bare number that is taken for a score: 200%. A bare 90 may be meant in points. */
const LARGEST_SCORE = 2;
/** Where the profile lets scores go beyond. */
const LARGEST_UNCAPPED = 10;

/**
 * Reads a score: a ratio, a text such as `90,13%`, `N.V.`. `#N/A` is how PERF.INDICATOR answers for
 * what is excluded, so it counts as that.
 * @param row for messages, from 1
 */
export function scoreArgument(
  input: Input,
  row: number,
  { cap }: Profile,
  context: FunctionContext,
): ScoreArgument {
  if (input.error === '#N/A') return { score: null };
  const wrong = unreadable(input, context);
  if (wrong) return wrong;
  const place = { row: String(row) };
  if (isBlank(input)) return fault('function.scoreMissing', place, context);
  if (isExcluded(input)) return { score: null };
  const largest = cap ? Math.max(LARGEST_SCORE, cap.toNumber()) : LARGEST_UNCAPPED;
  const score = ratioOf(input, largest);
  return score && !score.isNegative()
    ? { score }
    : fault('function.notAScore', { ...place, text: shownNumber(input, context) }, context);
}

function isExcluded(input: Input): boolean {
  if (typeof input.value !== 'string') return false;
  const reading = readActual(input, 'quantity', undefined);
  return (
    reading.ok &&
    (reading.actual.kind === 'notAssessable' || reading.actual.kind === 'noPhenomenon')
  );
}

function ratioOf(input: Input, largest: number): Dec | null {
  const { value, shownAs } = input;
  if (typeof value !== 'number' || shownAs === 'percent') return readRatio(input);
  const number = fromCellNumber(value);
  return number.lessThanOrEqualTo(largest) ? number : null;
}
