import type { Dec } from '../decimal';
import type { Input } from '../input';
import type { Place } from '../problem';
import type { EngineProblem } from '../problems';
import type { Day } from './date';
import type { TargetRange } from './range';
import type { Unit } from './unit';

/** `none`: a number printed without an operator, which is scored as `=`. */
export type Comparison = '>=' | '>' | '<=' | '<' | '=' | 'none';

export interface Threshold {
  readonly kind: 'threshold';
  readonly comparison: Comparison;
  readonly value: Dec;
  readonly unit: Unit;
  readonly remark: string | null;
  /** What it was before it was revised, where one cell has both: `15%` of `15% 20%`. */
  readonly previous?: string;
  /** The figure that made a number of it, where it was written without one. */
  readonly origin?: Origin;
}

/** A part of something: how an actual, or a figure of a series, came about. */
export interface Fraction {
  readonly numerator: Dec;
  readonly denominator: Dec;
}

/** Where the number of a threshold comes from, when the target only names it. */
export interface Origin {
  /** `distance`: the threshold is the most that the actual may stay away from the figure. */
  readonly kind: 'past' | 'change' | 'benchmark' | 'distance';
  readonly year: number;
  readonly figure: Dec;
  readonly unit: Unit;
  /** Whose figure it is, as the table of benchmarks says; null for the body's own. */
  readonly reference: string | null;
  /** What is added to the figure: percent of it, or as much as it says. */
  readonly change: { readonly amount: Dec; readonly percent: boolean } | null;
  /** The figure's cell. */
  readonly place: Place | null;
}

export interface Deadline {
  readonly kind: 'deadline';
  readonly day: Day;
  /** `< 31/12/2023`: the day itself is already late, but scores in full with a remark. */
  readonly strict: boolean;
  readonly remark: string | null;
  /** The text in which it was found, where the target itself is a percentage. */
  readonly foundIn?: string;
}

interface YesNoTarget {
  readonly kind: 'yesNo';
  readonly expected: boolean;
  readonly remark: string | null;
}

/** `da def.`, `n.d.`, `--`: promised later, so nothing to score now. */
interface UndefinedTarget {
  readonly kind: 'undefined';
}

/** `Anno di rilevazione`: this year only measures, so that the next ones can promise. */
interface BaselineYear {
  readonly kind: 'baselineYear';
}

/** An empty cell: an error for every method but `valore`, which needs no target. */
export interface NoTarget {
  readonly kind: 'none';
}

/** A year of the body's own series: so many years ago, or by its number. */
export type PastYear = { readonly back: number } | { readonly year: number };

/** `X < X-1`, `> anno precedente`: a year's own figure is the threshold. */
export interface PastTarget {
  readonly kind: 'past';
  readonly comparison: Comparison;
  readonly of: PastYear;
}

/** `+10%`, `+2 punti`, `riduzione del 5%`: a year's own figure, changed, is the threshold. */
export interface ChangeTarget {
  readonly kind: 'change';
  readonly comparison: Comparison;
  /** Negative for a decrease. */
  readonly amount: Dec;
  /** `unstated`: a percentage that may be of the figure or, of a percentage, points. */
  readonly scale: 'percent' | 'added' | 'unstated';
  /** Of what is added; null where it is that of the figure. */
  readonly unit: Unit | null;
  readonly of: PastYear;
}

/** `<= dato medio nazionale`, `scostamento max 0,02 da media cluster`. */
export interface BenchmarkTarget {
  readonly kind: 'benchmark';
  readonly comparison: Comparison;
  /** Whose figure, in the target's words. */
  readonly reference: string;
  /** The most that the actual may stay away from it; null where it is the threshold itself. */
  readonly tolerance: { readonly value: Dec; readonly unit: Unit } | null;
}

/** A target that names a figure of another table, which makes a threshold of it. */
export type NamingTarget = PastTarget | ChangeTarget | BenchmarkTarget;

export type Target =
  | Threshold
  | TargetRange
  | Deadline
  | YesNoTarget
  | UndefinedTarget
  | BaselineYear
  | NoTarget
  | NamingTarget;

export type TargetReading =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly problem: EngineProblem };

/** The inputs a target is made of: its text or number, and the columns that may complete it. */
export interface TargetInputs {
  readonly target: Input;
  /** The operator, where it stands in a column of its own. */
  readonly operator?: Input;
  /** The unit's column; the unit written in the target itself comes first. */
  readonly unit?: Input;
}
