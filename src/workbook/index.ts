export { cellAt, isHistoryTable } from './region';
export { addressOf, columnName, parseA1, parseRange, toA1 } from './address';
export { fingerprintOf, shortFingerprint } from './fingerprint';
export { readModel, type Model, type ResultRegion } from './model';
export {
  workbookProblems,
  type ModelProblem,
  type NoPlanCode,
  type WorkbookProblemCode,
} from './problems';
export { readHeader, RESULT_FIELDS, type Header } from './headers';
export { type DecisionRecord, type DecisionState } from './decisions';
export { computedWithout } from './decision-results';
export {
  planDecision,
  planRevocation,
  type DecisionPlan,
  type NewDecision,
  type RevocationPlan,
} from './decision-plan';
export { lightOf } from './outcomes';
export { gapNumber, PERCENT, scoreText } from './results';
export { numberKindOf } from './inputs';
export { readRules, type RuleRow } from './rules';
export { monitoringDay } from './monitoring';
export { readYear } from './year';
export {
  snapshotsIn,
  type Figure,
  type History,
  type Snapshot,
  type SnapshotEntry,
} from './history';
export { compareWith, type Moved, type Movement } from './snapshot-compare';
export { ownTableIn, type OwnRow } from './own-tables';
export { planSnapshot, type SnapshotPlan } from './snapshot-plan';
export { logColumn, newLogSheet, restoreRow, runRow, type LogStamp } from './log';
export { isLogTable, LOG, type LogColumn } from './log-table';
export { isFreeBelow, planRules, type RulesPlan } from './rules-plan';
export type { AreaMapping, ColumnMapping, Mapping } from './mapping/mapping';
export { planMapping } from './mapping/plan';
export { readMapping } from './mapping/saved';
export { runModel, type Run } from './run';
export { readSavedRules, type ReadOptions, type SavedRules } from './saved-rules';
export {
  NO_FORMAT,
  type Cell,
  type Range,
  type Result,
  type Sheet,
  type Table,
  type Workbook,
} from './sheet';
export { Areas, type Touched } from './touched';
export { samplePlan } from './sample';
export { usualOfAll, usualRule, type UsualRule } from './usual';
export type { CellWrite, NewCell, NewColumn, NewSheet, TableGrowth, WritePlan } from './write-plan';
