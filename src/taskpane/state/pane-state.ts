import type { Day, Place, Profile } from '../../engine';
import type {
  ExcelProblem,
  ExcelProblemCode,
  Extent,
  FreezeReport,
  FreezeScope,
  FunctionsInfo,
  Look,
  MappingReport,
  PlacePart,
  RestoreReport,
  SnapshotReport,
  Step,
  UnfreezeReport,
} from '../../excel';
import type { Problem } from '../../engine';
import type { DecisionRecord, History, NewDecision, NewSheet, NoPlanCode } from '../../workbook';
import type { Mapping } from '../../workbook/mapping/mapping';
import type { Correction } from '../../workbook/quality/corrections';

export type Work =
  | 'look'
  | 'recalculate'
  | 'restore'
  | 'saveProfile'
  | 'insertSample'
  | 'freeze'
  | 'unfreeze'
  | 'insertFormula'
  | 'writeVerification'
  | 'saveSnapshot'
  | 'saveMapping'
  | 'saveDecision'
  | 'correct';

/** What is under way. */
export interface Task {
  readonly work: Work;
  /** null before the first step. */
  readonly step: Step | null;
  /** The user asked it to stop. */
  readonly stopping: boolean;
}

/** What came of the last action. */
export type Notice =
  | {
      readonly kind: 'written';
      readonly extent: Extent;
      readonly repeated: number;
      /** Why the run left no row in the log. */
      readonly problems: readonly ExcelProblem[];
    }
  | { readonly kind: 'nothingToWrite' }
  | ({ readonly kind: 'restored' } & RestoreReport)
  | { readonly kind: 'profileSaved' }
  | { readonly kind: 'sampleInserted' }
  | ({ readonly kind: 'frozen' } & FreezeReport)
  | ({ readonly kind: 'unfrozen' } & UnfreezeReport)
  | { readonly kind: 'formulaInserted'; readonly place: Place }
  | { readonly kind: 'verificationWritten'; readonly sheet: string }
  | { readonly kind: 'decisionSaved' | 'decisionRevoked'; readonly code: string }
  | ({ readonly kind: 'snapshotSaved' } & SnapshotReport)
  | { readonly kind: 'mappingSaved' }
  | { readonly kind: 'mappingCleared' }
  | { readonly kind: 'corrected'; readonly cells: number }
  | { readonly kind: 'cancelled' };

export type OpenProblem = Problem<ExcelProblemCode | NoPlanCode>;

/** Why an automatic recalculation waits, or has stopped. */
export type Obstacle =
  /** No run was agreed to yet; the results on the sheet are not those of the data. */
  | { readonly kind: 'noRun' | 'behind' }
  /** Formulas, or something typed, where results are. */
  | { readonly kind: 'formulas' | 'typed' }
  | { readonly kind: 'refused'; readonly problem: OpenProblem };

export interface AutomaticState {
  readonly on: boolean;
  readonly why: Obstacle | null;
}

/** Why the last action did not end well. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: OpenProblem }
  /** A fault that nobody foresaw, in its own words. */
  | { readonly kind: 'unexpected'; readonly reason: string };

/** All that the pane shows, but for what the user opened and typed in it. */
export interface PaneState {
  /** The workbook as last read; null before that, and where there is no plan in it. */
  readonly look: Look | null;
  /** Why there is no plan to be found. */
  readonly layout: OpenProblem | null;
  readonly task: Task | null;
  /** What a run would write, while the user is asked for consent. */
  readonly question: Extent | null;
  readonly notice: Notice | null;
  readonly failure: Failure | null;
  /** Cells were changed after they were read. */
  readonly stale: boolean;
  readonly canRestore: boolean;
  /** Whether each edit of an input is followed by a run. */
  readonly automatic: AutomaticState;
  /** null until the page of the functions asks for it. */
  readonly functionsInfo: FunctionsInfo | null;
  /** The day of monitoring chosen in the pane; null where the workbook's own rule tells, if any. */
  readonly on: Day | null;
  /** The snapshots in the workbook; null until the page Storico asks for them. */
  readonly history: History | null;
  /** What a plan could be read from; null until it was looked for. */
  readonly mapping: MappingReport | null;
  /** Who decided last, as long as the pane is open. */
  readonly author: string;
  /** That there is a snapshot of the day already, while the user is asked whether to replace it. */
  readonly snapshotThere: OpenProblem | null;
}

