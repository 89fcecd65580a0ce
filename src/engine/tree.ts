import { ZERO, type Dec } from './decimal';
import { childrenFirst, rootsOf } from './order';
import type { Plan, PlanIndicator, PlanLink, PlanNode } from './plan';
import { NO_PROBLEMS, problem, type EngineProblem } from './problems';
import { media, readRollup, type Rollup } from './rollups';
import { checkSiblings, weightReader, type Weight } from './weights';

/** A child of a node with its weight: the index is into the tree's nodes or indicators. */
export interface Branch {
  readonly kind: 'node' | 'indicator';
  readonly index: number;
  /** null without a weight. */
  readonly weight: Weight | null;
  readonly link: PlanLink;
}

export interface TreeNode {
  readonly node: PlanNode;
  readonly children: readonly Branch[];
  readonly parents: readonly number[];
  /** How its children's scores make its own. */
  readonly rollup: Rollup;
  /** Some child has a weight, so that every child that counts must have one. */
  readonly weighted: boolean;
  /** The sum of the children's weights; their number where none has one. */
  readonly weightSum: Dec;
  /** Its weights or its place in a cycle forbid a score, whatever its children's. */
  readonly broken: boolean;
  readonly problems: readonly EngineProblem[];
}

interface TreeIndicator {
  readonly indicator: PlanIndicator;
  readonly parents: readonly number[];
  /** It has a weight other than 0 somewhere: some score depends on it. */
  readonly counts: boolean;
  readonly problems: readonly EngineProblem[];
}

/** The plan as a graph, ordered from the leaves up. */
export interface Tree {
  readonly nodes: readonly TreeNode[];
  readonly indicators: readonly TreeIndicator[];
  readonly nodeIndex: ReadonlyMap<string, number>;
  readonly indicatorIndex: ReadonlyMap<string, number>;
  /**
   * Indices of the nodes with nothing above them, in the plan's order; then, of each cycle that
   * hangs under none of them, its first node. From them every node of the tree can be reached.
   */
  readonly roots: readonly number[];
  /** Indices of the dashboards, in the plan's order: no roots, whatever they gather. */
  readonly dashboards: readonly number[];
  /** Indices of all nodes, children before their parents. */
  readonly order: readonly number[];
  /** The place of each node in `order`. */
  readonly rank: readonly number[];
  /** What concerns no single node or indicator of the tree. */
  readonly problems: readonly EngineProblem[];
}

interface Draft {
  readonly node: PlanNode;
  readonly children: Branch[];
  parents: number[];
  readonly problems: EngineProblem[];
  readonly rollup: Rollup;
  weighted: boolean;
  weightSum: Dec;
  broken: boolean;
}

/**
 * Arranges a plan into its tree: a graph, since an indicator may hang under several nodes. What is
 * wrong with the structure is told, and the rest still stands: a node named only as a parent
 * exists; a repeated code and the nodes of a cycle get no score.
 * Source: "Words", "Score of a node", "Default layout".
 */
export function arrange(plan: Plan): Tree {
  const problems: EngineProblem[] = [];
  const { drafts, nodeIndex } = draftNodes(plan, problems);
  const { indicators, indicatorIndex } = draftIndicators(plan.indicators, problems);
  const readWeight = weightReader();
  addLinks(plan.links, { drafts, nodeIndex, indicators, indicatorIndex, readWeight });
  for (const draft of drafts) checkWeights(draft);
  const { order, cycles } = childrenFirst(drafts);
  for (const cycle of cycles) breakCycle(cycle.flatMap((index) => drafts[index] ?? []));
  const isDashboard = (index: number) => drafts[index]?.node.dashboard === true;
  for (const draft of drafts) checkPlaceInTree(draft, isDashboard);
  for (const draft of indicators) checkPlaceOf(draft, isDashboard);
  const rank: number[] = [];
  for (const [place, index] of order.entries()) rank[index] = place;
  return {
    nodes: drafts,
    indicators,
    nodeIndex,
    indicatorIndex,
    roots: rootsOf(drafts, isDashboard),
    dashboards: [...drafts.keys()].filter(isDashboard),
    order,
    rank,
    problems,
  };
}

