import type { Dec } from '../decimal';
import type { PlanIndicator } from '../plan';
import { NO_PROBLEMS, type EngineProblem } from '../problems';
import type { Profile } from '../profile';
import type { Measure } from '../reading/actual';
import type { Target } from '../reading/target';
import { folded } from '../reading/words';
import { asIs, type AsIsWorking } from './as-is';
import {
  attainmentBands,
  attainmentBandsProRata,
  bands,
  bandsProRata,
  type BandsWorking,
} from './bands';
import { deadline, type DeadlineWorking } from './deadline';
import { meta, type MetaWorking } from './meta';
import { gap, type GapWorking } from './gap';
import type { Method, Verdict } from './method';
import { progress, type ProgressWorking } from './progress';
import { proportional, type ProportionalWorking } from './proportional';
import { range, type RangeWorking } from './range';
import { thresholds, type ThresholdsWorking } from './thresholds';
import { yesNo, type YesNoWorking } from './yes-no';

export type { BandsWorking } from './bands';
export type { Gap } from './method';
export type { ProportionalWorking } from './proportional';
export type { ThresholdPoint, ThresholdsWorking } from './thresholds';

/** How a score was worked out: the union of what each method tells. */
export type Working =
  | ProportionalWorking
  | DeadlineWorking
  | YesNoWorking
  | AsIsWorking
  | MetaWorking
  | ProgressWorking
  | ThresholdsWorking
  | BandsWorking
  | RangeWorking
  | GapWorking;

/** A method with all that one indicator gives it but the actual. */
export interface Scorer {
  /** @throws TypeError when the measure is of a kind the method does not accept */
  score(actual: Measure, profile: Profile): Verdict<Working>;
  /** What the profile makes of parameters that are right in themselves: missing, or of no effect. */
  check(profile: Profile): readonly EngineProblem[];
  /** The actuals at which the score jumps, turns or reaches its top. */
  turns(): readonly Dec[];
}

type ScorerReading =
  | { readonly ok: true; readonly scorer: Scorer }
  | { readonly ok: false; readonly problem: EngineProblem };

/** A method whose target and measure are checked as it is called. */
export interface AnyMethod {
  readonly name: Working['rule'];
  readonly synonyms: readonly string[];
  readonly impliedBy: Target['kind'] | null;
  readonly measure: Measure['kind'];
  accepts(target: Target): boolean;
  /**
   * Reads what else the method needs of an indicator.
   * @param year the year in force
   * @throws TypeError when the target is of a kind the method does not accept
   */
  prepare(indicator: PlanIndicator, target: Target, year?: number): ScorerReading;
}

function entry<T extends Target['kind'], M extends Measure['kind'], W extends Working, P>(
  method: Method<T, M, W, P>,
): AnyMethod {
  const isOfKind = (target: Target): target is Extract<Target, { kind: T }> =>
    (method.targets as readonly string[]).includes(target.kind);
  const accepts = (target: Target): target is Extract<Target, { kind: T }> =>
    isOfKind(target) && !method.refuses?.(target);
  const measures = (actual: Measure): actual is Extract<Measure, { kind: M }> =>
    actual.kind === method.measure;
  return {
    name: method.name,
    synonyms: method.synonyms,
    impliedBy: method.impliedBy,
    measure: method.measure,
    accepts,
    prepare(indicator, target, year) {
      if (!accepts(target)) throw new TypeError(`${method.name} cannot score ${target.kind}`);
      const reading = method.parameters(indicator, target, year);
      if (!reading.ok) return reading;
      const { parameters } = reading;
      const scorer: Scorer = {
        score(actual, profile) {
          if (!measures(actual)) throw new TypeError(`${method.name} cannot take ${actual.kind}`);
          return method.score(target, actual, profile, parameters);
        },
        check: method.check
          ? (profile) => method.check?.(parameters, profile) ?? NO_PROBLEMS
          : unchecked,
        turns: () => method.turns(target, parameters),
      };
      return { ok: true, scorer };
    },
  };
}

const unchecked = (): readonly EngineProblem[] => NO_PROBLEMS;

/** Every method. */
export const methods: readonly AnyMethod[] = [
  entry(proportional),
  entry(deadline),
  entry(yesNo),
  entry(asIs),
  entry(meta),
  entry(progress),
  entry(thresholds),
  entry(bands),
  entry(bandsProRata),
  entry(attainmentBands),
  entry(attainmentBandsProRata),
  entry(range),
  entry(gap),
];

const byName = new Map(
  methods.flatMap((method) => [method.name, ...method.synonyms].map((name) => [name, method])),
);

/** The method of that name, in Italian or English; undefined when there is none. */
export function findMethod(name: string): AnyMethod | undefined {
  return byName.get(name) ?? byName.get(folded(name));
}

const byTarget = new Map(methods.map((method) => [method.impliedBy, method]));

/** The method that a target's form implies; undefined for one that cannot be scored. */
export function impliedMethod(target: Target): AnyMethod | undefined {
  return byTarget.get(target.kind);
}
