import type { Dec } from '../decimal';
import type { PlanIndicator } from '../plan';
import type { EngineProblem } from '../problems';
import type { Profile } from '../profile';
import type { Measure } from '../reading/actual';
import type { Target } from '../reading/target';
import { folded } from '../reading/words';
import { asIs, type AsIsWorking } from './as-is';
import { deadline, type DeadlineWorking } from './deadline';
import { meta, type MetaWorking } from './meta';
import type { Method, Verdict } from './method';
import { proportional, type ProportionalWorking } from './proportional';
import { yesNo, type YesNoWorking } from './yes-no';

export type { Gap } from './method';
export type { ProportionalWorking } from './proportional';

/** How a score was worked out: the union of what each method tells. */
export type Working =
  ProportionalWorking | DeadlineWorking | YesNoWorking | AsIsWorking | MetaWorking;

/** A method with all that one indicator gives it but the actual. */
export interface Scorer {
  /** @throws TypeError when the measure is of a kind the method does not accept */
  score(actual: Measure, profile: Profile): Verdict<Working>;
  /** The actuals at which the score jumps, turns or reaches its top. */
  turns(): readonly Dec[];
}

export type ScorerReading =
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
   * @throws TypeError when the target is of a kind the method does not accept
   */
  prepare(indicator: PlanIndicator, target: Target): ScorerReading;
}

function entry<T extends Target['kind'], M extends Measure['kind'], W extends Working, P>(
  method: Method<T, M, W, P>,
): AnyMethod {
  const accepts = (target: Target): target is Extract<Target, { kind: T }> =>
    (method.targets as readonly string[]).includes(target.kind);
  const measures = (actual: Measure): actual is Extract<Measure, { kind: M }> =>
    actual.kind === method.measure;
  return {
    name: method.name,
    synonyms: method.synonyms,
    impliedBy: method.impliedBy,
    measure: method.measure,
    accepts,
    prepare(indicator, target) {
      if (!accepts(target)) throw new TypeError(`${method.name} cannot score ${target.kind}`);
      const reading = method.parameters(indicator, target);
      if (!reading.ok) return reading;
      const { parameters } = reading;
      const scorer: Scorer = {
        score(actual, profile) {
          if (!measures(actual)) throw new TypeError(`${method.name} cannot take ${actual.kind}`);
          return method.score(target, actual, profile, parameters);
        },
        turns: () => method.turns(target, parameters),
      };
      return { ok: true, scorer };
    },
  };
}

/** Every method. */
export const methods: readonly AnyMethod[] = [
  entry(proportional),
  entry(deadline),
  entry(yesNo),
  entry(asIs),
  entry(meta),
];

const byName = new Map(
  methods.flatMap((method) => [method.name, ...method.synonyms].map((name) => [name, method])),
);

/** The method of that name, in Italian or English; undefined when there is none. */
export function findMethod(name: string): AnyMethod | undefined {
  return byName.get(folded(name));
}

const byTarget = new Map(methods.map((method) => [method.impliedBy, method]));

/** The method that a target's form implies; undefined for one that cannot be scored. */
export function impliedMethod(target: Target): AnyMethod | undefined {
  return byTarget.get(target.kind);
}
