import type { Input } from './input';
import type { Place } from './problem';

/** A node of the tree: ente, ambito, obiettivo, cruscotto. */
export interface PlanNode {
  readonly code: string;
  readonly name?: string;
  /** The level as the body calls it: `obiettivo strategico`. */
  readonly level?: string;
  readonly place?: Place;
}

/** A leaf: a target and an actual, as read. */
export interface PlanIndicator {
  readonly code: string;
  readonly name?: string;
  readonly target: Input;
  readonly operator?: Input;
  readonly unit?: Input;
  readonly method?: Input;
  readonly actual: Input;
  /** The column `Non valutabile`: the reason for which the evaluators take it out. */
  readonly exclusion?: Input;
  /**
   * Something forbids a score that its own cells do not show, two different targets for instance.
   * Whoever sets it reports the problem.
   */
  readonly unusable?: boolean;
  readonly place?: Place;
}

/** A node or an indicator under a node. The same indicator may hang under several. */
export interface PlanLink {
  readonly parent: string;
  readonly kind: 'node' | 'indicator';
  readonly child: string;
  readonly weight: Input;
  /** Where the child is named. */
  readonly place?: Place;
  /** Where its parent is. */
  readonly parentPlace?: Place;
  /**
   * Nobody can tell what hangs here, a row without a code for instance: the parent has no score.
   * Whoever sets it reports the problem.
   */
  readonly unusable?: boolean;
}

/** A performance plan as plain data, in the order in which it was read. */
export interface Plan {
  /** The year in force, for days written without one. */
  readonly year?: number;
  readonly nodes: readonly PlanNode[];
  readonly indicators: readonly PlanIndicator[];
  readonly links: readonly PlanLink[];
}
