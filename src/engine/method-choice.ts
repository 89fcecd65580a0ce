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
  /** A name was written that no method has. */
  readonly unknown: boolean;
}

/** @param problems where a name that no method has is told */
export function methodChoiceOf(
  { code, method, usualMethod }: PlanIndicator,
  problems: EngineProblem[],
): MethodChoice {
  if (method && !isBlank(method)) {
    const named = find(method, code, problems);
    return { named, usual: null, unknown: named === null };
  }
  if (!usualMethod) return NOTHING_SAID;
  const usual = find(usualMethod, code, problems);
  return { named: null, usual, unknown: usual === null };
}

const NOTHING_SAID: MethodChoice = { named: null, usual: null, unknown: false };

function find(written: Input, code: string, problems: EngineProblem[]): AnyMethod | null {
  const found = findMethod(textOf(written));
  if (found) return found;
  const details = { text: shownText(written), indicator: code };
  problems.push(problem('method.unknown', details, written.place));
  return null;
}

/** The method that is named, or else the usual one where it can score the target, or else its own. */
export function methodFor(
  { named, usual, unknown }: MethodChoice,
  target: Target | null,
): AnyMethod | null {
  if (named || unknown || !target) return named;
  return usual?.accepts(target) ? usual : (impliedMethod(target) ?? null);
}
