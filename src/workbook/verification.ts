import { verify, verifying, type Verification, type VerifyProblem } from '../engine/verify';
import { publishedProblem, readPublished, type PublishedProblem } from './published';
import type { WorkbookProblem } from './problems';
import type { Run } from './run';
import type { Workbook } from './sheet';

/** Whatever can be wrong with what a report publishes. */
type PrintedProblem = VerifyProblem | PublishedProblem | WorkbookProblem;

/** A run checked against what is published. */
export interface VerifiedRun {
  readonly verification: Verification;
  /** Those of the published figures alone; the run has its own. */
  readonly problems: readonly PrintedProblem[];
}

/**
 * Checks a run against the published figures: those of its own columns `Pubblicato`, or those of a
 * report in a second workbook, and then only those.
 */
export function verifyRun({ card, model }: Run, report: Workbook | null = null): VerifiedRun {
  const published = report && readPublished(report, card.tree, model.plan.year);
  return verifiedOf(verify(card, published?.figuresOf), published?.problems ?? []);
}

/**
 * Checks a run against its own columns `Pubblicato` in small steps, for a host that must do other
 * things meanwhile.
 * @yields how much is done, from 0 to 1
 */
export function* verifyingRun({ card }: Run): Generator<number, VerifiedRun, undefined> {
  return verifiedOf(yield* verifying(card), []);
}

function verifiedOf(
  verification: Verification,
  ofReport: readonly (PublishedProblem | WorkbookProblem)[],
): VerifiedRun {
  const problems: PrintedProblem[] = [...ofReport, ...verification.problems];
  const nothing = verification.checks.length === 0 && problems.length === 0;
  if (nothing) problems.push(publishedProblem('published.none'));
  return { verification, problems };
}
