import type { IndicatorReading } from '../indicator';
import type { TreeNode } from '../tree';
import type { Interval } from './interval';
import type { PrintedScore } from './printed';
import type { Report } from './standing';
import type { Cause } from './verification';

/** A node with a printed score that is not the one worked out. */
export interface NodeCase {
  readonly report: Report;
  readonly node: TreeNode;
  readonly index: number;
  readonly printed: PrintedScore;
}

/** An indicator with a printed score that is not the one worked out. */
export interface IndicatorCase {
  readonly report: Report;
  readonly reading: IndicatorReading;
  readonly index: number;
  readonly printed: PrintedScore;
}

/** What was found: whether it stays within what is displayed, and the scores that this allows. */
export interface Found {
  readonly outcome: 'compatible' | 'incompatible';
  readonly cause: Cause;
  readonly possible: Interval | null;
}
