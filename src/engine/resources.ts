import { exactText, fromCellNumber, HUNDREDTH, ZERO, type Dec } from './decimal';
import { isBlank, shownText, type Input } from './input';
import { problem, problemAt, type EngineProblem } from './problems';
import { readQuantity } from './reading/quantity';
import type { Tree } from './tree';

/** The money of one node. */
export interface NodeResources {
  /** In euro: the figure of its own, or the sum of those below where it has none. */
  readonly amount: Dec;
  /** Its part of the whole plan's ("livello di assorbimento"); null where there is no telling. */
  readonly absorption: Dec | null;
}

/** The money of a plan. */
export interface Resources {
  /** In the order of the tree's nodes; null for one without, and for the dashboards. */
  readonly nodes: readonly (NodeResources | null)[];
  readonly problems: readonly EngineProblem[];
}

/** What is written on a node; null where nothing is, `unknown` where it cannot be read. */
type Figure = Dec | 'unknown' | null;

/**
 * Sums resources up the tree. What hangs under two nodes counts in each of them, and once in what is
 * above both; what is within a figure already is not added to it. A figure that differs from the
 * sum of those below by more than a cent is told, and holds.
 * @returns null for a plan without resources
 * Source: "Beyond the score".
 */
export function resourcesOf(tree: Tree): Resources | null {
  if (!tree.nodes.some(({ node }) => node.resources && !node.dashboard)) return null;
  const problems: EngineProblem[] = [];
  const figures = tree.nodes.map(({ node }): Figure => {
    if (!node.resources || node.dashboard) return null;
    const figure = readMoney(node.resources);
    if (figure !== 'unknown') return figure;
    problems.push(unreadable(node.code, node.resources));
    return figure;
  });
  const sumOf = summing(tree, figures);
  const total = sumOf(tree.roots);
  const nodes = tree.nodes.map(({ node }, index): NodeResources | null => {
    if (node.dashboard) return null;
    const own = figures[index] ?? null;
    const below = sumOf(nodesUnder(tree, index));
    if (isAmount(own) && isAmount(below) && own.minus(below).abs().greaterThan(HUNDREDTH)) {
      const details = { node: node.code, own: exactText(own), sum: exactText(below) };
      problems.push(problem('resources.sumDiffers', details, node.resources?.place));
    }
    const amount = own ?? below;
    if (!isAmount(amount)) return null;
    const absorption = isAmount(total) && !total.isZero() ? amount.dividedBy(total) : null;
    return { amount, absorption };
  });
  return { nodes, problems };
}

const isAmount = (figure: Figure): figure is Dec => figure !== null && figure !== 'unknown';

const NOTHING = /^[-–—]+$/;

/** Money as people write it: `€ 5.803.045,00`, `1.000 euro`, a number. */
function readMoney(input: Input): Figure {
  const { value, shownAs, error } = input;
  if (error !== undefined) return 'unknown';
  if (isBlank(input)) return null;
  if (typeof value === 'number') {
    const isPlain = shownAs === undefined || shownAs === 'plain';
    return isPlain && Number.isFinite(value) && value >= 0 ? fromCellNumber(value) : 'unknown';
  }
  if (typeof value !== 'string') return 'unknown';
  if (NOTHING.test(value.trim())) return null;
  const quantity = readQuantity(value.trim());
  const isMoney = quantity?.unit === '€' || quantity?.unit === 'none';
  if (!quantity || !isMoney || quantity.remark !== null || quantity.value.isNegative()) {
    return 'unknown';
  }
  return quantity.value;
}

const unreadable = (node: string, input: Input): EngineProblem =>
  problemAt(input, 'resources.unreadable', { node, text: shownText(input) });

const nodesUnder = ({ nodes }: Tree, index: number): number[] =>
  (nodes[index]?.children ?? []).flatMap((child) => (child.kind === 'node' ? [child.index] : []));

/** Makes the function that sums what is written on nodes, or below those on which nothing is. */
function summing(tree: Tree, figures: readonly Figure[]) {
  const parentsOf = (index: number) =>
    (tree.nodes[index]?.parents ?? []).filter((above) => !tree.nodes[above]?.node.dashboard);
  const hasShared = tree.nodes.some((_, index) => parentsOf(index).length > 1);

  /** The nearest nodes with a figure, each once. */
  const bearersAmong = (start: readonly number[]): Set<number> => {
    const met = new Set<number>();
    const bearers = new Set<number>();
    const waiting = [...start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (met.has(node)) continue;
      met.add(node);
      if (figures[node] !== null) bearers.add(node);
      else for (const child of nodesUnder(tree, node)) waiting.push(child);
    }
    return bearers;
  };

  /** Whether a node hangs, by another way too, under a bearer whose figure it is within. */
  const isWithin = (bearers: ReadonlySet<number>, bearer: number): boolean => {
    const met = new Set([bearer]);
    const waiting = parentsOf(bearer);
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (met.has(node)) continue;
      if (bearers.has(node)) return true;
      met.add(node);
      for (const above of parentsOf(node)) waiting.push(above);
    }
    return false;
  };

  return (start: readonly number[]): Figure => {
    const bearers = bearersAmong(start);
    if (bearers.size === 0) return null;
    const added = [...bearers].filter((bearer) => !hasShared || !isWithin(bearers, bearer));
    // Only nodes that contain one another are all within others.
    if (added.length === 0) return 'unknown';
    return added.reduce<Figure>((sum, bearer) => {
      const figure = figures[bearer] ?? null;
      return isAmount(sum) && isAmount(figure) ? sum.plus(figure) : 'unknown';
    }, ZERO);
  };
}
