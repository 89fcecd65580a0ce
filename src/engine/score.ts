import { withDecision } from './decision';
import { failedIndicator, scored, scoreIndicator, type IndicatorReading } from './indicator';
import type { Input } from './input';
import { metasAbove, metasIn, type Meta, type Metas } from './metas';
import { scoreNode } from './node';
import type { Plan, PlanIndicator } from './plan';
import type { EngineProblem } from './problems';
import type { Profile } from './profile';
import { readIndicator } from './read-indicator';
import type { Day } from './reading/date';
import { targetReader, type TargetReader } from './reading/target';
import type { IndicatorResult, NodeResult, Outcome } from './result';
import { scoreMeta } from './score-meta';
import { arrange, type Branch, type Tree } from './tree';

/** A plan with its structure arranged and its cells understood, ready for any profile. */
export interface PlanReading {
  readonly year: number | undefined;
  /** The day of the monitoring, where there is one. */
  readonly on: Day | undefined;
  readonly tree: Tree;
  /** In the order of the tree's indicators. */
  readonly indicators: readonly IndicatorReading[];
  /** null for a plan without meta-indicators. */
  readonly metas: Metas | null;
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
  return { year, on, tree, indicators, metas: metasIn(tree) };
}

/** A scored plan. Only `rescore` changes it, to keep it true to a changed actual. */
export interface Scorecard {
  readonly profile: Profile;
  readonly year: number | undefined;
  readonly on: Day | undefined;
  readonly tree: Tree;
  readonly metas: Metas | null;
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
export function scorePlan(plan: PlanReading, profile: Profile): Scorecard {
  const { year, on, tree, metas } = plan;
  const card: Scorecard = {
    profile,
    year,
    on,
    tree,
    metas,
    readings: [...plan.indicators],
    indicators: plan.indicators.map((reading, index) =>
      // It depends on the others, and is scored after them.
      metas?.byIndicator.has(index)
        ? failedIndicator(reading)
        : scoreOne(reading, profile, isNeeded(index, plan)),
    ),
    nodes: [],
  };
  for (const meta of metas?.ordered ?? []) scoreMetaOf(card, meta);
  for (const index of tree.order) scoreNodeOf(card, index);
  return card;
}

/** The score of an indicator: the computed one, unless the evaluators have decided otherwise. */
const scoreOne = (reading: IndicatorReading, profile: Profile, counts: boolean): IndicatorResult =>
  decidedOn(scoreIndicator(reading, profile, counts), reading, profile);

/** Decisions of an indicator's score are not rounded, as its score is not. */
const decidedOn = (
  computed: IndicatorResult,
  { indicator }: IndicatorReading,
  profile: Profile,
): IndicatorResult => withDecision(computed, 'indicator', indicator.decision, profile, scored);

/** Whether some score depends on an indicator. */
const isNeeded = (index: number, { tree, metas }: Pick<Scorecard, 'tree' | 'metas'>): boolean =>
  (tree.indicators[index]?.counts ?? false) || (metas?.counted.has(index) ?? false);

/** Scores a meta-indicator on the results that the card holds. */
function scoreMetaOf(card: Scorecard, meta: Meta): IndicatorResult[] {
  const reading = card.readings[meta.index];
  if (!reading) return [];
  const members = meta.members.flatMap((member) => card.indicators[member] ?? []);
  const needed = isNeeded(meta.index, card);
  const computed = scoreMeta(meta, reading, members, card.profile, needed);
  const result = decidedOn(computed, reading, card.profile);
  card.indicators[meta.index] = result;
  return [result];
}

const FAILED: Outcome = { kind: 'failed' };

/** What became of a node or an indicator on a card. */
export const outcomeIn = (
  card: Scorecard,
  { kind, index }: Pick<Branch, 'kind' | 'index'>,
): Outcome => (kind === 'node' ? card.nodes : card.indicators)[index]?.outcome ?? FAILED;

function scoreNodeOf(card: Scorecard, index: number): NodeResult | null {
  const node = card.tree.nodes[index];
  if (!node) return null;
  // A node not scored yet is met only along a cycle, where nothing has a score.
  const result = scoreNode(node, (branch) => outcomeIn(card, branch), card.profile);
  card.nodes[index] = result;
  return result;
}

/** What depends on something, worked out again. */
export interface ScoredAbove {
  /** The meta-indicators that count it, or count one that does. */
  readonly metas: readonly IndicatorResult[];
  /** The ancestors of all of these, children before parents; first the node itself, where it is one. */
  readonly nodes: readonly NodeResult[];
}

/** What one changed actual changed: all that was worked out again. */
export interface Rescored extends ScoredAbove {
  readonly indicator: IndicatorResult;
}

/**
 * Scores one indicator again on another actual, and what depends on it only; the card then holds the
 * new results.
 * @returns null when the plan has no such indicator
 */
export function rescore(card: Scorecard, code: string, actual: Input): Rescored | null {
  const { tree } = card;
  const index = tree.indicatorIndex.get(code);
  const before = index === undefined ? undefined : card.readings[index];
  if (index === undefined || !before) return null;

  const { measuredLater } = before.indicator;
  const known = measuredLater ? { measuredLater: false } : {};
  const again: PlanIndicator = { ...before.indicator, actual, ...known };
  card.readings[index] = readIndicator(again, card.year, undefined, card.on);
  const above = scoreAbove(card, { kind: 'indicator', index });
  const indicator = card.indicators[index];
  return indicator ? { indicator, ...above } : null;
}

/** Scores something again on what the card now holds of it, and what depends on it. */
export function scoreAbove(
  card: Scorecard,
  { kind, index }: Pick<Branch, 'kind' | 'index'>,
): ScoredAbove {
  const { tree } = card;
  if (kind === 'node') {
    const nodes = upFrom(tree, [index]).flatMap((node) => scoreNodeOf(card, node) ?? []);
    return { metas: [], nodes };
  }
  scoreAgain(card, index);
  const above = card.metas ? metasAbove(card.metas, index) : [];
  const metas = above.flatMap((meta) => scoreMetaOf(card, meta));
  const changed = [index, ...above.map((meta) => meta.index)];
  const parents = changed.flatMap((one) => tree.indicators[one]?.parents ?? []);
  const nodes = upFrom(tree, parents).flatMap((node) => scoreNodeOf(card, node) ?? []);
  return { metas, nodes };
}

/** Scores one indicator on its new reading. */
function scoreAgain(card: Scorecard, index: number): void {
  const meta = card.metas?.byIndicator.get(index);
  if (meta) scoreMetaOf(card, meta);
  const reading = card.readings[index];
  if (meta || !reading) return;
  const result = scoreOne(reading, card.profile, isNeeded(index, card));
  card.indicators[index] = result;
}

/** Nodes and all that is above them, children before parents. */
function upFrom(tree: Tree, nodes: readonly number[]): number[] {
  const found = new Set<number>();
  const queue = [...nodes];
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
    ...(card.metas?.remarks ?? []),
    ...card.indicators.flatMap(({ problems }) => problems),
    ...card.nodes.flatMap(({ problems }) => problems),
  ];
}
