import type { Exclusion } from './exclusion';
import type { PlanIndicator } from './plan';
import { problem, type EngineProblem } from './problems';
import type { Actual } from './reading/actual';
import { dayText, type Day } from './reading/date';

/** An actual as read, and what the day of the monitoring makes of it. */
export interface KnownActual {
  readonly actual: Actual | null;
  readonly problem: EngineProblem | null;
  readonly exclusion?: Exclusion;
  /** Told beside the exclusion. */
  readonly remark?: EngineProblem;
}

const MISSING: Actual = { kind: 'missing' };

/**
 * What was known of an indicator on the day of the monitoring. What was measured later was not yet
 * known; what was not done by then is missed where it was due, and still open where it was not.
 * @param due the day of its deadline; null where it has none
 * @param on the day of the monitoring; undefined where the plan is scored as it stands
 * Source: "Beyond the score" (monitoring dates).
 */
export function knownOn(
  on: Day | undefined,
  indicator: PlanIndicator,
  due: Day | null,
  read: KnownActual,
): KnownActual {
  const { measuredLater = false } = indicator;
  if (due !== null && on !== undefined) {
    const actual = notDoneBefore(read.actual, on);
    const isNotDone = actual?.kind === 'day' && actual.day === null;
    const isOpen = isNotDone || actual?.kind === 'missing' || measuredLater;
    if (isOpen && due > on) return notYetDue(indicator, due, on, actual);
    if (isNotDone) return { actual, problem: null };
  }
  return measuredLater ? notYetMeasured(indicator, on) : read;
}

/** Done after the day of the monitoring is not done on that day. */
function notDoneBefore(actual: Actual | null, on: Day): Actual | null {
  const isLater = actual?.kind === 'day' && actual.day !== null && actual.day > on;
  return isLater ? { kind: 'day', day: null, notBy: on } : actual;
}

function notYetDue(
  { code, target }: PlanIndicator,
  due: Day,
  on: Day,
  actual: Actual | null,
): KnownActual {
  const details = { indicator: code, due: dayText(due), on: dayText(on) };
  return {
    actual,
    problem: null,
    exclusion: { cause: 'notYetDue', note: dayText(on) },
    remark: problem('deadline.notYetDue', details, target.place),
  };
}

function notYetMeasured({ code, actual }: PlanIndicator, on: Day | undefined): KnownActual {
  const note = on === undefined ? null : dayText(on);
  const details = { indicator: code, ...(note === null ? {} : { on: note }) };
  return {
    actual: MISSING,
    problem: null,
    exclusion: { cause: 'notYetMeasured', note },
    remark: problem('actual.notYetMeasured', details, actual.place),
  };
}
