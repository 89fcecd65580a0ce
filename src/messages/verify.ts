import { dayText, Dec, rounded, type Problem, type Scorecard, type Unit } from '../engine';
import type { Cause, Check, Finding, Interval, Remedy, SlipFound } from '../engine/verify';
import type { VerificationTexts } from '../workbook/verification-sheet';
import type { Catalogue, PaneProblemCode, PlanProblemCode } from './catalogue';
import type { Language } from './catalogues';
import { dressed, percent, type NumberStyle } from './numbers';
import { englishVerify } from './verify-en';
import { italianVerify } from './verify-it';
import type { RangeTexts, VerifyWords } from './verify-words';

export type { VerifyWords } from './verify-words';

/** The words of a verification in a language. */
export const verifyWordsIn = (language: Language): VerifyWords =>
  language === 'it' ? italianVerify : englishVerify;

/** A problem of the published figures in words. */
export const verifyProblemText = (
  { code, details }: Problem<keyof VerifyWords['problems'] | PaneProblemCode | PlanProblemCode>,
  words: VerifyWords,
  catalogue: Pick<Catalogue, 'problems'>,
): string => ({ ...catalogue.problems, ...words.problems })[code](details);

/** A check in words. */
export interface CheckTexts {
  readonly outcome: string;
  /** Empty where nothing is to be explained. */
  readonly cause: string;
  /** Empty where nothing is known to. */
  readonly remedy: string;
}

/** A check as an evaluator reads it. */
export function checkTexts(check: Check, words: VerifyWords, numbers: NumberStyle): CheckTexts {
  const { outcome, cause } = check;
  return {
    outcome: words.outcomes[outcome],
    cause: cause ? causeText(cause, check, words, numbers) : '',
    remedy: remedyTexts(check, words, numbers).join('; '),
  };
}

/** What would make the printed score right, each by itself. */
export const remedyTexts = (
  { remedies }: Check,
  words: VerifyWords,
  numbers: NumberStyle,
): string[] => remedies.map((remedy) => remedyText(remedy, words, numbers));

/** What the sheet of a verification says. */
export function sheetTexts(
  profile: Scorecard['profile'],
  words: VerifyWords,
  numbers: NumberStyle,
): VerificationTexts {
  const of = (check: Check) => ({
    ...checkTexts(check, words, numbers),
    kind: words.kinds[check.kind],
    computed: computedText(check, profile, numbers),
    printed: printedText(check, numbers),
  });
  return { headers: words.headers, of };
}

/** A finding about the whole report in a sentence. */
export function findingText(finding: Finding, { finding: words }: VerifyWords): string {
  return finding.code === 'thresholds' ? words.thresholds(finding) : words[finding.code](finding);
}

/** What is printed: `98,96%`, `n.d.`; the status where only that is. */
export function printedText({ printed, status }: Check, numbers: NumberStyle): string {
  if (!printed) return status?.printed ?? '';
  if (printed.kind === 'excluded') return printed.text;
  return percent(printed.points.dividedBy(100), numbers, printed.decimals);
}

/** The score worked out, with the decimals that are printed: `98,96%`, or the word of its light. */
export function computedText(
  { computed, printed }: Check,
  { excluded, failed }: Scorecard['profile'],
  numbers: NumberStyle,
): string {
  if (computed.kind !== 'scored')
    return computed.kind === 'excluded' ? excluded.label : failed.label;
  return percent(computed.score, numbers, printed?.kind === 'score' ? printed.decimals : 2);
}

function causeText(cause: Cause, check: Check, words: VerifyWords, numbers: NumberStyle): string {
  const { cause: told } = words;
  switch (cause.code) {
    case 'tie':
      return told.tie(inFull(cause.score.times(100), '%', numbers));
    case 'uncapped':
      return told.uncapped(percent(cause.score, numbers));
    case 'asMean':
      return told.asMean(cause.rollup);
    case 'otherCount':
      return told.otherCount[cause.by](cause);
    case 'writtenActual':
      return told.writtenActual(
        inFull(cause.written, '%', numbers),
        percent(cause.points.dividedBy(100), numbers),
      );
    case 'notYetDue':
      return told.notYetDue(dayOrNull(cause.due), dayText(cause.on), cause.isZero);
    case 'notYetMeasured':
      return told.notYetMeasured(dayOrNull(cause.on), cause.isZero);
    case 'decided': {
      const { computed, isPrinted } = cause;
      const made = check.computed.kind === 'excluded' ? 'excluded' : 'corrected';
      const score = computed.kind === 'scored' ? percent(computed.score, numbers) : null;
      return told.decided[isPrinted ? 'printed' : made](score);
    }
    case 'excludedThere':
      return told.excludedThere(printedText(check, numbers));
    case 'excludedHere':
      return told.excludedHere[check.kind];
    case 'printedChildren':
      return told.printedChildren(cause.children);
    case 'hiddenActuals':
    case 'hiddenWeights': {
      const [low, high] = endsOf(check.possible, numbers);
      return told[cause.code](low, high);
    }
    case 'notRescaled':
      return told.notRescaled(inFull(cause.sum, cause.unit, numbers));
    case 'thresholds': {
      const { printed = '', computed = '' } = check.status ?? {};
      return told.thresholds(printed, computed, cause.preset);
    }
    case 'slip':
      return told.slips(cause.slips.map((slip) => slipText(slip, words, numbers)));
    case 'unexplained': {
      const { possible } = check;
      const hides = possible && !possible.low.equals(possible.high);
      return hides ? told.unexplainedWithin(...endsOf(possible, numbers)) : told.unexplained;
    }
    case 'roundedLevels':
    case 'unroundedLevels':
    case 'otherWeights':
    case 'failed':
      return told[cause.code];
  }
}

