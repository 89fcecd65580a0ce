import type { Day, Place, Profile } from '../engine';
import type {
  DecisionRecord,
  History,
  NewDecision,
  NewSheet,
  NoPlanCode,
  Result,
  Run,
  SavedRules,
  Touched,
  Workbook,
} from '../workbook';
import type { WorkbookArea } from '../workbook/mapping/areas';
import type { Mapping } from '../workbook/mapping/mapping';
import type { Correction } from '../workbook/quality/corrections';
import type { ExcelProblem, ExcelProblemCode } from './problems';

/** What a run goes through, for whoever shows its progress. */
export type Step = 'layout' | 'reading' | 'scoring' | 'writing' | 'puttingBack';

/** How much a run would write, or wrote. */
export interface Extent {
  readonly columns: number;
  readonly cells: number;
  /** How many of the cells replace what somebody typed there; absent where none does. */
  readonly byHand?: number;
}

/** The last run that wrote into this workbook, as the workbook itself remembers it. */
export interface LastRun {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The profile's name. */
  readonly profile: string;
}

/** A workbook read and scored, with nothing written. */
export interface Look {
  readonly run: Run;
  /** What a run would write now. */
  readonly pending: Extent;
  /** null where no run has ever written. */
  readonly lastRun: LastRun | null;
  /** The newest row of the log `Registro`; null where there is none. */
  readonly log: Place | null;
  /** What was met beyond the problems of the run itself. */
  readonly problems: readonly ExcelProblem[];
}

export interface RunReport extends Look {
  /** What was written: nothing when nothing had changed. */
  readonly written: Extent;
  /** How many times the run was repeated because the inputs changed meanwhile. */
  readonly repeated: number;
  /** Why the run left no row in the log, among the other problems. */
  readonly logProblems: readonly ExcelProblem[];
}

export interface RestoreReport {
  readonly cells: number;
  /** Among them `excel.restoreKept`, for cells changed since the run. */
  readonly problems: readonly ExcelProblem[];
}

export interface CorrectionReport {
  /** How many cells were corrected. */
  readonly cells: number;
}

/** The PERF formulas that are frozen: those of the selected cells, or all of them. */
export type FreezeScope = 'selection' | 'workbook';

export interface FreezeReport {
  readonly formulas: number;
  /** How many cells they filled: more than formulas where some spilled. */
  readonly cells: number;
  /** `excel.frozenThisSession` or `excel.frozenByLater`, where the workbook cannot remember them. */
  readonly problems: readonly ExcelProblem[];
}

export interface UnfreezeReport {
  /** How many formulas were put back. */
  readonly formulas: number;
  /**
   * What was not put back: `excel.formulasKept`, `excel.formulasRefused`; what was and is to be
   * looked at: `excel.formulasDiffer`, `excel.formulasUnchecked`.
   */
  readonly problems: readonly ExcelProblem[];
}

/** What who writes formulas wants to know of this Excel and of this workbook. */
export interface FunctionsInfo {
  /** What Excel writes between whole and fraction: `,` or `.`. */
  readonly decimalSeparator: string;
  /** Frozen formulas that can be put back. */
  readonly frozen: number;
  /** Whether the workbook remembers others, which only a later version can put back. */
  readonly frozenByLater: boolean;
}

export interface StepOptions {
  /** Aborted, the work stops before the next request; once the write has begun it is finished. */
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: Step) => void) | undefined;
}

/** How the workbook is scored. */
export interface LookOptions extends StepOptions {
  /** The day of the monitoring: it wins over the one that a rule of the workbook tells. */
  readonly on?: Day | undefined;
}

export interface RunOptions extends LookOptions {
  /** Asked before the first write into a workbook; false stops the run, and nothing is written. */
  readonly consent: (extent: Extent) => Promise<boolean>;
  /** The user's decision to replace formulas found in result columns by values. */
  readonly overwriteFormulas?: boolean | undefined;
  /** Nobody looks on: the run is asked about also where it would replace what was typed by hand. */
  readonly unattended?: boolean;
}

export interface SnapshotOptions {
  /** The day of the monitoring, as of a look. */
  readonly on?: Day | undefined;
  /** The user's decision to replace the snapshot of the same day. */
  readonly replace?: boolean | undefined;
}

export interface SnapshotReport {
  /** The day of the monitoring where there is one, or the day that was given. */
  readonly date: Day;
  /** How many nodes and indicators it holds. */
  readonly entries: number;
  /** There was one of that day. */
  readonly replaced: boolean;
}

/** A change of cells by a person: not what this add-in writes. */
export interface WorkbookChange {
  readonly source: 'local' | 'remote';
  /** What it is about: inputs of the plan as it was last read, its results, or neither. */
  readonly touches: Touched;
}

/** What of a workbook a plan could be read from, and how it is read. */
export interface MappingReport {
  /** As it was read, for `previewMapping` to read in another way. */
  readonly workbook: Workbook;
  readonly areas: readonly WorkbookArea[];
  /** Whether the workbook says itself how it is read, in the table `Mappatura`. */
  readonly saved: boolean;
  /** What was met while reading: sheets that were not searched. */
  readonly problems: readonly ExcelProblem[];
}

