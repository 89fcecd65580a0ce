import { ONE, ZERO, type Dec } from '../decimal';
import type { PlanIndicator } from '../plan';
import type { EngineProblem, EngineProblemCode } from '../problems';
import type { Details } from '../problem';
import type { Profile } from '../profile';
import type { Measure, QuantityActual } from '../reading/actual';
import type { Target, Threshold } from '../reading/target';
import type { Unit } from '../reading/unit';

/** The signed distance of the actual from the target, in the target's unit; days for a deadline. */
export interface Gap {
  readonly value: Dec;
  readonly unit: Unit;
}

/** What a method makes of a target and an actual that it understands. */
export type Verdict<Working> =
  | {
      readonly ok: true;
      /** The ratio, already within 0 and the profile's cap. */
      readonly score: Dec;
      readonly gap: Gap | null;
      readonly working: Working;
      readonly remark?: EngineProblemCode;
    }
  | { readonly ok: false; readonly code: EngineProblemCode; readonly details: Details };

type TargetOf<Kind extends Target['kind']> = Extract<Target, { kind: Kind }>;
type MeasureOf<Kind extends Measure['kind']> = Extract<Measure, { kind: Kind }>;

/** What a method reads of an indicator beside target and actual. */
export type ParametersReading<Parameters> =
  | { readonly ok: true; readonly parameters: Parameters }
  | { readonly ok: false; readonly problem: EngineProblem };

/**
 * A way of scoring one indicator. To add one: a file like its siblings, and its entry in index.
 * `Parameters` is null where target and actual are all it takes.
 */
export interface Method<
  TargetKind extends Target['kind'] = Target['kind'],
  MeasureKind extends Measure['kind'] = Measure['kind'],
  Working extends { readonly rule: string } = { readonly rule: string },
  Parameters = null,
> {
  /** As written in the column `Metodo`. */
  readonly name: Working['rule'];
  readonly synonyms: readonly string[];
  /** The kinds of target it can score. */
  readonly targets: readonly TargetKind[];
  /** Whether it cannot score a target all the same, though it is of such a kind. */
  refuses?(target: TargetOf<TargetKind>): boolean;
  /** The kind of target that implies it where no method is written. */
  readonly impliedBy: TargetKind | null;
  /** The kind of measure it reads the actual as. */
  readonly measure: MeasureKind;
  /**
   * Reads the parameters; what is wrong with one is a problem at its cell.
   * @param year the year in force
   */
  parameters(
    indicator: PlanIndicator,
    target: TargetOf<TargetKind>,
    year: number | undefined,
  ): ParametersReading<Parameters>;
  /** What a profile makes of parameters that are right in themselves: missing, or of no effect. */
  check?(parameters: Parameters, profile: Profile): readonly EngineProblem[];
  score(
    target: TargetOf<TargetKind>,
    actual: MeasureOf<MeasureKind>,
    profile: Profile,
    parameters: Parameters,
  ): Verdict<Working>;
  /**
   * The actuals at which the score jumps, turns or reaches its top: between two of them it only
   * rises or only falls. In the unit of the target.
   */
  turns(target: TargetOf<TargetKind>, parameters: Parameters): readonly Dec[];
}

/** Of methods that take no more than target and actual. */
export const noParameters = (): ParametersReading<null> => NO_PARAMETERS;
const NO_PARAMETERS: ParametersReading<null> = { ok: true, parameters: null };

/** Whether scores above 100% are given. */
export const beyondCounts = ({ cap }: Profile): boolean => cap === null || cap.greaterThan(ONE);

/** The gap to a value of the scale, in the unit that target and parameters share. */
export function gapTo(value: Dec, actual: QuantityActual, unit: Unit): Gap {
  return { value: actual.value.minus(value), unit: unit === 'none' ? actual.unit : unit };
}

/** The verdict, with a remark where the actual equals the limit of `>` or `<`. */
export function remarked<V extends Extract<Verdict<unknown>, { ok: true }>>(
  verdict: V,
  { comparison, value }: Threshold,
  actual: QuantityActual,
): V {
  const strict = comparison === '>' || comparison === '<';
  return strict && actual.value.equals(value)
    ? { ...verdict, remark: 'score.strictEquality' }
    : verdict;
}

/** The score kept within 0 and the profile's cap. */
export function clamped(score: Dec, { cap }: Profile): Dec {
  if (score.isNegative()) return ZERO;
  return cap?.lessThanOrEqualTo(score) ? cap : score;
}
