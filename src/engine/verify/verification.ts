import type { Dec } from '../decimal';
import type { Input } from '../input';
import type { PlanIndicator, PlanNode } from '../plan';
import type { Place } from '../problem';
import type { VerifyProblem } from './problems';
import type { Day } from '../reading/date';
import type { Unit } from '../reading/unit';
import type { Outcome } from '../result';
import type { Slip } from './digits';
import type { Interval } from './interval';
import type { Printed } from './printed';

/**
 * What comes of a printed score: reproduced to its last decimal, allowed by what the report
 * displays, forbidden by it, or not to be worked out here.
 */
export type CheckOutcome = 'exact' | 'compatible' | 'incompatible' | 'notComputable';

/** A figure that one slip of the pen away makes the printed score: which, as it is and as it was. */
export interface SlipFound {
  readonly of: 'actual' | 'weight' | 'printed';
  /** The indicator or node whose figure it is. */
  readonly code: string;
  readonly slip: Slip;
  readonly unit: Unit | 'day';
  readonly written: Dec;
  readonly meant: Dec;
}

/** Why a printed score is not the one worked out here. Each was tried, and gives what is printed. */
export type Cause =
  /** The score lies at half, and was printed downwards, as binary doubles do. */
  | { readonly code: 'tie'; readonly score: Dec }
  /** Scores were rounded at each level; or were not, where the profile rounds them. */
  | { readonly code: 'roundedLevels' | 'unroundedLevels' }
  /** The children's printed scores give it; these of them differ from what is worked out here. */
  | { readonly code: 'printedChildren'; readonly children: readonly string[] }
  /** The actuals have more decimals than are displayed. */
  | { readonly code: 'hiddenActuals' }
  /** The weights do. */
  | { readonly code: 'hiddenWeights' }
  /** The weights that count make another sum than the whole, and were not re-scaled to it. */
  | { readonly code: 'notRescaled'; readonly sum: Dec; readonly unit: '%' | 'none' }
  /** Of a node with another roll-up, this one as written: its children's weighted mean. */
  | { readonly code: 'asMean'; readonly rollup: string }
  /**
   * Of a meta-indicator: so many of those that it counts reached the limit, by their printed scores,
   * with their hidden decimals, or for no reason that is known. Which of them is told where it is.
   */
  | {
      readonly code: 'otherCount';
      readonly by: 'printed' | 'hidden' | 'unknown';
      readonly meant: number;
      readonly reached: number;
      readonly counted: number;
      readonly members: readonly string[];
    }
  /** Of a meta-indicator: the actual written in its cell, and not what is counted. Both in points. */
  | { readonly code: 'writtenActual'; readonly written: Dec; readonly points: Dec }
  /** Over-achievement was counted. */
  | { readonly code: 'uncapped'; readonly score: Dec }
  /** The score is right, the status is another profile's; null where it is that of no known one. */
  | { readonly code: 'thresholds'; readonly preset: string | null }
  | { readonly code: 'slip'; readonly slips: readonly SlipFound[] }
  /** Taken out there and scored here, or the reverse. */
  | { readonly code: 'excludedThere' | 'excludedHere' }
  /** A decision makes the score; what is computed without it, which may be what is printed. */
  | { readonly code: 'decided'; readonly computed: Outcome; readonly isPrinted: boolean }
  /**
   * Printed with a score, though on the day of the monitoring its deadline was still to come: null
   * where that stands in the words of the indicator.
   */
  | {
      readonly code: 'notYetDue';
      readonly on: Day;
      readonly due: Day | null;
      readonly isZero: boolean;
    }
  /** Printed with a score, though it was measured only later. */
  | { readonly code: 'notYetMeasured'; readonly on: Day | null; readonly isZero: boolean }
  /** No actual explains it: the weights that are printed cannot be those that were used. */
  | { readonly code: 'otherWeights' }
  | { readonly code: 'failed' }
  | { readonly code: 'unexplained' };

/** A change in one figure, all others as they are, with which the printed score would be right. */
export type Remedy =
  /** Where a displayed actual truly lies. */
  | {
      readonly of: 'hiddenActual';
      readonly code: string;
      readonly within: Interval;
      readonly unit: Unit;
    }
  | {
      readonly of: 'actual';
      readonly code: string;
      readonly within: Interval;
      readonly unit: Unit;
      readonly written: Dec;
    }
  /** What is written is null where it is not done. */
  | { readonly of: 'day'; readonly code: string; readonly day: Day; readonly written: Day | null }
  /** The other answer to a yes or no. */
  | { readonly of: 'answer'; readonly code: string; readonly answer: boolean }
  /** Another day of the monitoring. */
  | { readonly of: 'monitoring'; readonly day: Day; readonly written: Day }
  /** Of a child; ratios. */
  | {
      readonly of: 'score';
      readonly code: string;
      readonly within: Interval;
      readonly written: Dec;
    }
  | {
      readonly of: 'weight';
      readonly code: string;
      readonly within: Interval;
      readonly unit: '%' | 'none';
      readonly written: Dec;
    };

/** What a report prints of one node or indicator, as read. */
export interface PrintedFigures {
  readonly score?: Input | undefined;
  readonly status?: Input | undefined;
}

/** Where the printed figures of a node or an indicator are found. */
export type FiguresOf = (kind: Check['kind'], of: PlanNode | PlanIndicator) => PrintedFigures;

/** The printed status beside the one worked out here. */
export interface StatusCheck {
  readonly printed: string;
  readonly computed: string;
  /** Some score that what is displayed allows has the printed one. */
  readonly agrees: boolean;
}

/** One printed score, checked. */
export interface Check {
  readonly kind: 'node' | 'indicator';
  /** Into the card's nodes or indicators. */
  readonly index: number;
  readonly code: string;
  readonly name: string | null;
  readonly computed: Outcome;
  /** null where only a status is printed. */
  readonly printed: Printed | null;
  readonly status: StatusCheck | null;
  readonly outcome: CheckOutcome;
  /** The scores that what is displayed allows, as ratios; null where it allows none. */
  readonly possible: Interval | null;
  /** null where nothing is to be explained; what is decided is told, exact or not. */
  readonly cause: Cause | null;
  readonly remedies: readonly Remedy[];
  /** Where it is printed. */
  readonly place: Place | null;
}

/** So many nodes come out exactly with scores rounded at each level, and so many without. */
export interface RoundingFinding {
  readonly code: 'roundedLevels' | 'unroundedLevels';
  readonly rounded: number;
  readonly unrounded: number;
  readonly of: number;
  /** The profile says so already. */
  readonly inForce: boolean;
}

/** So many printed statuses are those of another profile, and so many of the one in force. */
export interface ThresholdsFinding {
  readonly code: 'thresholds';
  readonly preset: string;
  readonly fitting: number;
  readonly here: number;
  readonly of: number;
}

/** What holds for the report as a whole. */
export type Finding = RoundingFinding | ThresholdsFinding;

/** A published report checked against its own data. */
export interface Verification {
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  /** Printed figures that cannot be read. */
  readonly problems: readonly VerifyProblem[];
}
