export { startOffice, type OfficeEnvironment, type OfficeTheme } from './environment';
export type {
  Extent,
  LastRun,
  Look,
  OpenResult,
  OpenWorkbook,
  PlacePart,
  RestoreReport,
  RunOptions,
  RunReport,
  Step,
  StepOptions,
} from './open-workbook';
export { excelProblems, type ExcelProblem, type ExcelProblemCode } from './problems';
export { Session } from './session';