const dayOrNull = (day: number | null): string | null => (day === null ? null : dayText(day));

function slipText(
  { of, code, slip, unit, written, meant }: SlipFound,
  { cause }: VerifyWords,
  numbers: NumberStyle,
): string {
  const figure = (value: Dec) =>
    unit === 'day' ? dayText(value.toNumber()) : inFull(value, unit, numbers);
  const texts = { written: figure(written), meant: figure(meant) };
  return cause.slip({ of, code, swapped: slip === 'swap', ...texts });
}

function remedyText(remedy: Remedy, { remedy: words }: VerifyWords, numbers: NumberStyle): string {
  switch (remedy.of) {
    case 'day':
      return words.day(remedy.code, dayText(remedy.day), dayOrNull(remedy.written));
    case 'answer':
      return words.answer(remedy.code, remedy.answer);
    case 'monitoring':
      return words.monitoring(dayText(remedy.day), dayText(remedy.written));
    case 'hiddenActual':
      return words.hiddenActual({
        code: remedy.code,
        ...inside(remedy.within, remedy.unit, numbers),
      });
    case 'score': {
      const points = { low: remedy.within.low.times(100), high: remedy.within.high.times(100) };
      const written = inFull(remedy.written.times(100), '%', numbers);
      return words.score({ code: remedy.code, written, ...inside(points, '%', numbers) });
    }
    case 'actual':
    case 'weight': {
      const { code, unit } = remedy;
      const written = inFull(remedy.written, unit, numbers);
      return words[remedy.of]({ code, written, ...inside(remedy.within, unit, numbers) });
    }
  }
}

const MOST_DECIMALS = 6;

/** A number with its unit, and as many decimals as it has, up to six. */
const inFull = (value: Dec, unit: Unit, numbers: NumberStyle): string =>
  withUnit(rounded(value, MOST_DECIMALS).toFixed(), unit, numbers);

function withUnit(text: string, unit: Unit, numbers: NumberStyle): string {
  const number = dressed(text, numbers);
  if (unit === '%') return `${number}%`;
  return unit === 'none' || unit === 'N.' ? number : `${number} ${unit}`;
}

/** The ends of an interval of ratios, to four decimals of the percentage. */
function endsOf(interval: Interval | null, numbers: NumberStyle): [low: string, high: string] {
  const end = (ratio: Dec | undefined) => (ratio ? percent(ratio, numbers, 4) : '');
  return [end(interval?.low), end(interval?.high)];
}

/**
 * The ends of an interval, rounded inwards where they have no end, so that what is told lies in it:
 * with as many decimals as leave something in between.
 */
function inside(
  { low, high }: Interval,
  unit: Unit,
  numbers: NumberStyle,
): Pick<RangeTexts, 'low' | 'high'> {
  const isShort = (value: Dec) => value.decimalPlaces() <= MOST_DECIMALS;
  if (isShort(low) && isShort(high)) {
    return { low: inFull(low, unit, numbers), high: inFull(high, unit, numbers) };
  }
  let decimals = 2;
  const ends = () => [
    low.toDecimalPlaces(decimals, Dec.ROUND_CEIL),
    high.toDecimalPlaces(decimals, Dec.ROUND_FLOOR),
  ];
  let [from = low, to = high] = ends();
  while (from.greaterThanOrEqualTo(to) && decimals < 2 * MOST_DECIMALS) {
    decimals += 1;
    [from = low, to = high] = ends();
  }
  return {
    low: withUnit(from.toFixed(), unit, numbers),
    high: withUnit(to.toFixed(), unit, numbers),
  };
}
