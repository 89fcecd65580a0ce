import type { Decision } from './decision';
import type { Input } from './input';
import type { Place } from './problem';
import type { Day } from './reading/date';

/** A node of the tree: ente, ambito, obiettivo, cruscotto. */
export interface PlanNode {
  readonly code: string;
  readonly name?: string;
  /** The level as the body calls it: `obiettivo strategico`. */
  readonly level?: string;
  /** The column `Aggregazione`: how the children's scores make this one's. */
  readonly rollup?: Input;
  /** The column `Risorse`: money. */
  readonly resources?: Input;
  /** Gathers, by unit or by manager, what hangs in the tree already: a further root. */
  readonly dashboard?: boolean;
  /** The score that a report prints for it. */
  readonly published?: Input;
  /** The status that a report prints for it. */
  readonly publishedStatus?: Input;
  /** What the evaluators have decided of it. */
  readonly decision?: Decision | undefined;
  /**
   * Something forbids a score that neither its own cells nor its children show, two decisions for
   * instance. Whoever sets it reports the problem.
   */
  readonly unusable?: boolean;
  readonly place?: Place;
}

/** What a method needs beside target and actual, each from its own column or from a rule. */
export interface MethodInputs {
  readonly minimum?: Input;
  readonly maximum?: Input;
  readonly excellence?: Input;
  readonly baseline?: Input;
  readonly bands?: Input;
  readonly tolerance?: Input;
  /** The scores that `maximum` and `excellence` stand for, where over-achievement counts. */
  readonly maximumScore?: Input;
  readonly excellenceScore?: Input;
}

/** What was measured in one year: a row of `Serie storica`. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: Input;
  readonly numerator?: Input;
  readonly denominator?: Input;
}

/** What others reached in one year: a row of `Benchmark`. */
export interface BenchmarkPoint {
  readonly year: number;
  /** Whose value it is, as written: `media cluster`. */
  readonly reference: Input;
  readonly value: Input;
}

/** A leaf: a target and an actual, as read. */
export interface PlanIndicator {
  readonly code: string;
  readonly name?: string;
  readonly target: Input;
  readonly operator?: Input;
  readonly unit?: Input;
  readonly method?: Input;
  /** The method of its like by the rules: used where none is named and it can score the target. */
  readonly usualMethod?: Input;
  readonly parameters?: MethodInputs;
  /** What it measures and how, in words: a deadline may hide in it. */
  readonly algorithm?: Input;
  /** The target before it was revised, and the act that revised it. */
  readonly previousTarget?: Input;
  readonly act?: Input;
  readonly actual: Input;
  /** What the actual is made of, where it is a ratio. */
  readonly numerator?: Input;
  readonly denominator?: Input;
  /** The day on which the actual was measured, where dates decide which one counts. */
  readonly measuredOn?: Day;
  /** An actual is written, but was measured after the day of the monitoring. */
  readonly measuredLater?: boolean;
  readonly series?: readonly SeriesPoint[];
  readonly benchmarks?: readonly BenchmarkPoint[];
  /** The node whose indicators a meta-indicator counts. */
  readonly measuredNode?: Input;
  /** The score that a report prints for it. */
  readonly published?: Input;
  /** The status that a report prints for it. */
  readonly publishedStatus?: Input;
  /** The column `Non valutabile`: the reason for which the evaluators take it out. */
  readonly exclusion?: Input;
  /** What the evaluators have decided of it. */
  readonly decision?: Decision | undefined;
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
  /** The day of the monitoring: the plan is scored as it was known then. */
  readonly on?: Day;
  readonly nodes: readonly PlanNode[];
  /** What is known of nodes that no row lists, and links only name. */
  readonly implied?: readonly PlanNode[];
  readonly indicators: readonly PlanIndicator[];
  readonly links: readonly PlanLink[];
}
