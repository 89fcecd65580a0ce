import { isBlank, shownText, textOf, type Input } from '../input';
import { problem, type EngineProblem } from '../problems';
import type { Dec } from '../decimal';
import { readRatio } from './ratio';

/** From which score on an indicator is counted as one that reached it. */
export interface CountingLimit {
  readonly comparison: '>=' | '>';
  readonly ratio: Dec;
}

/** What a meta-indicator counts. */
export interface Counting {
  /** The node whose indicators it counts. */
  readonly node: string;
  /** null where none is written: the limit of the profile's highest band. */
  readonly limit: CountingLimit | null;
}

export type CountingReading =
  | { readonly ok: true; readonly counting: Counting }
  | { readonly ok: false; readonly problem: EngineProblem };

interface CountingInputs {
  readonly code: string;
  readonly measuredNode?: Input;
  readonly algorithm?: Input;
}

/** A node alone, or with the limit: `OO_01 >= 80%`. */
const NODE_AND_LIMIT = /^(.*?)\s*(>\s*=|=\s*>|[≥≤><=])(.*)$/s;

/**
 * Reads the node that a meta-indicator measures, and the limit where one is written: beside the
 * node, or else in the words of the algorithm. A limit that is not clear is a problem.
 * Source: "Targets and actuals as people write them" (meta-indicator).
 */
export function readCounting({ code, measuredNode, algorithm }: CountingInputs): CountingReading {
  if (measuredNode?.error !== undefined) return brokenCell(measuredNode);
  if (!measuredNode || isBlank(measuredNode)) {
    const place = measuredNode?.place;
    return { ok: false, problem: problem('meta.noNode', { indicator: code }, place) };
  }
  const text = textOf(measuredNode);
  const match = NODE_AND_LIMIT.exec(text);
  if (!match) {
    const found = limitIn(algorithm);
    return found.ok ? { ok: true, counting: { node: text, limit: found.limit } } : found;
  }
  const [, node = '', sign = '', written = ''] = match;
  const ratio = readRatio({ value: written });
  const comparison = comparisonOf(sign);
  if (!ratio || ratio.isNegative() || !comparison || node === '') {
    const details = { text: shownText(measuredNode) };
    return { ok: false, problem: problem('meta.limitUnreadable', details, measuredNode.place) };
  }
  return { ok: true, counting: { node, limit: { comparison, ratio } } };
}

const brokenCell = (input: Input): { ok: false; problem: EngineProblem } => {
  const details = { text: shownText(input) };
  return { ok: false, problem: problem('input.formulaError', details, input.place) };
};

function comparisonOf(sign: string): CountingLimit['comparison'] | null {
  if (['>=', '=>', '≥'].includes(sign.replaceAll(/\s/g, ''))) return '>=';
  return sign === '>' ? '>' : null;
}

type LimitReading =
  | { readonly ok: true; readonly limit: CountingLimit | null }
  | { readonly ok: false; readonly problem: EngineProblem };

const AT_LEAST = String.raw`>\s*=|=\s*>|≥|almeno|non inferiore|non minore|(?:pari|uguale) o (?:superiore|maggiore)|(?:superiore|maggiore) o (?:pari|uguale)|at least`;
const ABOVE = 'superiore|maggiore|oltre|above|more than|>';
const SCORE = 'raggiungimento|punteggio|score';
/** A percentage; a factor before it makes it the `x 100%` of a ratio. */
const PERCENT = /((?:^|[\s)])[x×*]\s*)?\d+(?:[.,]\d+)?\s*%/gi;
/** A comparison with a number, which is no percentage where the text has none. */
const BARE_COMPARISON = /[><=≥≤]\s*\d/;

/** `raggiungimento >= 90%`, `punteggio non inferiore al 90%`; `score of 90% or more`. */
const BEFORE = new RegExp(
  String.raw`(?:${SCORE})\s*(?:(${AT_LEAST})|(${ABOVE}))\s*(?:al|a|all'|del|di|to|than)?\s*(\d+(?:[.,]\d+)?\s*%)`,
  'i',
);
const AFTER = new RegExp(
  String.raw`(?:${SCORE})\s*(?:del|dell'|di|pari al|of)?\s*(\d+(?:[.,]\d+)?\s*%)\s*(?:o (?:più|superiore|maggiore)|e oltre|or more)`,
  'i',
);

/** The limit that the words of an algorithm say; null where they speak of none. */
function limitIn(algorithm: Input | undefined): LimitReading {
  if (!algorithm || isBlank(algorithm)) return { ok: true, limit: null };
  if (algorithm.error !== undefined) return brokenCell(algorithm);
  const text = textOf(algorithm);
  const percents = [...text.matchAll(PERCENT)].filter(([, factor]) => factor === undefined);
  if (percents.length === 0 && !BARE_COMPARISON.test(text)) return { ok: true, limit: null };
  const limit = percents.length === 1 ? limitSaid(text) : null;
  if (limit) return { ok: true, limit };
  const details = { text: shownText(algorithm) };
  return { ok: false, problem: problem('meta.limitUnclear', details, algorithm.place) };
}

function limitSaid(text: string): CountingLimit | null {
  const before = BEFORE.exec(text);
  const ratio = readRatio({ value: before?.[3] ?? AFTER.exec(text)?.[1] ?? null });
  return ratio && { comparison: before?.[2] === undefined ? '>=' : '>', ratio };
}
