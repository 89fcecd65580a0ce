import type { Scorecard } from '../../engine';
import type { Check, CheckOutcome } from '../../engine/verify';
import { percent, shortNumber, type NumberStyle } from '../../messages';
import {
  checkTexts,
  computedText,
  printedText,
  remedyTexts,
  type VerifyWords,
} from '../../messages/verify';
import type { CheckQuery } from './check-query';
import { folded } from './folded';

/** The worst first: what has to be looked at. */
export const OUTCOMES: readonly CheckOutcome[] = [
  'incompatible',
  'notComputable',
  'compatible',
  'exact',
];

/** What tells a check from all others, from one verification to the next. */
export const checkId = ({ kind, code }: Check): string => `${kind} ${code}`;

export type OutcomeCounts = Readonly<Record<CheckOutcome, number>>;

/** How many checks came to each outcome. */
export function outcomeCounts(checks: readonly Check[]): OutcomeCounts {
  const counts = { incompatible: 0, notComputable: 0, compatible: 0, exact: 0 };
  for (const { outcome } of checks) counts[outcome] += 1;
  return counts;
}

/** The checks that were asked for, the worst first, and within an outcome in the plan's order. */
export function shownChecks(checks: readonly Check[], { text, outcome }: CheckQuery): Check[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const isSought = ({ code, name }: Check) => {
    const sought = folded(`${code} ${name ?? ''}`);
    return words.every((word) => sought.includes(word));
  };
  const wanted = checks.filter((check) => outcome === null || check.outcome === outcome);
  const found = words.length === 0 ? wanted : wanted.filter(isSought);
  return OUTCOMES.flatMap((one) => found.filter((check) => check.outcome === one));
}

/** What a row tells of a check. */
export interface CheckFigures {
  /** The printed score, or the printed status where only that is printed. */
  readonly printed: string;
  readonly computed: string;
}

/** The printed score and the one worked out, with the same decimals. */
export function checkFigures(
  check: Check,
  profile: Scorecard['profile'],
  numbers: NumberStyle,
): CheckFigures {
  const { printed, status } = check;
  const computed = printed ? computedText(check, profile, numbers) : (status?.computed ?? '');
  return { printed: printedText(check, numbers), computed };
}

/** What is told of a check when it is opened. */
export interface CheckDetails {
  /** The printed score with the printed status. */
  readonly printed: string;
  /** The one worked out with all its digits, where it has more than are printed, and its status. */
  readonly computed: string;
  /** To four decimals of the percentage; null where it is one point, or none. */
  readonly possible: readonly [low: string, high: string] | null;
  readonly cause: string;
  readonly remedies: readonly string[];
}

const ENDS = 4;

/** All that an evaluator needs to judge a check. */
export function checkDetails(
  check: Check,
  profile: Scorecard['profile'],
  words: VerifyWords,
  numbers: NumberStyle,
): CheckDetails {
  const { possible, printed, status, computed } = check;
  const isPoint = possible === null || possible.low.equals(possible.high);
  const shown = computedText(check, profile, numbers);
  const inFull =
    computed.kind === 'scored' ? `${shortNumber(computed.score.times(100), numbers)}%` : shown;
  const light = computed.kind === 'scored' ? computed.band.label : null;
  return {
    printed: [printed && printedText(check, numbers), status?.printed].filter(Boolean).join(', '),
    computed: [sameFigure(inFull, shown, numbers) ? shown : inFull, status && light]
      .filter(Boolean)
      .join(', '),
    possible: isPoint
      ? null
      : [percent(possible.low, numbers, ENDS), percent(possible.high, numbers, ENDS)],
    cause: checkTexts(check, words, numbers).cause,
    remedies: remedyTexts(check, words, numbers),
  };
}

/** Whether two percentages differ in their closing zeros alone. */
function sameFigure(a: string, b: string, { decimal }: NumberStyle): boolean {
  const bare = (text: string) =>
    text.includes(decimal) ? text.replace(/0+%$/, '%').replace(`${decimal}%`, '%') : text;
  return bare(a) === bare(b);
}
