import { raiserOf, type EngineProblem, type Problem, type Severity } from '../engine';

/** Every problem that reading a workbook and planning its writes can raise. */
export const workbookProblems = {
  'layout.none': 'error',
  'layout.noTargets': 'error',
  'layout.noTree': 'error',
  'header.repeated': 'warning',
  'code.missing': 'error',
  'code.error': 'error',
  'code.looksLikeDate': 'warning',
  'code.alike': 'warning',
  'code.spaces': 'remark',
  'code.nodeAndIndicator': 'error',
  'link.noNode': 'error',
  'decision.noColumns': 'warning',
  'decision.secondTable': 'error',
  'decision.unknownCode': 'error',
  'decision.ambiguous': 'error',
  'decision.unreadable': 'error',
  'decision.noReason': 'error',
  'decision.two': 'error',
  'decision.incomplete': 'warning',
  'decision.valueUnused': 'warning',
  'dashboard.noName': 'error',
  'dashboard.nodeCode': 'error',
  'dashboard.twoKinds': 'error',
  'dashboard.alike': 'warning',
  'target.two': 'error',
  'parameter.two': 'error',
  'target.noneForYear': 'error',
  'actual.two': 'error',
  'actual.badDate': 'error',
  'actual.datedAndUndated': 'error',
  'actual.severalYears': 'error',
  'actual.latest': 'remark',
  'actual.beforeYear': 'warning',
  'actual.unknownIndicator': 'warning',
  'indicator.repeated': 'warning',
  'published.two': 'warning',
  'figure.noYear': 'warning',
  'figure.unknownIndicator': 'remark',
  'year.ambiguous': 'error',
  'year.unreadable': 'error',
  'monitoring.beforeYear': 'error',
  'history.unreadable': 'warning',
  'history.repeated': 'warning',
  'rule.unknown': 'warning',
  'rule.unreadable': 'error',
  'rule.repeated': 'warning',
  'rule.unusable': 'error',
  'rule.noScope': 'warning',
  'rule.contradiction': 'error',
  'node.noRow': 'remark',
  'result.formula': 'warning',
  'result.byHand': 'warning',
  'result.noRoom': 'warning',
  'row.pageNumber': 'remark',
  'row.goesOn': 'warning',
  'heading.differs': 'warning',
  'result.merged': 'warning',
  'mapping.noSheet': 'error',
  'mapping.badRange': 'error',
  'mapping.badColumn': 'error',
  'mapping.badField': 'error',
  'mapping.badBlanks': 'error',
  'mapping.columnTwice': 'error',
  'mapping.areaGone': 'error',
  'mapping.areaTwice': 'error',
  'mapping.headerGone': 'error',
  /** Of a table of PERF's own that decides scores. Details: header, table. */
  'table.unknownColumn': 'remark',
  /** A result that is beyond the numbers of a cell, which stays blank. Details: header. */
  'result.tooLarge': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type WorkbookProblemCode = keyof typeof workbookProblems;
export type WorkbookProblem = Problem<WorkbookProblemCode>;

/** Why there is no plan to be read in a workbook at all. */
export type NoPlanCode = Extract<WorkbookProblemCode, `layout.${string}` | `mapping.${string}`>;

export const isNoPlan = (problem: WorkbookProblem): problem is Problem<NoPlanCode> =>
  /^(layout|mapping)\./.test(problem.code);

/** Whatever can be wrong with a plan in a workbook. */
export type ModelProblem = WorkbookProblem | EngineProblem;

/** A problem of the workbook at the cell that caused it. */
export const problem = raiserOf(workbookProblems);
