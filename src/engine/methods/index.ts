import type { Profile } from '../profile';
import type { Measure } from '../reading/actual';
import type { Target } from '../reading/target';
import { folded } from '../reading/words';
import { asIs, type AsIsWorking } from './as-is';
import { deadline, type DeadlineWorking } from './deadline';
import type { Method, Verdict } from './method';
import { proportional, type ProportionalWorking } from './proportional';
import { yesNo, type YesNoWorking } from './yes-no';

export type { Gap } from './method';

/** How a score was worked out: the union of what each method tells. */
export type Working = ProportionalWorking | DeadlineWorking | YesNoWorking | AsIsWorking;

/** A method whose target and measure are checked as it is called. */
export interface AnyMethod {
  readonly name: Working['rule'];
  readonly synonyms: readonly string[];
  readonly impliedBy: Target['kind'] | null;
  readonly measure: Measure['kind'];
  /** @throws TypeError when the target or the measure is of a kind the method does not accept */
  score(target: Target, actual: Measure, profile: Profile): Verdict<Working>;
  accepts(target: Target): boolean;
}

function entry<T extends Target['kind'], M extends Measure['kind'], W extends Working>(
  method: Method<T, M, W>,
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
    score(target, actual, profile) {
      if (!accepts(target) || !measures(actual)) {
        throw new TypeError(`${method.name} cannot score ${target.kind} with ${actual.kind}`);
      }
      return method.score(target, actual, profile);
    },
  };
}

/** Every method. */
export const methods: readonly AnyMethod[] = [
  entry(proportional),
  entry(deadline),
  entry(yesNo),
  entry(asIs),
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
