import type {
  Cause,
  CheckOutcome,
  RoundingFinding,
  ThresholdsFinding,
  VerifyProblemCode,
} from '../engine/verify';
import type { PublishedProblemCode } from '../workbook/published';
import type { Message } from './catalogue';

type OtherCount = Extract<Cause, { readonly code: 'otherCount' }>;

/** A slip of the pen with its figures as texts. */
interface SlipTexts {
  readonly of: 'actual' | 'weight' | 'printed';
  readonly code: string;
  readonly swapped: boolean;
  readonly written: string;
  readonly meant: string;
}

/** What changes of which figure, with its figures as texts; one end alone where both are the same. */
export interface RangeTexts {
  readonly code: string;
  readonly low: string;
  readonly high: string;
  readonly written: string;
}

/**
 * The words of a verification. They are no part of the catalogue, so that a host may load them when
 * somebody verifies.
 */
export interface VerifyWords {
  readonly headers: readonly [
    code: string,
    kind: string,
    name: string,
    computed: string,
    printed: string,
    outcome: string,
    lowest: string,
    highest: string,
    cause: string,
    remedy: string,
  ];
  readonly kinds: Readonly<Record<'node' | 'indicator', string>>;
  readonly outcomes: Readonly<Record<CheckOutcome, string>>;
  /** As headings of lists, by how many there are. */
  readonly groups: Readonly<Record<CheckOutcome, (count: number) => string>>;
  readonly printed: string;
  readonly computed: string;
  readonly cause: {
    readonly tie: (score: string) => string;
    readonly roundedLevels: string;
    readonly unroundedLevels: string;
    readonly printedChildren: (differing: readonly string[]) => string;
    readonly hiddenActuals: (low: string, high: string) => string;
    readonly hiddenWeights: (low: string, high: string) => string;
    readonly notRescaled: (sum: string) => string;
    readonly uncapped: (score: string) => string;
    readonly asMean: (rollup: string) => string;
    readonly otherCount: Readonly<Record<OtherCount['by'], (count: OtherCount) => string>>;
    readonly writtenActual: (written: string, counted: string) => string;
    readonly thresholds: (printed: string, computed: string, preset: string | null) => string;
    readonly slip: (slip: SlipTexts) => string;
    readonly slips: (told: readonly string[]) => string;
    /** What a decision makes of it, beside the score computed without it; null for none. */
    readonly decided: Readonly<
      Record<'printed' | 'corrected' | 'excluded', (computed: string | null) => string>
    >;
    readonly excludedThere: (printed: string) => string;
    readonly excludedHere: Readonly<Record<'node' | 'indicator', string>>;
    readonly notYetDue: (due: string | null, on: string, isZero: boolean) => string;
    readonly notYetMeasured: (on: string | null, isZero: boolean) => string;
    readonly otherWeights: string;
    readonly failed: string;
    readonly unexplained: string;
    /** Where the displayed figures hide something. */
    readonly unexplainedWithin: (low: string, high: string) => string;
  };
  readonly remedy: {
    readonly hiddenActual: (range: Omit<RangeTexts, 'written'>) => string;
    readonly actual: (range: RangeTexts) => string;
    readonly day: (code: string, day: string, written: string | null) => string;
    readonly answer: (code: string, answer: boolean) => string;
    readonly monitoring: (day: string, written: string) => string;
    readonly score: (range: RangeTexts) => string;
    readonly weight: (range: RangeTexts) => string;
  };
  readonly finding: {
    readonly roundedLevels: (finding: RoundingFinding) => string;
    readonly unroundedLevels: (finding: RoundingFinding) => string;
    readonly thresholds: (finding: ThresholdsFinding) => string;
  };
  readonly problems: Readonly<Record<VerifyProblemCode | PublishedProblemCode, Message>>;
  readonly summary: (checked: number) => string;
  readonly findings: string;
  readonly remedies: string;
  readonly written: (file: string, sheet: string) => string;
}
