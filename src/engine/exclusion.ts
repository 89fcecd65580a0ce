import { isBlank, shownText, textOf, type Input } from './input';
import type { PlanIndicator } from './plan';
import { problem, type EngineProblem } from './problems';
import type { ActualReading } from './reading/actual';
import type { Target } from './reading/target';
import { readYesNo } from './reading/words';
import type { ExclusionCause } from './result';

/** Why an indicator counts in no mean. */
export interface Exclusion {
  readonly cause: ExclusionCause;
  readonly note: string | null;
}

/**
 * Whether an indicator is excluded before any score: by the evaluators, or because nothing is
 * promised or measured.
 * Source: "Words" (N.V., N/D), "Kinds of target found" (undefined, baseline year).
 */
export function exclusionOf(
  indicator: PlanIndicator,
  target: Target | null,
  reading: ActualReading,
  problems: EngineProblem[],
): Exclusion | null {
  const actual = reading.ok ? reading.actual : null;
  const decision = decisionOf(indicator.exclusion);
  if (decision || actual?.kind === 'notAssessable') {
    const note = decision?.reason ?? null;
    const { code, actual: input } = indicator;
    if (note === null) {
      const place = (decision ? indicator.exclusion : input)?.place;
      problems.push(problem('excluded.noReason', { indicator: code }, place));
    }
    if (actual === null || !['notAssessable', 'noPhenomenon', 'missing'].includes(actual.kind)) {
      const details = { indicator: code, text: shownText(input) };
      problems.push(problem('actual.ignoredByExclusion', details, input.place));
    }
    return { cause: 'notAssessable', note };
  }
  if (actual?.kind === 'noPhenomenon') return { cause: 'noPhenomenon', note: null };
  if (target?.kind !== 'undefined' && target?.kind !== 'baselineYear') return null;
  const isBaseline = target.kind === 'baselineYear';
  const details = { indicator: indicator.code, text: shownText(indicator.target) };
  const code = isBaseline ? 'target.baselineYear' : 'target.undefined';
  problems.push(problem(code, details, indicator.target.place));
  return { cause: isBaseline ? 'baselineYear' : 'undefinedTarget', note: null };
}

const NOTHING = /^(0|[-–—]+)$/;
/** A tick in the box says that it is so, and not why. */
const MARK = /^(x|1|✓|✔|n\.?\s?v\.?|non valutabile)$/i;

/** The column `Non valutabile`: a reason, a bare yes, or nothing. */
function decisionOf(input: Input | undefined): { reason: string | null } | null {
  if (!input || isBlank(input)) return null;
  const text = textOf(input);
  const answer = typeof input.value === 'boolean' ? input.value : readYesNo(text);
  if (answer === false || NOTHING.test(text)) return null;
  return { reason: answer === true || MARK.test(text) ? null : text };
}
