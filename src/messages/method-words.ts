import type { EngineProblemCode, RollupWorking, ThresholdPoint } from '../engine';
import type { Message } from './catalogue';

/** The problems that parameters of methods and roll-ups raise. */
export type MethodProblemCode = Extract<
  EngineProblemCode,
  | `parameter.${string}`
  | `baseline.${string}`
  | `tolerance.${string}`
  | `bands.${string}`
  | `rollup.${string}`
>;

export type MethodProblems = Readonly<Record<MethodProblemCode, Message>>;

/** The columns or rules in which each parameter is written: their names are in one language. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  minimum: 'Minimo',
  maximum: 'Massimo',
  excellence: 'Eccellenza',
  baseline: 'Baseline',
  bands: 'Fasce',
  tolerance: 'Tolleranza',
  maximumScore: 'Punteggio al massimo',
  excellenceScore: "Punteggio all'eccellenza",
};

/** The end of a band, with its unit, and whether it belongs to the band. */
export interface BandEnd {
  readonly text: string;
  readonly included: boolean;
}

/** The words in which the workings of methods and roll-ups are told. */
export interface MethodWords {
  readonly thresholds: Readonly<Record<ThresholdPoint['name'], string>>;
  /** `between minimo (50) and target (100)` */
  readonly between: (from: string, to: string) => string;
  readonly thresholdReached: (threshold: string) => string;
  readonly shortOfMinimum: (value: string) => string;
  readonly startingFrom: (baseline: string, year: number | null) => string;
  readonly band: (from: BandEnd | null, to: BandEnd | null) => string;
  readonly insideRange: string;
  readonly outsideRange: Readonly<
    Record<'below' | 'above', (end: string, limit: string) => string>
  >;
  readonly tolerance: (tolerance: string) => string;
  readonly toleranceOfTarget: (part: string, target: string, tolerance: string) => string;
  /** How a node's score was made, by each roll-up. */
  readonly rollups: {
    readonly somma: (portions: string, sum: string) => string;
    readonly minimo: (child: string) => string;
    readonly massimo: (child: string) => string;
    readonly alike: (children: string) => string;
    readonly quota: (
      working: Pick<Extract<RollupWorking, { rule: 'quota' }>, 'reached' | 'counted' | 'strict'>,
      threshold: string,
    ) => string;
    readonly ofProfile: string;
    /** Why points lost are not told. */
    readonly noLost: string;
  };
}
