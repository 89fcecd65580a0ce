import { raiserOf, type Problem, type Severity } from './problem';

/** Every problem that the engine can raise, with its severity. */
export const engineProblems = {
  'input.formulaError': 'error',
  'target.missing': 'error',
  'target.unreadable': 'error',
  'target.twoOperators': 'error',
  'target.notBefore': 'error',
  'target.undefined': 'remark',
  'target.dateOrNumber': 'error',
  'date.impossible': 'error',
  'date.yearless': 'error',
  'deadline.notYetDue': 'remark',
  'actual.missing': 'error',
  'actual.missingWithoutWeight': 'warning',
  'actual.missingExcluded': 'warning',
  'actual.missingScoredZero': 'warning',
  'actual.unreadable': 'error',
  'actual.looksLikeDate': 'error',
  'actual.noDate': 'error',
  'actual.notAScore': 'error',
  'actual.ignoredByExclusion': 'remark',
  'actual.notYetMeasured': 'remark',
  'actual.afterMonitoring': 'remark',
  'excluded.noReason': 'warning',
  'unit.mismatch': 'error',
  'method.unknown': 'error',
  'method.unsuitable': 'error',
  'score.strictEquality': 'remark',
  'node.duplicate': 'error',
  'node.unknownParent': 'error',
  'node.impliedParent': 'remark',
  'node.cycle': 'error',
  'node.orphan': 'warning',
  'node.childless': 'error',
  'node.dependsOnFailed': 'warning',
  'indicator.duplicate': 'error',
  'indicator.unknown': 'error',
  'indicator.orphan': 'warning',
  'link.duplicate': 'error',
  'weight.missing': 'error',
  'weight.unreadable': 'error',
  'weight.negative': 'error',
  'weight.mixedUnits': 'error',
  'weight.sum': 'warning',
  'weight.allZero': 'error',
  'profile.bandOrder': 'error',
  'profile.bandGap': 'error',
  'profile.bandOverlap': 'error',
  'profile.bandColour': 'error',
  'profile.dailyPenalty': 'error',
  'profile.cap': 'error',
  'profile.decimals': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type EngineProblemCode = keyof typeof engineProblems;
export type EngineProblem = Problem<EngineProblemCode>;

/** Most results have no problem, and share this. */
export const NO_PROBLEMS: readonly EngineProblem[] = [];

/** A problem of the engine at the place of the input that caused it. */
export const problem = raiserOf(engineProblems);