function newDraft(node: PlanNode): Draft {
  const reading = readRollup(node.rollup);
  return {
    node,
    children: [],
    parents: [],
    problems: reading.ok ? [] : [reading.problem],
    rollup: reading.ok ? reading.rollup : media,
    weighted: false,
    weightSum: ZERO,
    broken: !reading.ok || node.unusable === true,
  };
}

function draftNodes(plan: Plan, problems: EngineProblem[]) {
  const nodeIndex = new Map<string, number>();
  const drafts: Draft[] = [];
  const add = (node: PlanNode) => {
    nodeIndex.set(node.code, drafts.length);
    drafts.push(newDraft(node));
  };
  for (const node of plan.nodes) {
    const first = drafts[nodeIndex.get(node.code) ?? -1];
    if (first) {
      // Two nodes under one code: whose weight and whose children these are, nobody can tell.
      first.problems.push(problem('node.duplicate', { node: node.code }, node.place));
      first.broken = true;
    } else {
      add(node);
    }
  }
  const implied = impliedParents(plan, nodeIndex);
  const known = new Map(plan.implied?.map((node) => [node.code, node]));
  for (const { parent } of implied) add(known.get(parent) ?? { code: parent });
  for (const found of impliedProblems(plan, implied)) problems.push(found);
  return { drafts, nodeIndex };
}

/** The first link to each parent that no row lists. */
function impliedParents(plan: Plan, listed: ReadonlyMap<string, number>): PlanLink[] {
  const firsts = new Map<string, PlanLink>();
  for (const link of plan.links) {
    if (!listed.has(link.parent) && !firsts.has(link.parent)) firsts.set(link.parent, link);
  }
  return [...firsts.values()];
}

/**
 * A list of nodes that has a top of its own should name every parent: another one is probably a
 * slip of the pen. Where no listed node is on top, the unlisted parents are the missing top.
 */
function impliedProblems(plan: Plan, implied: readonly PlanLink[]): EngineProblem[] {
  if (implied.length === 0) return [];
  const listed = plan.nodes.filter(({ dashboard }) => !dashboard);
  if (listed.length === 0) return [];
  const below = new Set(plan.links.filter(({ kind }) => kind === 'node').map(({ child }) => child));
  const hasTop = listed.some(({ code }) => !below.has(code));
  const code = hasTop ? 'node.unknownParent' : 'node.impliedParent';
  return implied.map(({ parent, child, parentPlace }) =>
    problem(code, { parent, child }, parentPlace),
  );
}

interface DraftIndicator {
  indicator: PlanIndicator;
  parents: number[];
  counts: boolean;
  problems: readonly EngineProblem[];
}

function draftIndicators(list: readonly PlanIndicator[], problems: EngineProblem[]) {
  const indicatorIndex = new Map<string, number>();
  const indicators: DraftIndicator[] = [];
  for (const indicator of list) {
    const { code, place } = indicator;
    const first = indicators[indicatorIndex.get(code) ?? -1];
    if (first) {
      problems.push(problem('indicator.duplicate', { indicator: code }, place));
      first.indicator = { ...first.indicator, unusable: true };
    } else {
      indicatorIndex.set(code, indicators.length);
      indicators.push({ indicator, parents: [], counts: false, problems: NO_PROBLEMS });
    }
  }
  return { indicators, indicatorIndex };
}

interface Drafting {
  readonly drafts: readonly Draft[];
  readonly nodeIndex: ReadonlyMap<string, number>;
  readonly indicators: readonly DraftIndicator[];
  readonly indicatorIndex: ReadonlyMap<string, number>;
  readonly readWeight: ReturnType<typeof weightReader>;
}

