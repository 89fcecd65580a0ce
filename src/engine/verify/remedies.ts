import type { Dec } from '../decimal';
import type { IndicatorReading } from '../indicator';
import type { Profile } from '../profile';
import type { Branch } from '../tree';
import { outcomeIn } from '../score';
import type { Found, IndicatorCase, NodeCase } from './cases';
import { readingBelow } from './decided-causes';
import { isCount } from './displayed';
import { actualFor, dayFor, displayedActual, hiddenFor } from './indicator-scores';
import { distanceTo, holds, type Interval } from './interval';
import { neededScore, neededWeight, triedChildren } from './needed';
import type { Cause, Remedy } from './verification';

/** What would make an indicator's printed score right: where its actual must lie. */
export function indicatorRemedies(
  { report, reading, printed }: IndicatorCase,
  { cause }: Found,
): Remedy[] {
  const { profile } = report.card;
  if (cause.code === 'tie' || saysAll(cause)) return [];
  if (cause.code !== 'hiddenActuals')
    return toList(actualRemedy(reading, printed.interval, profile));
  return toList(hiddenRemedy(reading, printed.interval, profile));
}

const OTHER_RULES: readonly Cause['code'][] = [
  'notRescaled',
  'asMean',
  'uncapped',
  'otherCount',
  'writtenActual',
];

/** A cause that is another rule needs no other figure. */
const saysAll = ({ code }: Cause): boolean => OTHER_RULES.includes(code);

const toList = <T>(one: T | null): T[] => (one === null ? [] : [one]);

/** Where the true actual lies, among what the displayed one stands for. */
function hiddenRemedy(
  reading: IndicatorReading,
  wanted: Interval,
  profile: Profile,
): Remedy | null {
  const within = hiddenFor(reading, wanted, profile);
  if (!within || reading.actual?.kind !== 'quantity') return null;
  const { indicator, actual } = reading;
  return { of: 'hiddenActual', code: indicator.code, within, unit: actual.unit };
}

/** Of a count, the whole numbers alone; null where there is none. */
function wholeIn(within: Interval, reading: IndicatorReading): Interval | null {
  const displayed = displayedActual(reading);
  if (!displayed || !isCount(displayed)) return within;
  const [low, high] = [within.low.ceil(), within.high.floor()];
  return low.greaterThan(high) ? null : { low, high };
}

/** More than these would be a list, and no help. */
const MOST = 3;

/**
 * What would make a node's printed score right, one figure at a time: where the displayed actuals
 * lie that alone explain it; or the child's score, and the weight, that would change least.
 */
export function nodeRemedies(of: NodeCase, { outcome, cause }: Found): Remedy[] {
  if (cause.code === 'hiddenActuals') return hiddenBelow(of).slice(0, MOST);
  if (outcome === 'compatible' || saysAll(cause)) return [];
  return [...leastChange(of, childRemedy), ...leastChange(of, weightRemedy)];
}

function hiddenBelow(of: NodeCase): Remedy[] {
  const { report, node } = of;
  return triedChildren(node).flatMap((branch): Remedy[] => {
    const reading = readingBelow(report, branch);
    const needed = neededScore(of, branch);
    return reading && needed ? toList(hiddenRemedy(reading, needed, report.card.profile)) : [];
  });
}

interface Change {
  readonly remedy: Remedy;
  /** How much of the node's score would have to move. */
  readonly size: Dec;
}

function leastChange(
  of: NodeCase,
  make: (of: NodeCase, branch: Branch) => Change | null,
): Remedy[] {
  const changes = triedChildren(of.node).flatMap((branch) => make(of, branch) ?? []);
  const [least] = changes.sort((a, b) => a.size.comparedTo(b.size));
  return least ? [least.remedy] : [];
}

/**
 * What of one child would make its node's printed score right: the actual of an indicator, the score
 * of a node. null where nothing of it would.
 */
export function childRemedy(of: NodeCase, branch: Branch): Change | null {
  const within = neededScore(of, branch);
  const outcome = outcomeIn(of.report.card, branch);
  if (!within || outcome.kind !== 'scored') return null;
  const { score: written } = outcome;
  const { child: code } = branch.link;
  const size = distanceTo(within, written);
  const reading = readingBelow(of.report, branch);
  if (reading && !isCounted(of, branch)) {
    const remedy = actualRemedy(reading, within, of.report.card.profile);
    return remedy && { remedy, size };
  }
  return { remedy: { of: 'score', code, within, written }, size };
}

/** A meta-indicator has no actual of its own to change. */
const isCounted = ({ report }: NodeCase, { index }: Branch): boolean =>
  report.card.metas?.byIndicator.has(index) ?? false;

/** The actual nearest to the one written that gives a score within an interval. */
function actualRemedy(
  reading: IndicatorReading,
  wanted: Interval,
  profile: Profile,
): Remedy | null {
  const { actual } = reading;
  const { code } = reading.indicator;
  if (actual?.kind === 'yesNo') {
    const answer = !actual.value;
    const verdict = reading.scorer?.score({ kind: 'yesNo', value: answer }, profile);
    return verdict?.ok && holds(wanted, verdict.score) ? { of: 'answer', code, answer } : null;
  }
  if (actual?.kind === 'day') {
    const day = dayFor(reading, (score) => holds(wanted, score), profile);
    return day === null ? null : { of: 'day', code, day, written: actual.day };
  }
  const found = actualFor(reading, wanted, profile);
  const within = found && wholeIn(found, reading);
  if (!within || actual?.kind !== 'quantity') return null;
  return { of: 'actual', code, within, unit: actual.unit, written: actual.value };
}

function weightRemedy(of: NodeCase, branch: Branch): Change | null {
  const within = neededWeight(of, branch);
  if (!within || !branch.weight) return null;
  const { value: written, unit } = branch.weight;
  const remedy: Remedy = { of: 'weight', code: branch.link.child, within, unit, written };
  return { remedy, size: distanceTo(within, written) };
}
