import type { Dec } from './decimal';
import type { Gap, Working } from './methods';
import type { PlanIndicator } from './plan';
import type { EngineProblem } from './problems';
import type { Band } from './profile';
import type { Actual } from './reading/actual';
import type { Target } from './reading/target';
import type { Weight } from './weights';

export type ExclusionCause =
  /** `N.V.`: taken out by the evaluators; the note is their reason. */
  | 'notAssessable'
  /** `N/D`: there was nothing to measure. */
  | 'noPhenomenon'
  | 'undefinedTarget'
  /** `Anno di rilevazione`: measured, and not scored. */
  | 'baselineYear'
  /** By the profile's policy on missing actuals. */
  | 'missingActual'
  | 'allChildrenExcluded';

/** What became of an indicator or a node: neither of the last two is ever a 0. */
export type Outcome =
  | {
      readonly kind: 'scored';
      /** The ratio as it is shown, compared and written: settled, or rounded by the profile. */
      readonly score: Dec;
      /** The ratio that enters the parent. */
      readonly carried: Dec;
      readonly band: Band;
    }
  | {
      readonly kind: 'excluded';
      readonly cause: ExclusionCause;
      readonly note: string | null;
    }
  | { readonly kind: 'failed' };

/** How an indicator came to its outcome: all that redoing it by hand takes. */
export interface IndicatorReason {
  /** The cells it was read from. */
  readonly inputs: PlanIndicator;
  /** Target and actual as understood; null when they could not be. */
  readonly target: Target | null;
  readonly actual: Actual | null;
  /** null when no method came to be applied. */
  readonly working: Working | null;
}

export interface IndicatorResult {
  readonly code: string;
  readonly outcome: Outcome;
  readonly gap: Gap | null;
  readonly reason: IndicatorReason;
  readonly problems: readonly EngineProblem[];
}

/** What one child brings to its node. Points are hundredths of the node's own score. */
export interface Share {
  readonly kind: 'node' | 'indicator';
  readonly child: string;
  /** As written; null when no sibling has one and all weigh the same. */
  readonly weight: Weight | null;
  /** What the child brought; null when it was excluded, failed or the node has no score. */
  readonly brought: {
    /** The weight as a ratio of all that counted: re-scaled when siblings are excluded. */
    readonly portion: Dec;
    /** portion x score, in points. */
    readonly points: Dec;
    /** portion x (1 - score), in points; negative for over-achievement. */
    readonly lost: Dec;
  } | null;
}

export interface NodeResult {
  readonly code: string;
  readonly outcome: Outcome;
  readonly shares: readonly Share[];
  readonly problems: readonly EngineProblem[];
}
