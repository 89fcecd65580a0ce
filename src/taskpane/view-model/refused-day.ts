import type { Look } from '../../excel';
import type { ModelProblem } from '../../workbook';

/** Why the day that was chosen is not used; undefined where it is. */
export function refusedDay({ run }: Look): ModelProblem | undefined {
  return run.model.problems.find(({ code }) => code === 'monitoring.beforeYear');
}
