import type { Place } from '../../engine';
import type { ExcelProblem, Look } from '../../excel';
import type { ModelProblem } from '../../workbook';

export type PaneProblem = ModelProblem | ExcelProblem;

/** Every problem that a look tells: of Excel, then of the plan. */
export const problemsIn = (look: Look): PaneProblem[] => [...look.problems, ...look.run.problems];

/** Whether result columns hold formulas, which only the user can decide to replace. */
export function hasFormulas(look: Look): boolean {
  return look.run.problems.some(({ code }) => code === 'result.formula');
}

/** A cell as Excel writes it in a formula: `'Anno 2023'!B2`. */
export function cellName({ sheet, cell }: Place): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}
