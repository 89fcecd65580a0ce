export {
  associate,
  inputsOf,
  valuesOf,
  type Answer,
  type Answers,
  isAnswerable,
  type ErrorAnswer,
  type FormattedAnswer,
  type Inputs,
} from './function-values';
export { startOffice, type OfficeEnvironment, type OfficeTheme } from './environment';
export type {
  Extent,
  FreezeReport,
  FreezeScope,
  FunctionsInfo,
  Look,
  MappingReport,
  OpenResult,
  OpenWorkbook,
  PlacePart,
  RestoreReport,
  RunOptions,
  RunReport,
  SnapshotReport,
  Step,
  StepOptions,
  UnfreezeReport,
  WorkbookChange,
} from './open-workbook';
export {
  excelProblems,
  functionsNotLoaded,
  type ExcelProblem,
  type ExcelProblemCode,
} from './problems';
export { Session } from './session';
export { VERSION } from './version';
export type { SavedRules } from '../workbook';
