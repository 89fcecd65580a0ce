import type { Dec } from '../decimal';
import type { EngineProblem } from '../problems';
import type { Profile } from '../profile';
import type { Share } from '../result';
import type { TreeNode } from '../tree';

/** A child that counts, or may: its weight is 0 where it counts nothing. */
export interface Part {
  /** As written; 1 where no sibling has one. */
  readonly weight: Dec;
  readonly score: Dec;
}

/** What a roll-up makes one score of. */
export interface Siblings {
  readonly node: TreeNode;
  /** In the order of the node's children; null for those that have no score. */
  readonly parts: readonly (Part | null)[];
  /** The sum of the weights that count, never 0. */
  readonly weights: Dec;
  readonly profile: Profile;
}

/** How a node's score was made of its children's: enough to redo it by hand. */
export type RollupWorking =
  | { readonly rule: 'media' }
  | {
      readonly rule: 'somma';
      /** The sum of the portions that count, as a ratio: 1 where they make the whole. */
      readonly portions: Dec;
      /** The sum before the cap. */
      readonly sum: Dec;
    }
  | {
      readonly rule: 'minimo' | 'massimo';
      /** The child whose score it is, the first of those that have it. */
      readonly decidedBy: string;
      /** The others with the same score. */
      readonly alike: readonly string[];
    }
  | {
      readonly rule: 'quota';
      readonly threshold: Dec;
      /** `> 80%`: a score of 80% is not above it. */
      readonly strict: boolean;
      /** The threshold is the limit of the profile's highest band, as none is written. */
      readonly ofProfile: boolean;
      readonly reached: number;
      readonly counted: number;
    };

export type Combined =
  | {
      readonly ok: true;
      readonly ratio: Dec;
      /** In the order of the children; null for those that count nowhere. */
      readonly brought: readonly Share['brought'][];
      readonly working: RollupWorking;
    }
  | { readonly ok: false; readonly problem: EngineProblem };

/** A way of making a node's score of its children's. */
export interface Rollup {
  /** As written in the column `Aggregazione`. */
  readonly name: RollupWorking['rule'];
  combine(siblings: Siblings): Combined;
}

/** Whether a child has a score and a weight with which it counts. */
export const counts = (part: Part | null): part is Part => part !== null && !part.weight.isZero();
