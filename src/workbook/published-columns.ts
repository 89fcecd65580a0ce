import { shownText, type PlanIndicator } from '../engine';
import type { Field } from './headers';
import { problem, type ModelProblem, type WorkbookProblem } from './problems';
import { isFilled, type Row } from './rows';

const PUBLISHED = ['published', 'publishedStatus'] as const satisfies readonly (Field &
  keyof PlanIndicator)[];

/**
 * What is published of one indicator, wherever a row of its own says it: in a wide table each of
 * its nodes has one. Two rows that say it differently are told, and neither is taken.
 */
export function publishedIn(
  code: string,
  rows: readonly Row[],
  problems: ModelProblem[],
): Pick<PlanIndicator, (typeof PUBLISHED)[number]> {
  const found: { -readonly [F in (typeof PUBLISHED)[number]]?: PlanIndicator[F] } = {};
  for (const field of PUBLISHED) {
    const [first, ...others] = rows.map((row) => row.get(field)).filter(isFilled);
    if (!first) continue;
    const other = others.find((input) => !sameFigure(shownText(input), shownText(first)));
    if (other) problems.push(publishedTwice(code, shownText(first), shownText(other), other.place));
    else found[field] = first;
  }
  return found;
}

/** Whether two printed texts say the same: spaces do not tell them apart. */
export const sameFigure = (a: string, b: string): boolean =>
  a.replaceAll(/\s/g, '') === b.replaceAll(/\s/g, '');

/** A code with two published figures of one kind. */
export const publishedTwice = (
  code: string,
  first: string,
  second: string,
  place: WorkbookProblem['place'],
): WorkbookProblem => problem('published.two', { code, first, second }, place);
