export { cellAt } from './region';
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
export { readHeader, RESULT_FIELDS, type Header, type ResultField } from './headers';
export { lightOf, scoreText } from './results';
export { planRules, type RulesPlan } from './rules-plan';
export { runModel, type Run } from './run';
export type { Cell, Range, Result, Sheet, Table, Workbook } from './sheet';
export { samplePlan } from './sample';
export type { CellWrite, Look, NewCell, NewColumn, NewSheet, WritePlan } from './write-plan';
