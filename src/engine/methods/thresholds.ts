import { exactText, ONE, ZERO, type Dec } from '../decimal';
import type { Input } from '../input';
import type { MethodInputs } from '../plan';
import { NO_PROBLEMS, problem, type EngineProblem } from '../problems';
import type { QuantityActual } from '../reading/actual';
import type { Threshold } from '../reading/target';
import type { Unit } from '../reading/unit';
import { beyondCounts, clamped, gapTo, remarked, type Method } from './method';
import { between, fits, ParameterReader, unitMismatch } from './parameters';

/** A value with the score that it is worth. */
export interface ThresholdPoint {
  readonly name: 'minimum' | 'target' | 'maximum' | 'excellence';
  readonly value: Dec;
  readonly score: Dec;
}

/** The two thresholds that the actual lies between: enough to redo it by hand. */
export interface ThresholdsWorking {
  readonly rule: 'soglie';
  readonly actual: Dec;
  /** The last one reached; null short of the minimum. */
  readonly reached: ThresholdPoint | null;
  /** The next one; null past the last, or where the actual is the one reached. */
  readonly next: ThresholdPoint | null;
}

interface ThresholdsParameters {
  /** Higher is better. */
  readonly rising: boolean;
  readonly unit: Unit;
  /** From the minimum to the last one that has a score. */
  readonly points: readonly ThresholdPoint[];
  /** Scores of thresholds past the target that no rule gives. */
  readonly withoutScore: readonly EngineProblem[];
  /** Thresholds past the target, which a cap of 100% leaves without effect. */
  readonly pastTarget: readonly EngineProblem[];
}

/**
 * Straight lines from the minimum (0%) to the target (100%), and on to maximum and excellence
 * where they are given and the profile lets more than 100% count; flat past the last one. Lower is
 * better mirrored. Source: "Methods of scoring in the field". Minimum 50, target 100: 75 gives 50%.
 */
export const thresholds: Method<'threshold', 'quantity', ThresholdsWorking, ThresholdsParameters> =
  {
    name: 'soglie',
    synonyms: ['soglia', 'thresholds', 'piecewise linear'],
    targets: ['threshold'],
    impliedBy: null,
    measure: 'quantity',
    parameters(indicator, target) {
      const read = new ParameterReader('soglie', indicator, target);
      const minimum = read.quantity('minimum', read.required('minimum'));
      const maximum = read.quantity('maximum');
      const excellence = read.quantity('excellence');
      const rising = minimum !== null && isRising(target, minimum);
      checkOrder(read, rising, { minimum, target: target.value, maximum, excellence });
      const past = pastTarget(read, { maximum, excellence });
      if (read.problem || !minimum) return read.failed();
      const points: ThresholdPoint[] = [
        { name: 'minimum', value: minimum, score: ZERO },
        { name: 'target', value: target.value, score: ONE },
        ...past.points,
      ];
      const { withoutScore, withoutEffect } = past;
      return {
        ok: true,
        parameters: { rising, unit: read.unit, points, withoutScore, pastTarget: withoutEffect },
      };
    },
    check: ({ withoutScore, pastTarget: past }, profile) =>
      beyondCounts(profile) ? withoutScore : past,
    turns: (_target, { points }) => points.map(({ value }) => value),
    score(target, actual, profile, { rising, unit, points }) {
      if (!fits(unit, actual)) return unitMismatch(unit, actual);
      const working = workingOf(actual, points, rising, beyondCounts(profile));
      const verdict = {
        ok: true,
        score: clamped(scoreOf(working), profile),
        gap: gapTo(target.value, actual, unit),
        working,
      } as const;
      return remarked(verdict, target, actual);
    },
  };

/** Which way is better: as the operator says, or else from the minimum to the target. */
function isRising({ comparison, value }: Threshold, minimum: Dec): boolean {
  if (comparison === '=' || comparison === 'none') return minimum.lessThan(value);
  return comparison === '>=' || comparison === '>';
}

