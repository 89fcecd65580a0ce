import type { MissingActualPolicy, Profile } from '../engine';
import type { CheckOutcome } from '../engine/verify';
import type { FirstPageLater } from './automatic';
import type { DecisionPageWords } from './decision-pages';
import type { FunctionExample, FunctionName } from './function-words';
import type { HistoryPages } from './history';
import type { MappingWords } from './mapping';
import type { QualityWords } from './quality';
import type { VerifyWords } from './verify-words';

interface ProfileWords {
  readonly title: string;
  readonly intro: string;
  readonly preset: string;
  readonly presetBands: (limits: readonly string[]) => string;
  readonly bands: string;
  readonly from: (band: string) => string;
  readonly below: (band: string) => string;
  readonly dailyPenalty: string;
  readonly dailyPenaltyHint: string;
  readonly cap: string;
  readonly capped: string;
  readonly uncapped: string;
  readonly capValue: string;
  readonly missingActual: string;
  readonly missingActuals: Readonly<Record<MissingActualPolicy, string>>;
  readonly rounding: string;
  readonly roundings: Readonly<Record<Profile['rounding']['when'], string>>;
  readonly decimals: string;
  readonly notANumber: string;
  readonly save: string;
  readonly discard: string;
  readonly unsaved: string;
  readonly saved: string;
  readonly wrong: (count: number) => string;
}

export interface FunctionsWords {
  readonly intro: string;
  readonly blankCells: string;
  /** With the form of a formula that is safe on blank cells. */
  readonly blank: (safe: string) => string;
  readonly remarks: readonly string[];
  readonly title: string;
  readonly insertHint: string;
  readonly notes: Readonly<Record<NonNullable<FunctionExample['note']>, string>>;
  readonly needsTables: string;
  readonly insert: string;
  /** What the cells show, beside one another after a bar: for each example of a function, in its order. */
  readonly results: Readonly<Record<FunctionName, readonly string[]>>;
  readonly freezeTitle: string;
  readonly freeze: string;
  readonly freezeSelection: string;
  readonly freezeWorkbook: string;
  readonly unfreeze: (formulas: number) => string;
  readonly frozenByLater: string;
}

/** The words of the page of Verifica that are not those of every verification. */
interface VerificationPageWords {
  readonly working: string;
  readonly outcomes: string;
  /** Beside a count. */
  readonly tiles: Readonly<Record<CheckOutcome, (count: number) => string>>;
  readonly list: string;
  readonly printed: string;
  readonly computed: string;
  readonly possible: string;
  readonly range: (low: string, high: string) => string;
  readonly problems: string;
  readonly write: string;
  readonly emptyTitle: string;
  readonly empty: string;
  readonly columns: readonly (readonly [column: string, what: string])[];
}

/** The words of the pages that the pane loads after its first one. */
export interface PageWords extends HistoryPages, FirstPageLater {
  readonly decisions: DecisionPageWords;
  readonly profile: ProfileWords;
  readonly quality: QualityWords;
  readonly functions: FunctionsWords;
  readonly verification: VerificationPageWords;
  readonly verify: VerifyWords;
  readonly mapping: MappingWords;
}
