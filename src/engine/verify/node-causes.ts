import { HUNDRED, ONE, ZERO } from '../decimal';
import { textOf } from '../input';
import { media } from '../rollups';
import type { Branch } from '../tree';
import { outcomeIn } from '../score';
import type { Found, NodeCase } from './cases';
import { meetOf, pointOf, reachOf, reachWithin, type Interval, type Reach } from './interval';
import { isWide, neededWeight } from './needed';
import { slipsOfNode } from './node-slips';
import { nodeScore, reachOfNode } from './node-scores';
import { isTie, reproduces, type PrintedScore } from './printed';
import { childRemedy } from './remedies';
import { scoreIn, standingOf, type Standing } from './standing';
import type { Cause } from './verification';
import { boxEnd, extremeWeights, mayBeRounded } from './weights-box';

/**
 * Why a node's printed score is not the one worked out, the likeliest first: each cause is tried by
 * working the node out again, and only one that gives what is printed is told.
 */
export function nodeCause(of: NodeCase): Found {
  const { report, index } = of;
  const possible = report.nodes[index]?.possible ?? null;
  const within = (cause: Cause, allowed: Interval | null = possible): Found => {
    return { outcome: 'compatible', cause, possible: allowed };
  };
  const tie = tieIn(of);
  if (tie) return within(tie);
  const rounded = otherRounding(of);
  if (rounded) return within(rounded);
  const children = printedChildren(of);
  if (children) return within(children.cause, children.reach);
  const hidden = hiddenBelow(of);
  if (hidden) return within(hidden.cause, hidden.reach);
  const weights = hiddenWeights(of);
  if (weights) return within({ code: 'hiddenWeights' }, weights);
  const cause =
    asMean(of) ??
    notRescaled(of) ??
    uncapped(of) ??
    slipsOfNode(of) ??
    otherWeights(of) ??
    UNEXPLAINED;
  return { outcome: 'incompatible', cause, possible };
}

function tieIn({ report, index, printed }: NodeCase): Cause | null {
  const outcome = outcomeIn(report.card, { kind: 'node', index });
  if (outcome.kind !== 'scored' || !isTie(outcome.carried, printed)) return null;
  return { code: 'tie', score: outcome.score };
}

function otherRounding({ report, index, printed }: NodeCase): Cause | null {
  const other = report.otherwise('otherRounding');
  const outcome = outcomeIn(other, { kind: 'node', index });
  if (outcome.kind !== 'scored' || !reproduces(outcome.carried, printed)) return null;
  const { when } = other.profile.rounding;
  return { code: when === 'everyLevel' ? 'roundedLevels' : 'unroundedLevels' };
}

/** The printed scores of the children, as they are printed, give the node's: what they make of it. */
function printedChildren(of: NodeCase): Told | null {
  const { report, node, printed } = of;
  const ownOf = (branch: Branch) => scoreIn(standingOf(report, branch)?.printed);
  const score = nodeScore(
    node,
    report.card,
    (branch) => ownOf(branch)?.points.dividedBy(HUNDRED) ?? null,
  );
  if (!score || !reproduces(score, printed)) return null;
  const differing = node.children.filter((branch) => {
    const own = ownOf(branch);
    const outcome = outcomeIn(report.card, branch);
    return own && !(outcome.kind === 'scored' && reproduces(outcome.carried, own));
  });
  const children = differing.map(({ link }) => link.child);
  const likely = likelyReach(of);
  const reach = meets(likely, printed) ? likely : reachOf([pointOf(score)]);
  return { cause: { code: 'printedChildren', children }, reach };
}

/** A cause with the scores that it allows. */
interface Told {
  readonly cause: Cause;
  readonly reach: Reach | null;
}

/** The scores within reach of the hidden decimals, each child within its printed score too. */
const likelyReach = ({ report, node, index }: NodeCase): Reach | null =>
  reachOfNode(node, index, report.card, (branch) => standingOf(report, branch)?.likely ?? null);

const meets = (reach: Reach | null, { interval }: PrintedScore): boolean =>
  reach !== null && reachWithin(reach, interval) !== null;

