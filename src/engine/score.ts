import { readIndicator, scoreIndicator, type IndicatorReading } from './indicator';
import type { Input } from './input';
import { scoreNode } from './node';
import type { Plan, PlanIndicator } from './plan';
import type { EngineProblem } from './problems';
import type { Profile } from './profile';
import type { Day } from './reading/date';
import { targetReader, type TargetReader } from './reading/target';
import type { IndicatorResult, NodeResult, Outcome } from './result';
import { arrange, type Branch, type Tree } from './tree';

/** A plan with its structure arranged and its cells understood, ready for any profile. */
export interface PlanReading {
  readonly year: number | undefined;
  /** The day of the monitoring, where there is one. */
  readonly on: Day | undefined;
  readonly tree: Tree;
  /** In the order of the tree's indicators. */
  readonly indicators: readonly IndicatorReading[];
}

/**
 * Understands a plan. What is wrong with it is found in the results of `scorePlan`.
 * @param read how targets are read, where some were read already
 */
export function readPlan(plan: Plan, read: TargetReader = targetReader(plan.year)): PlanReading {
  const { year, on } = plan;
  const tree = arrange(plan);
  const indicators = tree.indicators.map(({ indicator }) => {
    return readIndicator(indicator, year, read, on);
  });
  return { year, on, tree, indicators };
}

/** A scored plan. Only `rescore` changes it, to keep it true to a changed actual. */
export interface Scorecard {
  readonly profile: Profile;
  readonly year: number | undefined;
  readonly on: Day | undefined;
  readonly tree: Tree;
  /** These three in the order of the tree's indicators and nodes. */
  readonly readings: IndicatorReading[];
  readonly indicators: IndicatorResult[];
  readonly nodes: NodeResult[];
}

/**
 * Scores indicators that stand in no plan.
 * @param year for days written without one
 * @param profile one that `checkProfile` finds nothing in
 * @param on the day of the monitoring, where there is one
 */
export function scoreIndicators(
  indicators: readonly PlanIndicator[],
  year: number | undefined,
  profile: Profile,
  read: TargetReader = targetReader(year),
  on?: Day,
): IndicatorResult[] {
  return indicators.map((indicator) =>
    scoreIndicator(readIndicator(indicator, year, read, on), profile, true),
  );
}

/** Scores a plan that has been read. @param profile one that `checkProfile` finds nothing in */
export function scorePlan(
  { year, on, tree, indicators }: PlanReading,
  profile: Profile,
): Scorecard {
  const card: Scorecard = {
    profile,
    year,
    on,
    tree,
    readings: [...indicators],
    indicators: indicators.map((reading, index) => {
      return scoreIndicator(reading, profile, tree.indicators[index]?.counts ?? false);
    }),
    nodes: [],
  };
  for (const index of tree.order) scoreNodeOf(card, index);
  return card;
}

const FAILED: Outcome = { kind: 'failed' };

function scoreNodeOf(card: Scorecard, index: number): NodeResult | null {
  const node = card.tree.nodes[index];
  if (!node) return null;
  // A node not scored yet is met only along a cycle, where nothing has a score.
  const outcomeOf = (branch: Branch): Outcome =>
    (branch.kind === 'node' ? card.nodes : card.indicators)[branch.index]?.outcome ?? FAILED;
  const result = scoreNode(node, outcomeOf, card.profile);
  card.nodes[index] = result;
  return result;
}

/** What one changed actual changed: all that was worked out again. */
export interface Rescored {
  readonly indicator: IndicatorResult;
  /** Its ancestors, children before parents. */
  readonly nodes: readonly NodeResult[];
}

/**
 * Scores one indicator again on another actual, and its ancestors only; the card then holds the
 * new results.
 * @returns null when the plan has no such indicator
 */
export function rescore(card: Scorecard, code: string, actual: Input): Rescored | null {
  const { tree } = card;
  const index = tree.indicatorIndex.get(code);
  const before = index === undefined ? undefined : card.readings[index];
  if (index === undefined || !before) return null;

  const again: PlanIndicator = { ...before.indicator, actual, measuredLater: false };
  const reading = readIndicator(again, card.year, undefined, card.on);
  const counts = tree.indicators[index]?.counts ?? false;
  const indicator = scoreIndicator(reading, card.profile, counts);
  card.readings[index] = reading;
  card.indicators[index] = indicator;
  const nodes = ancestorsOf(tree, index).flatMap((node) => scoreNodeOf(card, node) ?? []);
  return { indicator, nodes };
}

/** The ancestors of an indicator, children before parents. */
function ancestorsOf(tree: Tree, indicator: number): number[] {
  const found = new Set<number>();
  const queue = [...(tree.indicators[indicator]?.parents ?? [])];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    for (const parent of tree.nodes[node]?.parents ?? []) queue.push(parent);
  }
  return [...found].sort((a, b) => (tree.rank[a] ?? 0) - (tree.rank[b] ?? 0));
}

/** Every problem of a scored plan: of the structure, then of each indicator and node. */
export function problemsOf(card: Scorecard): EngineProblem[] {
  const { tree } = card;
  return [
    ...tree.problems,
    ...tree.indicators.flatMap(({ problems }) => problems),
    ...card.indicators.flatMap(({ problems }) => problems),
    ...card.nodes.flatMap(({ problems }) => problems),
  ];
}