type Values = Readonly<Record<ThresholdPoint['name'], Dec | null>>;

/** Each threshold must lie beyond the one before it; the one that does not is told at its cell. */
function checkOrder(read: ParameterReader, rising: boolean, values: Values): void {
  const inOrder = (worse: Dec, better: Dec) =>
    rising ? worse.lessThan(better) : worse.greaterThan(better);
  const wrong = (name: keyof MethodInputs, than: ThresholdPoint['name'], side: boolean) => {
    const thanText = exactText(values[than] ?? ZERO);
    const details = { parameter: name, than, thanText, side: side ? 'above' : 'below' };
    read.wrong('parameter.order', read.input(name), details);
  };
  const { minimum, target, maximum, excellence } = values;
  if (minimum && target && !inOrder(minimum, target)) wrong('minimum', 'target', !rising);
  if (maximum && target && !inOrder(target, maximum)) wrong('maximum', 'target', rising);
  const [last, name] = maximum ? [maximum, 'maximum' as const] : [target, 'target' as const];
  if (excellence && last && !inOrder(last, excellence)) wrong('excellence', name, rising);
}

interface PastTarget {
  readonly points: readonly ThresholdPoint[];
  readonly withoutScore: readonly EngineProblem[];
  readonly withoutEffect: readonly EngineProblem[];
}

const NOTHING_PAST: PastTarget = {
  points: [],
  withoutScore: NO_PROBLEMS,
  withoutEffect: NO_PROBLEMS,
};

/** Maximum and excellence, with the scores that rules give them. */
function pastTarget(
  read: ParameterReader,
  values: Readonly<Record<'maximum' | 'excellence', Dec | null>>,
): PastTarget {
  if (!values.maximum && !values.excellence) return NOTHING_PAST;
  const points: ThresholdPoint[] = [];
  const withoutScore: EngineProblem[] = [];
  let least = ONE;
  for (const name of ['maximum', 'excellence'] as const) {
    const value = values[name];
    if (!value) continue;
    const scoreName = `${name}Score` as const;
    const score = read.ratio(scoreName);
    if (!score) withoutScore.push(read.missingProblem(scoreName));
    else if (score.lessThan(least)) {
      const details = { parameter: scoreName, least: exactText(least.times(100)) };
      read.wrong('parameter.scoreOrder', read.input(scoreName), details);
    } else {
      points.push({ name, value, score });
      least = score;
    }
  }
  const given = read.input('maximum') ?? read.input('excellence');
  return { points, withoutScore, withoutEffect: given ? [noEffect(read, given)] : NO_PROBLEMS };
}

function noEffect({ indicator }: ParameterReader, input: Input): EngineProblem {
  const parameter = input === indicator.parameters?.maximum ? 'maximum' : 'excellence';
  return problem('parameter.noEffect', { parameter, indicator: indicator.code }, input.place);
}

function workingOf(
  { value: actual }: QuantityActual,
  points: readonly ThresholdPoint[],
  rising: boolean,
  beyond: boolean,
): ThresholdsWorking {
  const reaches = ({ value }: ThresholdPoint) => {
    const order = actual.comparedTo(value);
    return rising ? order >= 0 : order <= 0;
  };
  const used = beyond ? points.length : TO_TARGET;
  let count = 0;
  for (const point of points) if (count < used && reaches(point)) count += 1;
  const reached = points[count - 1] ?? null;
  const next = count < used && !reached?.value.equals(actual) ? (points[count] ?? null) : null;
  return { rule: 'soglie', actual, reached, next };
}

/** Minimum and target: what counts under a cap of 100%. */
const TO_TARGET = 2;

function scoreOf({ actual, reached, next }: ThresholdsWorking): Dec {
  if (!reached) return ZERO;
  return next ? between(actual, reached, next) : reached.score;
}