/**
 * The scores within reach of the hidden decimals: with each child within its printed score too,
 * which is the narrower; else by the actuals alone, where a child's printed score is itself wrong.
 */
function hiddenBelow(of: NodeCase): Told | null {
  const { report, node, index, printed } = of;
  const likely = likelyReach(of);
  const wrong = node.children.filter((branch) => isPrintedWrong(standingOf(report, branch)));
  if (meets(likely, printed) && wrong.length === 0) return { cause: HIDDEN_ACTUALS, reach: likely };
  const possible = report.nodes[index]?.possible ?? null;
  if (meets(possible, printed)) return { cause: HIDDEN_ACTUALS, reach: possible };
  if (!meets(likely, printed)) return null;
  const children = wrong.map(({ link }) => link.child);
  return { cause: { code: 'printedChildren', children }, reach: likely };
}

const HIDDEN_ACTUALS: Cause = { code: 'hiddenActuals' };

/** Whether no actual that is displayed gives the printed score. */
function isPrintedWrong(standing: Standing | undefined): boolean {
  const stated = scoreIn(standing?.printed)?.interval;
  const possible = standing?.possible;
  return stated !== undefined && !(possible && reachWithin(possible, stated));
}

/** The scores within reach of the hidden decimals of the weights, where the roll-up has weights. */
function hiddenWeights({ report, node, printed }: NodeCase): Interval | null {
  const { name } = node.rollup;
  if (!mayBeRounded(node) || (name !== 'media' && name !== 'somma')) return null;
  const end = (which: 'low' | 'high') => {
    const scoreOf = (branch: Branch) => standingOf(report, branch)?.likely?.[which] ?? null;
    const weighed = name === 'media' ? extremeWeights(node, scoreOf, which) : boxEnd(node, which);
    return nodeScore(weighed, report.card, scoreOf);
  };
  const [low, high] = [end('low'), end('high')];
  const interval = low && high && { low, high };
  return interval && meetOf(interval, printed.interval) ? interval : null;
}

/** The printed score is the weighted mean, where another roll-up is written. */
function asMean({ report, node, printed }: NodeCase): Cause | null {
  if (node.rollup.name === 'media') return null;
  const score = nodeScore({ ...node, rollup: media }, report.card, () => null);
  return score && reproduces(score, printed)
    ? { code: 'asMean', rollup: textOf(node.node.rollup ?? { value: node.rollup.name }) }
    : null;
}

/**
 * The weights that count do not make the whole, and the score comes out when the sum of the portions
 * is taken as it is, which no mean does.
 */
function notRescaled({ report, node, printed }: NodeCase): Cause | null {
  if (node.rollup.name !== 'media') return null;
  let sum = ZERO;
  let product = ZERO;
  let unit: '%' | 'none' = 'none';
  for (const branch of node.children) {
    const outcome = outcomeIn(report.card, branch);
    if (outcome.kind !== 'scored' || !branch.weight) continue;
    if (branch.weight.unit === '%') unit = '%';
    sum = sum.plus(branch.weight.value);
    product = product.plus(branch.weight.value.times(outcome.carried));
  }
  const whole = unit === '%' || sum.greaterThan(2) ? HUNDRED : ONE;
  if (sum.isZero() || sum.equals(whole)) return null;
  const score = product.dividedBy(whole);
  return reproduces(score, printed) ? { code: 'notRescaled', sum, unit } : null;
}

function uncapped({ report, index, printed }: NodeCase): Cause | null {
  if (report.card.profile.cap === null) return null;
  const outcome = outcomeIn(report.otherwise('uncapped'), { kind: 'node', index });
  if (outcome.kind !== 'scored' || !reproduces(outcome.carried, printed)) return null;
  return { code: 'uncapped', score: outcome.score };
}

const UNEXPLAINED: Cause = { code: 'unexplained' };

/** No change of one child would give the printed score, but that of one weight would. */
function otherWeights(of: NodeCase): Cause | null {
  const { children } = of.node;
  if (isWide(of.node)) return null;
  if (children.some((branch) => childRemedy(of, branch) !== null)) return null;
  return children.some((branch) => neededWeight(of, branch) !== null)
    ? { code: 'otherWeights' }
    : null;
}
