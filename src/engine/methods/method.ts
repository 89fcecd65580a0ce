import { ZERO, type Dec } from '../decimal';
import type { EngineProblemCode } from '../problems';
import type { Details } from '../problem';
import type { Profile } from '../profile';
import type { Measure } from '../reading/actual';
import type { Target } from '../reading/target';
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

/** A way of scoring one indicator. To add one: a file like its siblings, and its entry in index. */
export interface Method<
  TargetKind extends Target['kind'] = Target['kind'],
  MeasureKind extends Measure['kind'] = Measure['kind'],
  Working extends { readonly rule: string } = { readonly rule: string },
> {
  /** As written in the column `Metodo`. */
  readonly name: Working['rule'];
  readonly synonyms: readonly string[];
  /** The kinds of target it can score. */
  readonly targets: readonly TargetKind[];
  /** The kind of target that implies it where no method is written. */
  readonly impliedBy: TargetKind | null;
  /** The kind of measure it reads the actual as. */
  readonly measure: MeasureKind;
  score(
    target: TargetOf<TargetKind>,
    actual: MeasureOf<MeasureKind>,
    profile: Profile,
  ): Verdict<Working>;
}

/** The score kept within 0 and the profile's cap. */
export function clamped(score: Dec, { cap }: Profile): Dec {
  if (score.isNegative()) return ZERO;
  return cap?.lessThan(score) ? cap : score;
}
