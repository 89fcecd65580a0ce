import { fromCellNumber, textOf, type Details, type Input } from '../engine';
import { isAnswerable, type ErrorAnswer } from '../excel';
import { shortNumber, type FunctionCode } from '../messages';
import type { FunctionContext } from './context';

/** The faults that are `#N/A`, as there is nothing to tell; every other is `#VALUE!`. */
const NOT_AVAILABLE: ReadonlySet<FunctionCode> = new Set([
  'function.actualMissing',
  'function.scoreMissing',
  'function.noGap',
  'function.noLoss',
  'function.nothingLost',
]);

/** What a function answers where something forbids a figure. */
export function fault(
  code: FunctionCode,
  details: Details,
  { catalogue }: FunctionContext,
): ErrorAnswer {
  const error = NOT_AVAILABLE.has(code) ? '#N/A' : '#VALUE!';
  return { error, message: catalogue.problems[code](details) };
}

export const notAvailable = (message: string): ErrorAnswer => ({ error: '#N/A', message });
export const notValue = (message: string): ErrorAnswer => ({ error: '#VALUE!', message });

/** A text longer than any that is a target, an actual or a name of something. */
const LONGEST_TEXT = 1_000;

/** What forbids to read an input at all: the error that it holds, which passes through, or its size. */
export function unreadable({ error, value }: Input, context: FunctionContext): ErrorAnswer | null {
  if (error !== undefined) {
    if (isAnswerable(error)) return { error, message: null };
    return fault('function.inputError', { text: error }, context);
  }
  if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return null;
  return fault('function.tooLong', { most: String(LONGEST_TEXT) }, context);
}

/** An input as messages quote it: a number in the user's language. */
export function shownNumber(input: Input, { catalogue }: FunctionContext): string {
  const { value } = input;
  if (typeof value !== 'number' || !Number.isFinite(value)) return textOf(input);
  return shortNumber(fromCellNumber(value), catalogue.numbers);
}