/** What of a place is selected: the cell where it is not said. */
export type PlacePart = 'cell' | 'row';

/** The ways in which working in the open workbook can end badly: always as a value. */
export type OpenResult<T> = Result<T, ExcelProblemCode | NoPlanCode>;

/**
 * The workbook open in Excel, as everything above this layer knows it: plain data in and out, no
 * proxies, no exceptions for what can be foreseen. One thing at a time: what reads or writes waits
 * for what does so already; going to a place does not.
 */
export interface OpenWorkbook {
  /** Reads and scores; writes nothing. */
  look(options?: LookOptions): Promise<OpenResult<Look>>;
  /** Reads, scores and writes what changed. */
  recalculate(options: RunOptions): Promise<OpenResult<RunReport>>;
  /**
   * Writes corrections of input cells that the user has seen and confirmed: all of them, or none
   * where the workbook asks for others meanwhile.
   */
  correct(
    corrections: readonly Correction[],
    options?: LookOptions,
  ): Promise<OpenResult<CorrectionReport>>;
  /** Whether there is a run, or a correction, to take back. */
  canRestore(): boolean;
  /** Puts back what the last run or the last correction replaced, where it was not changed since. */
  restore(options?: StepOptions): Promise<OpenResult<RestoreReport>>;
  /** Activates the sheet of a place and selects its cell, or the whole of its row. */
  goTo(place: Place, part?: PlacePart): Promise<OpenResult<null>>;
  /** Writes a profile into the table `Regole`, which is made where there is none. */
  saveProfile(profile: Profile): Promise<OpenResult<null>>;
  /**
   * Writes a snapshot of all scores into the table `Storico`, which is made where there is none. One
   * of the same day is `excel.snapshotExists`, unless it is to be replaced. A restore leaves it.
   * @param day dates it, where the workbook is scored as of no day of monitoring
   */
  saveSnapshot(day: Day, options?: SnapshotOptions): Promise<OpenResult<SnapshotReport>>;
  /** Reads the snapshots saved in the workbook: `compareWith` compares a run with one. */
  snapshots(): Promise<OpenResult<History>>;
  /**
   * Puts a decision on record in the table `Decisioni`, which is made where there is none; one in
   * force on the same node or indicator is `excel.decisionExists`. A restore leaves it.
   */
  saveDecision(decision: NewDecision): Promise<OpenResult<null>>;
  /**
   * Takes a decision back: its row stays, with the day since which it has no effect.
   * @param record as a look gave it: `excel.decisionGone` where it is not so any more
   */
  revokeDecision(record: DecisionRecord, on: Day): Promise<OpenResult<null>>;
  /**
   * Adds the sheet of a verification under a name that is free: one that is there already, whoever
   * wrote in it, is left as it is.
   * @returns the name
   */
  writeVerification(sheet: NewSheet): Promise<OpenResult<string>>;
  /** Finds what a plan could be read from, whether there is one or not. */
  mapping(): Promise<OpenResult<MappingReport>>;
  /**
   * Writes how the workbook is read into the table `Mappatura`, which is made where there is none,
   * in place of what it says. A mapping without areas empties it.
   */
  saveMapping(mapping: Mapping): Promise<OpenResult<null>>;
  /** Adds the sheets of a small sample plan. */
  insertSample(): Promise<OpenResult<null>>;
  /**
   * Calls back when someone changes cells of the workbook, not for what this add-in writes.
   * @returns a function that stops it
   */
  onChange(listener: (change: WorkbookChange) => void): Promise<OpenResult<() => void>>;
  /** Whether this Excel tells of changes, and whose they are. */
  tellsChanges(): boolean;
  /** Makes PERF formulas values, so that people without the add-in see them. */
  freeze(scope: FreezeScope): Promise<OpenResult<FreezeReport>>;
  /**
   * Puts all frozen formulas back, also those frozen before the workbook was last opened, and
   * compares what they give with what they gave. Those whose cells changed since stay values.
   */
  unfreeze(): Promise<OpenResult<UnfreezeReport>>;
  functionsInfo(): Promise<OpenResult<FunctionsInfo>>;
  /**
   * Writes a formula into the active cell, if that is blank.
   * @param formula in its en-US form, with its `=`
   * @returns where it stands
   */
  insertFormula(formula: string): Promise<OpenResult<Place>>;
  /** The rules of the workbook as it was last read; null until it was read once. */
  savedRules(): SavedRules | null;
  /**
   * Calls back when what `savedRules` gives has changed.
   * @returns a function that stops it
   */
  onSavedRules(listener: () => void): () => void;
  /** Has every formula computed again: the answers of functions may depend on the saved rules. */
  calculateFunctions(): Promise<OpenResult<null>>;
  /**
   * Loads what the add-in can do without at first, so that it is there when it is asked for. What
   * cannot be loaded now is told then.
   */
  loadRest(): Promise<void>;
}
