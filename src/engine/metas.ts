import { components } from './components';
import { textOf } from './input';
import { findMethod } from './methods';
import type { PlanIndicator } from './plan';
import { problem, type EngineProblem } from './problems';
import { readCounting, type Counting } from './reading/counting';
import type { Tree } from './tree';

/** A meta-indicator: an indicator whose actual is the share of others that reached a limit. */
export interface Meta {
  /** Into the tree's indicators, as its members. */
  readonly index: number;
  readonly counting: Counting;
  /** The indicators under its node at any depth, each once and never itself. */
  readonly members: readonly number[];
  /** What forbids it a score, whatever its members'; null where nothing does. */
  readonly broken: EngineProblem | null;
  readonly remarks: readonly EngineProblem[];
}

/** The meta-indicators of a plan. */
export interface Metas {
  /** Those that are counted come before those that count them. */
  readonly ordered: readonly Meta[];
  readonly byIndicator: ReadonlyMap<number, Meta>;
  /** All the indicators that some meta-indicator counts. */
  readonly counted: ReadonlySet<number>;
  /** Of indicators that name a node to measure, and another method or none. */
  readonly remarks: readonly EngineProblem[];
}

/**
 * Finds the meta-indicators and the order in which they can be worked out. Those that count one
 * another get no score, and are named together.
 * @returns null for a plan that measures no node, as most
 * Source: "Targets and actuals as people write them" (meta-indicator).
 */
export function metasIn(tree: Tree): Metas | null {
  const found = new Map<number, Meta>();
  const remarks: EngineProblem[] = [];
  const membersOf = memberFinder(tree);
  for (const [index, { indicator }] of tree.indicators.entries()) {
    const { code, measuredNode } = indicator;
    if (!measuredNode) continue;
    if (!isMeta(indicator)) {
      remarks.push(problem('meta.notNamed', { indicator: code }, measuredNode.place));
      continue;
    }
    const reading = readCounting(indicator);
    if (reading.ok) found.set(index, metaOf(index, indicator, reading.counting, membersOf));
  }
  if (found.size === 0 && remarks.length === 0) return null;
  const ordered = inOrder(found, tree);
  const counted = new Set<number>();
  for (const { members } of ordered) for (const member of members) counted.add(member);
  const byIndicator = new Map(ordered.map((meta) => [meta.index, meta]));
  return { ordered, byIndicator, counted, remarks };
}

/** Those that are counted before those that count them; a cycle has no order, and is told. */
function inOrder(found: ReadonlyMap<number, Meta>, tree: Tree): Meta[] {
  const needed = new Map(
    [...found].map(([index, { members }]) => [index, members.filter((one) => found.has(one))]),
  );
  const groups = components([...found.keys()], (index) => needed.get(index) ?? []);
  return groups.flatMap((group) => {
    const metas = group.flatMap((index) => found.get(index) ?? []);
    return metas.length > 1 ? withCycle(metas, tree) : metas;
  });
}

const isMeta = ({ method }: PlanIndicator): boolean =>
  method !== undefined && findMethod(textOf(method))?.measure === 'counted';

function metaOf(
  index: number,
  indicator: PlanIndicator,
  counting: Counting,
  membersOf: (node: string) => readonly number[] | null,
): Meta {
  const { code, measuredNode } = indicator;
  const details = { indicator: code, node: counting.node };
  const all = membersOf(counting.node);
  if (!all) {
    const broken = problem('meta.unknownNode', details, measuredNode?.place);
    return { index, counting, members: [], broken, remarks: [] };
  }
  const holdsItself = all.includes(index);
  return {
    index,
    counting,
    members: holdsItself ? all.filter((member) => member !== index) : all,
    broken: null,
    remarks: holdsItself ? [problem('meta.itself', details, measuredNode?.place)] : [],
  };
}

/** Finds the indicators under a node, once for each node; null where there is no such node. */
function memberFinder(tree: Tree): (node: string) => readonly number[] | null {
  const known = new Map<number, readonly number[]>();
  return (code) => {
    const node = tree.nodeIndex.get(code);
    if (node === undefined) return null;
    const same = known.get(node);
    if (same) return same;
    const members = indicatorsUnder(node, tree);
    known.set(node, members);
    return members;
  };
}

/** The indicators under a node at any depth, each once, in the order of the tree. */
function indicatorsUnder(root: number, { nodes }: Tree): number[] {
  const members = new Set<number>();
  const entered = new Set<number>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (entered.has(node)) continue;
    entered.add(node);
    const below: number[] = [];
    for (const { kind, index } of nodes[node]?.children ?? []) {
      if (kind === 'indicator') members.add(index);
      else below.push(index);
    }
    for (const child of below.reverse()) waiting.push(child);
  }
  return [...members];
}

/** Each of a cycle names them all, at its own cell: some of them may be excluded. */
function withCycle(metas: readonly Meta[], { indicators }: Tree): Meta[] {
  const subjectOf = (index: number) => indicators[index]?.indicator;
  const indices = metas.map(({ index }) => index).sort((a, b) => a - b);
  const codes = indices.flatMap((index) => subjectOf(index)?.code ?? []).join(', ');
  return metas.map((meta) => {
    const { code = '', measuredNode } = subjectOf(meta.index) ?? {};
    const details = { indicator: code, indicators: codes };
    return { ...meta, broken: problem('meta.cycle', details, measuredNode?.place) };
  });
}

/** The meta-indicators that a changed indicator changes, in the order in which to score them. */
export function metasAbove({ ordered }: Metas, indicator: number): Meta[] {
  const changed = new Set([indicator]);
  return ordered.filter(({ index, members }) => {
    if (!members.some((member) => changed.has(member))) return false;
    changed.add(index);
    return true;
  });
}
