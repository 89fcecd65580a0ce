export { columnName, parseA1, parseRange, toA1 } from './address';
export {
  readModel,
  type Model,
  type ReadOptions,
  type ResultRegion,
  type ResultRow,
} from './model';
export {
  workbookProblems,
  type ModelProblem,
  type WorkbookProblem,
  type WorkbookProblemCode,
} from './problems';
export { lightOf, scoreText } from './results';
export { runModel, type Run } from './run';
export type { Cell, Range, Result, Sheet, Table, Workbook } from './sheet';
export type { CellWrite, Look, NewColumn, WritePlan } from './write-plan';
