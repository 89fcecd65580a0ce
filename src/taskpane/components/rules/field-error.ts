import { messageOf, type Catalogue } from '../../../messages';
import type { DraftProblem } from '../../view-model/profile-draft';

/** What is wrong with a field, in words; null when nothing is. */
export function fieldError(
  problem: DraftProblem | undefined,
  notANumber: string,
  catalogue: Catalogue,
): string | null {
  if (!problem) return null;
  return problem === 'unreadable' ? notANumber : messageOf(problem, catalogue);
}
