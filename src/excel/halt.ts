import type { Details } from '../engine';
import { excelProblems, problem, type ExcelProblem, type ExcelProblemCode } from './problems';

/** Stops the work under way with a problem: thrown and caught inside this layer only. */
export class Halt extends Error {
  readonly problem: ExcelProblem;

  constructor(code: ExcelProblemCode, details: Details = {}, cause?: unknown) {
    super(`${excelProblems[code]} ${code}`, { cause });
    this.problem = problem(code, details);
  }
}

/** Excel's code of a failed request; null for any other error, which is a mistake of ours. */
export function requestErrorCode(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

const causes = new Map<string, ExcelProblemCode>([
  ['InvalidOperationInCellEditMode', 'excel.cellEditing'],
  ['AccessDenied', 'excel.readOnly'],
  ['RequestPayloadSizeLimitExceeded', 'excel.tooLarge'],
  ['ResponsePayloadSizeLimitExceeded', 'excel.tooLarge'],
  ['ServiceNotReady', 'excel.cellEditing'],
]);

/** A failed request as what stops the work; an error that is not Excel's is thrown as it is. */
export function haltFor(error: unknown): Halt {
  if (error instanceof Halt) return error;
  const code = requestErrorCode(error);
  if (code === null) throw error;
  return new Halt(causes.get(code) ?? 'excel.requestFailed', { reason: code }, error);
}
