import type { Dec } from '../decimal';
import type { Branch } from '../tree';
import type { Found, IndicatorCase, NodeCase } from './cases';
import { actualFor, dayFor, hiddenFor } from './indicator-scores';
import { distanceTo } from './interval';
import { neededScore, neededWeight } from './needed';
import { reproduces } from './printed';
import { outcomeIn } from './standing';
import type { Remedy } from './verification';

/** What would make an indicator's printed score right: where its actual must lie. */
export function indicatorRemedies(
  { report, reading, printed }: IndicatorCase,
  { cause }: Found,
): Remedy[] {
  const { code } = reading.indicator;
  const { profile } = report.card;
  const { actual } = reading;
  if (cause.code === 'tie') return [];
  if (actual?.kind === 'quantity') {
    const { unit, value: written } = actual;
    if (cause.code === 'hiddenActuals') {
      const within = hiddenFor(reading, printed.interval, profile);
      return within ? [{ of: 'hiddenActual', code, within, unit }] : [];
    }
    const within = actualFor(reading, printed.interval, profile);
    return within ? [{ of: 'actual', code, within, unit, written }] : [];
  }
  if (actual?.kind !== 'day' || actual.day === null) return [];
  const day = dayFor(reading, (score) => reproduces(score, printed), profile);
  return day === null ? [] : [{ of: 'day', code, day, written: actual.day }];
}

/** More than these would be a list, and no help. */
const MOST = 3;

/**
 * What would make a node's printed score right, one figure at a time: where the displayed actuals
 * lie that alone explain it; or the child's score, and the weight, that would change least.
 */
export function nodeRemedies(of: NodeCase, { outcome, cause }: Found): Remedy[] {
  if (cause.code === 'hiddenActuals') return hiddenBelow(of).slice(0, MOST);
  if (outcome === 'compatible') return [];
  return [...leastChange(of, scoreRemedy), ...leastChange(of, weightRemedy)];
}

function hiddenBelow(of: NodeCase): Remedy[] {
  const { report, node } = of;
  return node.children.flatMap((branch): Remedy[] => {
    const reading = branch.kind === 'indicator' ? report.card.readings[branch.index] : undefined;
    const needed = neededScore(of, branch);
    const within = reading && needed && hiddenFor(reading, needed, report.card.profile);
    if (!within || reading.actual?.kind !== 'quantity') return [];
    return [{ of: 'hiddenActual', code: branch.link.child, within, unit: reading.actual.unit }];
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
  const changes = of.node.children.flatMap((branch) => make(of, branch) ?? []);
  const [least] = changes.sort((a, b) => a.size.comparedTo(b.size));
  return least ? [least.remedy] : [];
}

function scoreRemedy(of: NodeCase, branch: Branch): Change | null {
  const within = neededScore(of, branch);
  const outcome = outcomeIn(of.report.card, branch);
  if (!within || outcome.kind !== 'scored') return null;
  const { score: written } = outcome;
  const { child: code } = branch.link;
  return { remedy: { of: 'score', code, within, written }, size: distanceTo(within, written) };
}

function weightRemedy(of: NodeCase, branch: Branch): Change | null {
  const within = neededWeight(of, branch);
  if (!within || !branch.weight) return null;
  const { value: written, unit } = branch.weight;
  const remedy: Remedy = { of: 'weight', code: branch.link.child, within, unit, written };
  return { remedy, size: distanceTo(within, written) };
}
