import type { Dec } from './decimal';
import type { Decided } from './decision';
import type { Gap, Working } from './methods';
import type { PlanIndicator } from './plan';
import type { EngineProblem } from './problems';
import type { Band } from './profile';
import type { Actual } from './reading/actual';
import type { Target } from './reading/target';
import type { RollupWorking } from './rollups';
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
  /** It was measured after the day of the monitoring; the note is that day. */
  | 'notYetMeasured'
  /** Not done, and its deadline comes after the day of the monitoring; the note is that day. */
  | 'notYetDue'
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
  /** Where a decision is in force: what is computed without it, which gap and reason are about. */
  readonly decided?: Decided;
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
    /** The part that it counts for: its weight re-scaled to all that counted, in a mean. */
    readonly portion: Dec;
    /** What it brings to the node's score: portion x score, in points; all or nothing of a share. */
    readonly points: Dec;
    /**
     * portion x (1 - score), in points; negative for over-achievement. null where the roll-up is
     * such that these would not add up to what the node lacks.
     */
    readonly lost: Dec | null;
  } | null;
}

export interface NodeResult {
  readonly code: string;
  readonly outcome: Outcome;
  /** Where a decision is in force: what is computed without it, which roll-up and shares are about. */
  readonly decided?: Decided;
  /** How its score was made; null when it has none. */
  readonly rollup: RollupWorking | null;
  readonly shares: readonly Share[];
  readonly problems: readonly EngineProblem[];
}
