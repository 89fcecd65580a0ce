import { exactText, HUNDRED, ONE, settled, type Dec } from '../decimal';
import type { PlanIndicator } from '../plan';
import type { Details } from '../problem';
import { problem, type EngineProblem, type EngineProblemCode } from '../problems';
import {
  targetText,
  type BenchmarkTarget,
  type ChangeTarget,
  type Comparison,
  type NamingTarget,
  type Origin,
  type PastTarget,
  type PastYear,
  type Threshold,
} from '../reading/target';
import { comparable } from '../reading/unit';
import { benchmarkOf } from './benchmarks';
import { figureOfYear, type Figure } from './series';

/** The threshold that a target names, or why it has none. */
export type Promised =
  | { readonly ok: true; readonly target: Threshold; readonly remark: EngineProblem | null }
  | Refused;

interface Refused {
  readonly ok: false;
  readonly problem: EngineProblem;
  /** The year of the series that is wrong or missing; null where it is something else. */
  readonly year: number | null;
}

/** What the figures of a target are looked for with. */
export interface Lookup {
  readonly indicator: PlanIndicator;
  /** The year in force. */
  readonly year: number | undefined;
  /** Percentages are compared. */
  readonly percent: boolean;
}

/**
 * Makes a threshold of a target that names a figure of the past or of others.
 * Source: "Kinds of target found, beyond an absolute threshold".
 */
export function promisedBy(target: NamingTarget, lookup: Lookup): Promised {
  switch (target.kind) {
    case 'past':
      return fromPast(target, lookup);
    case 'change':
      return fromChange(target, lookup);
    case 'benchmark':
      return fromBenchmark(target, lookup);
  }
}

/** The year whose figure a target names; null where that depends on a year that nobody tells. */
function namedYear(of: PastYear, inForce: number | undefined): number | null {
  if ('year' in of) return of.year;
  return inForce === undefined ? null : inForce - of.back;
}

function refused(
  code: EngineProblemCode,
  { indicator }: Lookup,
  details: Details,
  year: number | null,
): Refused {
  const all = { indicator: indicator.code, text: targetText(indicator), ...details };
  return { ok: false, problem: problem(code, all, indicator.target.place), year };
}

/** @returns the figure with its year, or why there is none */
function figureOf(
  of: PastYear,
  lookup: Lookup,
): { readonly ok: true; readonly figure: Figure; readonly year: number } | Refused {
  const { indicator } = lookup;
  const year = namedYear(of, lookup.year);
  if (year === null) return refused('figure.yearUnknown', lookup, {}, null);
  const reading = figureOfYear(indicator, year, lookup.percent);
  if (reading.ok) return { ok: true, figure: reading.figure, year };
  if (reading.problem) return { ok: false, problem: reading.problem, year };
  return refused('series.missing', lookup, { year: String(year) }, year);
}

function thresholdOf(
  comparison: Comparison,
  { value, unit }: Pick<Threshold, 'value' | 'unit'>,
  origin: Origin,
): Threshold {
  return { kind: 'threshold', comparison, value, unit, remark: null, origin };
}

function originOf(kind: Origin['kind'], year: number, { value, unit, place }: Figure): Origin {
  return { kind, year, figure: value, unit, reference: null, change: null, place };
}

function fromPast({ comparison, of }: PastTarget, lookup: Lookup): Promised {
  const found = figureOf(of, lookup);
  if (!found.ok) return found;
  const origin = originOf('past', found.year, found.figure);
  return { ok: true, target: thresholdOf(comparison, found.figure, origin), remark: null };
}

function fromChange(target: ChangeTarget, lookup: Lookup): Promised {
  const found = figureOf(target.of, lookup);
  if (!found.ok) return found;
  const { figure, year } = found;
  const { amount } = target;
  const percent = target.scale !== 'added';
  const code = misfit(target, figure);
  if (code) {
    const { value, unit } = figure;
    const told = { year: String(year), value: exactText(value), unit, amount: exactText(amount) };
    return refused(code, lookup, told, year);
  }
  const value = percent ? plusPercent(figure.value, amount) : figure.value.plus(amount);
  const unit = figure.unit === 'none' && !percent ? (target.unit ?? 'none') : figure.unit;
  const comparison = target.comparison === 'none' ? implied(amount) : target.comparison;
  const origin = { ...originOf('change', year, figure), change: { amount, percent } };
  const threshold = thresholdOf(comparison, { value, unit }, origin);
  const remark = target.comparison === 'none' ? changeRead(lookup, threshold) : null;
  return { ok: true, target: threshold, remark };
}

/** Why a change cannot be made on a figure. */
function misfit(
  target: ChangeTarget,
  { value, unit: ofFigure }: Pick<Figure, 'value' | 'unit'>,
): EngineProblemCode | null {
  const { scale, unit, amount } = target;
  if (scale === 'added') {
    // Two points more than 0,5 are 2,5, or 52% for who writes half as 0,5.
    const isRatio = ofFigure === 'none' && value.abs().lessThanOrEqualTo(ONE);
    const fits =
      unit === null ? !isRatio || amount.abs().lessThan(ONE) : comparable(unit, ofFigure);
    return fits ? null : 'target.changeUnit';
  }
  if (scale === 'unstated' && ofFigure === '%') return 'target.pointsOrPercent';
  // 10% more of a loss, or of nothing, is nothing that two people would work out alike.
  return value.greaterThan(0) ? null : 'target.changeOfNothing';
}

const plusPercent = (value: Dec, percent: Dec): Dec =>
  settled(value.times(percent.plus(HUNDRED)).dividedBy(HUNDRED));

/** Who promises an increase promises at least that. */
const implied = (amount: Dec): Comparison => (amount.isNegative() ? '<=' : '>=');

function changeRead({ indicator }: Lookup, { comparison, value, unit }: Threshold): EngineProblem {
  const read = { comparison, threshold: exactText(value), unit };
  const details = { indicator: indicator.code, text: targetText(indicator), ...read };
  return problem('target.changeRead', details, indicator.target.place);
}

function fromBenchmark(target: BenchmarkTarget, lookup: Lookup): Promised {
  const { indicator, year } = lookup;
  if (year === undefined) return refused('figure.yearUnknown', lookup, {}, null);
  const reading = benchmarkOf(indicator, target, year, targetText(indicator));
  if (!reading.ok) return { ok: false, problem: reading.problem, year: null };
  const { figure, reference } = reading;
  const { tolerance, comparison } = target;
  const kind = tolerance ? 'distance' : 'benchmark';
  const origin = { ...originOf(kind, year, figure), reference };
  return { ok: true, target: thresholdOf(comparison, tolerance ?? figure, origin), remark: null };
}
