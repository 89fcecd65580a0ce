import { raiserOf, type Problem, type Severity } from '../engine';

/** Every problem that working in an open workbook can raise, beyond those of its content. */
export const excelProblems = {
  /** A cell is being edited, and Excel answers nothing until that ends. */
  'excel.cellEditing': 'error',
  /** Details: sheets. Nothing is written. */
  'excel.protectedSheet': 'error',
  /** The inputs changed during each of the attempts. Details: attempts. Nothing is left written. */
  'excel.keptChanging': 'error',
  /** What was written is not where it should be, a filter being active; it was put back. */
  'excel.misplaced': 'error',
  /** A request failed: nothing was written, or it was put back. Details: reason (Excel's code). */
  'excel.requestFailed': 'error',
  /** The put-back failed too. Details: reason, sheets. */
  'excel.notPutBack': 'error',
  /** The workbook is read-only for this user. */
  'excel.readOnly': 'error',
  /** Formulas that show `#NAME?`, which are left as they are. Details: count. */
  'excel.notCalled': 'warning',
  /** Excel's memory or message limits. */
  'excel.tooLarge': 'error',
  /** A sheet too large to search: only its top left and its tables were read. Details: sheet. */
  'excel.sheetNotSearched': 'warning',
  /** The user stopped the run before anything was written. */
  'excel.cancelled': 'remark',
  /** Cells changed after the run, which the restore left as they are. Details: count. */
  'excel.restoreKept': 'warning',
  /** A correction that the workbook no longer asks for: none was written. Details: cell. */
  'excel.correctionGone': 'error',
  /** A place that no longer exists. Details: sheet. */
  'excel.placeGone': 'warning',
  /** There is no room below the table for more rules. Details: table. */
  'excel.noRoomForRules': 'error',
  /** There is a snapshot of that day, and nobody said to replace it. Details: date. */
  'excel.snapshotExists': 'warning',
  /** There is no room below the table for a snapshot. Details: table, rows. */
  'excel.noRoomForSnapshot': 'error',
  /** No row of the log: its sheet is protected. Details: sheet. */
  'excel.logProtected': 'warning',
  /** No row of the log: something stands below it. Details: table, sheet. */
  'excel.logNoRoom': 'warning',
  /** No log: the workbook's structure is protected, and no sheet can be added. */
  'excel.logNoSheet': 'warning',
  /** No log: this Excel cannot make a table longer. */
  'excel.logUnsupported': 'remark',
  /** There is no room below the table for a mapping. Details: table, rows. */
  'excel.noRoomForMapping': 'error',
  /** There is a decision on the same node or indicator. Details: code. */
  'excel.decisionExists': 'error',
  /** The decision to be taken back is no longer there as it was read. Details: code. */
  'excel.decisionGone': 'error',
  /** The table of decisions has no room for what is to be written. Details: table. */
  'excel.noRoomForDecision': 'error',
  /** A sheet of that name exists already. Details: sheet. */
  'excel.sheetExists': 'error',
  /** This Excel does not tell which cells a formula fills. Nothing is frozen. */
  'excel.freezeUnsupported': 'error',
  /** The frozen formulas are remembered until the workbook is closed only. */
  'excel.frozenThisSession': 'remark',
  /** The same, as the workbook remembers formulas in a way that only a later version knows. */
  'excel.frozenByLater': 'warning',
  /** Some formulas are values, against the user's wish. Details: reason, sheets. */
  'excel.formulasNotPutBack': 'error',
  /** Frozen formulas whose cells were changed, moved or removed, and stay values. Details: count. */
  'excel.formulasKept': 'warning',
  /** Frozen formulas that Excel does not take back, and are remembered. Details: count, cells. */
  'excel.formulasRefused': 'warning',
  /** Formulas put back that give other values than the frozen ones. Details: count, cells. */
  'excel.formulasDiffer': 'warning',
  /** Formulas put back whose values could not be compared with the frozen ones. Details: count, cells. */
  'excel.formulasUnchecked': 'warning',
  /** A formula was to be written into a cell that is not blank. Details: cell. */
  'excel.cellTaken': 'error',
  /** A part of the add-in that is loaded apart could not be. Nothing is written. Details: reason. */
  'excel.partNotLoaded': 'error',
  /** The functions in cells could not be loaded, and answer nothing. Details: reason. */
  'excel.functionsNotLoaded': 'warning',
  /** Excel does not take a formula: it names tables that are not there. Details: cell. */
  'excel.formulaRefused': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type ExcelProblemCode = keyof typeof excelProblems;
export type ExcelProblem = Problem<ExcelProblemCode>;

export const problem = raiserOf(excelProblems);

/** What is told when the network does not give the functions. */
export const functionsNotLoaded = (error: unknown): ExcelProblem =>
  problem('excel.functionsNotLoaded', { reason: String(error) });
