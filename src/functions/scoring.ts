import {
  BLANK,
  completeFormats,
  dayText,
  fromCellNumber,
  methods,
  scoreIndicators,
  targetReader,
  type EngineProblem,
  type IndicatorResult,
  type Input,
  type Outcome,
  type PlanIndicator,
  type TargetReader,
} from '../engine';
import type { Answer, ErrorAnswer, FormattedAnswer, SavedRules } from '../excel';
import { messageOf, parameterNames, percent, shortNumber, type NumberStyle } from '../messages';
import { PERCENT, usualOfAll } from '../workbook';
import { asWord } from './blank-cells';
import type { FunctionContext } from './context';
import { fault, notAvailable, notValue, unreadable } from './faults';

/** The first arguments of a row, blank where they were left out: target, actual, method. */
export type Measured = readonly (Input | undefined)[];

export type ScoredOutcome = Extract<Outcome, { kind: 'scored' }>;

/** A score as a function answers it. */
export const scoreAnswer = ({ score }: ScoredOutcome): FormattedAnswer => ({
  number: score.toNumber(),
  format: PERCENT,
});

/**
 * Scores targets and actuals, row by row.
 * @returns for each its result, or the error that forbids one
 */
export function scoreMeasured(
  cells: readonly Measured[],
  { profile, usual, year, on, date1904 }: SavedRules,
  context: FunctionContext,
): (IndicatorResult | ErrorAnswer)[] {
  const read = targetReader(year);
  const ofAll = usualOfAll(usual);
  const answers: (IndicatorResult | ErrorAnswer | null)[] = [];
  const indicators: PlanIndicator[] = [];
  for (const cell of cells) {
    const indicator = indicatorOf(cell, { year, date1904, read, ofAll }, context);
    answers.push('error' in indicator ? indicator : null);
    if (!('error' in indicator)) indicators.push(indicator);
  }
  const results = scoreIndicators(indicators, year, profile, read, on).values();
  return answers.map((answer) => {
    const found = answer ?? results.next().value;
    if (!found) throw new Error('An indicator was not scored');
    return found;
  });
}

interface Reading extends Pick<SavedRules, 'year' | 'date1904'> {
  /** What rules give to every indicator. */
  readonly ofAll: ReturnType<typeof usualOfAll>;
  readonly read: TargetReader;
}

/** The indicator that the arguments make, or why they make none. */
function indicatorOf(
  [target = BLANK, actual = BLANK, method]: Measured,
  { year, date1904, read, ofAll }: Reading,
  context: FunctionContext,
): PlanIndicator | ErrorAnswer {
  for (const input of [target, actual, method]) {
    const wrong = input && unreadable(input, context);
    if (wrong) return wrong;
  }
  const written = {
    ...ofAll,
    code: '',
    target: date1904 ? from1904(target) : target,
    actual: date1904 ? from1904(actual) : actual,
    ...(method ? { method: asWord(method) } : {}),
  };
  const completed = completeFormats(written, year, read);
  if (completed.ok) return completed.indicator;
  const again = completeFormats(asShown(written, context), year, read);
  return faultOf(again.ok ? completed.problem : again.problem, context);
}

const from1904 = (input: Input): Input =>
  typeof input.value === 'number' ? { ...input, from1904: true } : input;

/** What a function answers where there is a score. */
export type Figure = (result: IndicatorResult, outcome: ScoredOutcome) => Answer;

/**
 * What a function answers for a result.
 */
export function answerFor(
  result: IndicatorResult | ErrorAnswer,
  { profile, year }: SavedRules,
  context: FunctionContext,
  figure: Figure,
): Answer {
  if ('error' in result) return result;
  const { outcome, reason, problems } = result;
  const { catalogue } = context;
  if (outcome.kind === 'scored') return figure(result, outcome);
  if (outcome.kind === 'excluded') return notAvailable(catalogue.reason.excluded[outcome.cause]);
  if (problems.some(({ code }) => code === 'actual.missing')) {
    return fault('function.actualMissing', {}, context);
  }
  const [told] = scoreIndicators([asShown(reason.inputs, context)], year, profile);
  const found = told?.problems.find(({ severity }) => severity === 'error');
  return found ? faultOf(found, context) : notValue(catalogue.reason.failed);
}

/** What a target that names a figure lacks, in functions always: they are given none. */
const NEED_FIGURES: ReadonlySet<EngineProblem['code']> = new Set([
  'figure.yearUnknown',
  'series.missing',
  'benchmark.missing',
]);

/** A problem of an indicator that has no code of its own. */
function faultOf(found: EngineProblem, context: FunctionContext): ErrorAnswer {
  if (found.code === 'target.missing') return fault('function.targetMissing', {}, context);
  if (found.code.startsWith('meta.')) return fault('function.needsPlan', {}, context);
  if (found.code === 'parameter.missing' || found.code === 'baseline.missing') {
    const { method = 'progresso', parameter = 'baseline' } = found.details;
    const details = { method, parameter: parameterNames[parameter] ?? parameter };
    return fault('function.needsParameter', details, context);
  }
  if (NEED_FIGURES.has(found.code)) {
    return fault('function.needsFigures', { text: found.details.text ?? '' }, context);
  }
  if (found.code !== 'method.unknown') return notValue(messageOf(found, context.catalogue));
  // Outside a plan there are no others to take a share of.
  const usable = methods.filter(({ measure }) => measure !== 'counted');
  const known = usable.map(({ name }) => name).join(', ');
  return fault('function.unknownMethod', { text: found.details.text ?? '', known }, context);
}

/** With its numbers as a cell would show them, for messages to quote. */
function asShown(indicator: PlanIndicator, { catalogue }: FunctionContext): PlanIndicator {
  const { target, actual } = indicator;
  const { numbers } = catalogue;
  return { ...indicator, target: dressed(target, numbers), actual: dressed(actual, numbers) };
}

function dressed(input: Input, numbers: NumberStyle): Input {
  const { value, shownAs } = input;
  if (typeof value !== 'number') return input;
  if (shownAs === 'date') return { ...input, text: dayText(value) };
  const number = fromCellNumber(value);
  const isPercent = shownAs === 'percent';
  return { ...input, text: isPercent ? percent(number, numbers) : shortNumber(number, numbers) };
}
