import { isBlank, shownText, textOf, type Input } from './input';
import { findMethod, impliedMethod, type AnyMethod } from './methods';
import type { PlanIndicator } from './plan';
import { problem, type EngineProblem } from './problems';
import type { Target } from './reading/target';

/** What the cells of an indicator and the rules of its kind say of its method. */
export interface MethodChoice {
  /** Of its own column; null without one. */
  readonly named: AnyMethod | null;
  /** The usual one of its kind; null without one. */
  readonly usual: AnyMethod | null;
  /** What its own column names, or a name that no method has: the target implies none in its place. */
  readonly isSettled: boolean;
}

/** @param problems where a name that no method has is told */
export function methodChoiceOf(
  { code, method, usualMethod }: PlanIndicator,
  problems: EngineProblem[],
): MethodChoice {
  if (method && !isBlank(method)) {
    return { named: find(method, code, problems), usual: null, isSettled: true };
  }
  if (!usualMethod) return NOTHING_SAID;
  const usual = find(usualMethod, code, problems);
  return { named: null, usual, isSettled: usual === null };
}

const NOTHING_SAID: MethodChoice = { named: null, usual: null, isSettled: false };

function find(written: Input, code: string, problems: EngineProblem[]): AnyMethod | null {
  const found = findMethod(textOf(written));
  if (found) return found;
  const details = { text: shownText(written), indicator: code };
  problems.push(problem('method.unknown', details, written.place));
  return null;
}

/** The method that is named, or else the usual one where it can score the target, or else its own. */
export function methodFor(
  { named, usual, isSettled }: MethodChoice,
  target: Target | null,
): AnyMethod | null {
  if (isSettled || !target) return named;
  return usual?.accepts(target) ? usual : (impliedMethod(target) ?? null);
}
