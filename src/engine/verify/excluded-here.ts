import { scoreIndicator, type IndicatorReading } from '../indicator';
import { readIndicator } from '../read-indicator';
import type { Day } from '../reading/date';
import type { Outcome } from '../result';
import { reproduces, type PrintedScore } from './printed';
import type { Report } from './standing';
import type { Cause, Check, Remedy } from './verification';

interface ExcludedFound {
  readonly cause: Cause;
  readonly remedies: readonly Remedy[];
}

/** Why something has a printed score, though it is excluded here. */
export function excludedHere(
  report: Report,
  { kind, index }: Pick<Check, 'kind' | 'index'>,
  printed: PrintedScore,
  { cause }: Extract<Outcome, { kind: 'excluded' }>,
): ExcludedFound {
  const reading = kind === 'indicator' ? report.card.readings[index] : undefined;
  const { on } = report.card;
  const isZero = printed.points.isZero();
  if (reading && cause === 'notYetMeasured') {
    return { cause: { code: 'notYetMeasured', on: on ?? null, isZero }, remedies: [] };
  }
  if (reading && cause === 'notYetDue' && on !== undefined) {
    const due = reading.target?.kind === 'deadline' ? reading.target.day : null;
    const remedies: Remedy[] =
      due !== null && isReproducedOn(due, reading, report, printed)
        ? [{ of: 'monitoring', day: due, written: on }]
        : [];
    return { cause: { code: 'notYetDue', on, due, isZero }, remedies };
  }
  return { cause: { code: 'excludedHere' }, remedies: [] };
}

/** Whether the printed score is the one of a monitoring on another day. */
function isReproducedOn(
  day: Day,
  { indicator }: IndicatorReading,
  { card: { profile, year } }: Report,
  printed: PrintedScore,
): boolean {
  // Other actuals would be known then.
  if (indicator.measuredLater) return false;
  const { outcome } = scoreIndicator(readIndicator(indicator, year, undefined, day), profile, true);
  return outcome.kind === 'scored' && reproduces(outcome.carried, printed);
}