function addLinks(links: readonly PlanLink[], drafting: Drafting): void {
  // Only a child that hangs somewhere already can be written again: the parents of the others,
  // nearly all, need no table.
  const tables: (Map<number, PlanLink> | undefined)[] = [];
  for (const link of links) {
    const parent = drafting.nodeIndex.get(link.parent) ?? -1;
    const draft = drafting.drafts[parent];
    if (!draft) continue;
    if (link.unusable) {
      draft.broken = true;
      continue;
    }
    const indices = link.kind === 'node' ? drafting.nodeIndex : drafting.indicatorIndex;
    const index = indices.get(link.child) ?? -1;
    const child = (link.kind === 'node' ? drafting.drafts : drafting.indicators)[index];
    if (!child) {
      const details = { indicator: link.child, node: link.parent };
      draft.problems.push(problem('indicator.unknown', details, link.place));
      draft.broken = true;
      continue;
    }
    const hangs = child.parents.length > 0;
    const table = hangs ? (tables[parent] ??= tableOf(draft)) : tables[parent];
    const key = keyOf({ kind: link.kind, index });
    const first = table?.get(key);
    if (first) {
      addAgain(link, first, draft);
    } else {
      const weight = addBranch(link, index, draft, drafting.readWeight);
      if (hangs) child.parents.push(parent);
      else child.parents = [parent];
      if ('counts' in child && !weight?.value.isZero()) child.counts = true;
      table?.set(key, link);
    }
  }
}

const keyOf = ({ kind, index }: Pick<Branch, 'kind' | 'index'>): number =>
  kind === 'node' ? -index - 1 : index + 1;

const tableOf = ({ children }: Draft): Map<number, PlanLink> =>
  new Map(children.map((branch) => [keyOf(branch), branch.link]));

/** A link written twice alike is the first one; with another weight there is no telling which. */
function addAgain(link: PlanLink, first: PlanLink, parent: Draft): void {
  // A node's link is written on its own row, and a repeated row has been told already.
  if (link.kind === 'node') return;
  const details = { child: link.child, node: link.parent };
  parent.problems.push(problem('link.duplicate', details, link.place));
  const { weight } = link;
  const alike = weight.value === first.weight.value && weight.shownAs === first.weight.shownAs;
  if (!alike) parent.broken = true;
}

/** @returns the weight of the branch; null without one */
function addBranch(
  link: PlanLink,
  index: number,
  parent: Draft,
  readWeight: Drafting['readWeight'],
): Weight | null {
  const reading = readWeight(link.weight);
  const weight = reading.ok ? reading.weight : null;
  if (!reading.ok) {
    parent.problems.push(reading.problem);
    parent.broken = true;
  }
  parent.children.push({ kind: link.kind, index, weight, link });
  if (weight || !reading.ok) parent.weighted = true;
  return weight;
}

function checkWeights(draft: Draft): void {
  if (draft.broken) return;
  const { children, node } = draft;
  const { sum, problems, mixed } = checkSiblings(node.code, children, draft.rollup.name);
  draft.weightSum = sum;
  draft.problems.push(...problems);
  if (mixed) draft.broken = true;
  if (children.length > 0 && children.every(({ weight }) => weight?.value.isZero())) {
    draft.problems.push(problem('weight.allZero', { node: node.code }, node.place));
    draft.broken = true;
  }
}

function checkPlaceInTree(
  { node, parents, children, problems }: Draft,
  isDashboard: (index: number) => boolean,
): void {
  if (children.length > 0) return;
  const code = parents.every(isDashboard) ? 'node.orphan' : 'node.childless';
  problems.push(problem(code, { node: node.code }, node.place));
}

function checkPlaceOf(draft: DraftIndicator, isDashboard: (index: number) => boolean): void {
  const { parents, indicator } = draft;
  if (!parents.every(isDashboard)) return;
  const code = parents.length === 0 ? 'indicator.orphan' : 'indicator.onlyInDashboards';
  draft.problems = [problem(code, { indicator: indicator.code }, indicator.place)];
}

/** The nodes of a cycle get no score; the cycle is named once, by its path. */
function breakCycle(cycle: readonly Draft[]): void {
  const [first] = cycle;
  if (!first) return;
  for (const draft of cycle) draft.broken = true;
  const path = [...cycle, first].map(({ node }) => node.code).join(' > ');
  first.problems.push(problem('node.cycle', { node: first.node.code, path }, first.node.place));
}