export const STARTING: PaneState = {
  look: null,
  layout: null,
  task: null,
  question: null,
  notice: null,
  failure: null,
  stale: false,
  canRestore: false,
  automatic: { on: false, why: null },
  functionsInfo: null,
  on: null,
  history: null,
  mapping: null,
  author: '',
  snapshotThere: null,
};

/** What the user can do; none of these ever rejects, as what goes wrong is shown. */
export interface PaneActions {
  /** Reads and scores again, and writes nothing. */
  readonly look: () => Promise<void>;
  readonly recalculate: (options?: { readonly overwriteFormulas?: boolean }) => Promise<void>;
  /** Stops what is under way, as long as nothing is being written. */
  readonly cancel: () => void;
  /** The answer to the question. */
  readonly answer: (consent: boolean) => void;
  readonly restore: () => Promise<void>;
  readonly goTo: (place: Place, part?: PlacePart) => Promise<void>;
  /** @returns whether it was saved */
  readonly saveProfile: (profile: Profile) => Promise<boolean>;
  readonly insertSample: () => Promise<void>;
  readonly formulas: {
    /** Reads how formulas are written here, and how many are frozen. */
    readonly read: () => Promise<void>;
    /** Replaces formulas of PERF by their values. */
    readonly freeze: (scope: FreezeScope) => Promise<void>;
    /** Puts back the formulas that were frozen. */
    readonly unfreeze: () => Promise<void>;
    /** @param formula in English, for the selected cell */
    readonly insert: (formula: string) => Promise<void>;
  };
  /** Writes the sheet of a verification, under another name where that is taken. */
  readonly writeVerification: (sheet: NewSheet) => Promise<void>;
  /** Scores as of a day from now on; null goes back to the workbook's own rule. */
  readonly monitor: (on: Day | null) => Promise<void>;
  readonly snapshots: {
    /** Reads those in the workbook. */
    readonly read: () => Promise<void>;
    /** Saves all scores as they are; one of the same day is replaced only if the user says so. */
    readonly save: (options?: { readonly replace?: boolean }) => Promise<void>;
    /** Leaves the snapshot of the same day as it is. */
    readonly keep: () => void;
  };
  readonly automatic: {
    /** Whether this Excel tells whose a change is, without which it is not offered. */
    readonly isOffered: () => boolean;
    readonly toggle: (on: boolean) => void;
  };
  readonly mapping: {
    /** Finds what a plan could be read from. */
    readonly read: () => Promise<void>;
    /** Saves how the workbook is read. @returns whether it was saved */
    readonly save: (mapping: Mapping) => Promise<boolean>;
    /** Leaves it to the headers again. @returns whether it was done */
    readonly clear: () => Promise<boolean>;
  };
  readonly decisions: {
    /** Puts a decision of today on record. @returns whether it was saved */
    readonly save: (decision: Omit<NewDecision, 'date'>) => Promise<boolean>;
    /** Takes a decision back, as of today. @returns whether it was */
    readonly revoke: (record: DecisionRecord) => Promise<boolean>;
  };
  /**
   * Writes corrections that the user has seen, and reads again.
   * @returns whether they were written
   */
  readonly correct: (corrections: readonly Correction[]) => Promise<boolean>;
  /** Puts the last message away. */
  readonly dismiss: () => void;
}

/** Whether what is under way can still be stopped without leaving anything half-done. */
export function canCancel({ task }: PaneState): boolean {
  if (!task || task.stopping) return false;
  const { work, step } = task;
  return (
    (work === 'look' || work === 'recalculate') && step !== 'writing' && step !== 'puttingBack'
  );
}
