import type { Place, Severity } from '../../engine';
import type { ExcelProblem, Look } from '../../excel';
import type { ModelProblem } from '../../workbook';

export type PaneProblem = ModelProblem | ExcelProblem;

export interface ProblemGroup {
  readonly severity: Severity;
  readonly problems: readonly PaneProblem[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'remark'];

/** Every problem of the workbook, the gravest first; severities without any are left out. */
export function problemGroups(look: Look): ProblemGroup[] {
  const all: PaneProblem[] = [...look.problems, ...look.run.problems];
  return SEVERITIES.map((severity) => ({
    severity,
    problems: all.filter((problem) => problem.severity === severity),
  })).filter(({ problems }) => problems.length > 0);
}

/** Whether result columns hold formulas, which only the user can decide to replace. */
export function hasFormulas(look: Look): boolean {
  return look.run.problems.some(({ code }) => code === 'result.formula');
}

/** A cell as Excel writes it in a formula: `'Anno 2023'!B2`. */
export function cellName({ sheet, cell }: Place): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}
