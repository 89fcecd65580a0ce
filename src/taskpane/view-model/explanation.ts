import {
  Dec,
  shownText,
  targetText,
  type Decided,
  type Gap,
  type IndicatorResult,
  type Outcome,
  type Place,
  type Share,
  type Working,
} from '../../engine';
import {
  explainIndicator,
  explainRollup,
  percent,
  shortNumber,
  type Catalogue,
} from '../../messages';
import { actualWords } from '../../messages/explain-inputs';
import type { ModelProblem, Run } from '../../workbook';
import { figures, weightText, type ShareFigures } from './share-figures';
import type { TreeRow } from './tree-rows';

/** A node or an indicator, by the code that it keeps from one run to the next. */
export type Subject = Pick<TreeRow, 'kind' | 'code'>;

/** One child of an explained node, or one node of an explained indicator. */
export interface ExplainedPart extends Subject {
  readonly name: string;
  /** The part's own. */
  readonly outcome: Outcome;
  /** That of what counts: the child of an explained node, the explained indicator in its node. */
  readonly counted: Outcome;
  readonly figures: ShareFigures;
}

interface LostPoints {
  readonly root: string;
  readonly points: string;
}

interface Explained extends Subject {
  readonly name: string;
  readonly outcome: Outcome;
  /** Where the evaluators have decided: that, and what is computed without it. */
  readonly decided: Decided | undefined;
  /** The points that it makes each root above it lose, at all its places there, where scores tell. */
  readonly lostByRoot: readonly LostPoints[];
  readonly problems: readonly ModelProblem[];
}

export interface ExplainedNode extends Explained {
  readonly kind: 'node';
  readonly place: Place | undefined;
  readonly children: readonly ExplainedPart[];
  /** How its score was made, where it is not the weighted mean of its children. */
  readonly rollup: string | null;
  /** The sums of what counts; null when the node has no score. */
  readonly sums: ShareFigures | null;
  /** The decimals to which its score is rounded before it enters its parent; null when it is not. */
  readonly roundedTo: number | null;
}

export interface ExplainedIndicator extends Explained {
  readonly kind: 'indicator';
  readonly target: { readonly text: string; readonly place: Place | undefined };
  readonly actual: { readonly text: string; readonly place: Place | undefined };
  readonly rule: Working['rule'] | null;
  readonly gap: string | null;
  /** What misses to the target, always 0 or more; null with the other methods. */
  readonly shortfall: string | null;
  /** The reason in one sentence, with the figures put in the formula. */
  readonly sentence: string;
  readonly nodes: readonly ExplainedPart[];
}

/** All that redoing a score by hand takes; null when there is no such node or indicator. */
export function explain(
  subject: Subject,
  run: Run,
  rows: readonly TreeRow[],
  catalogue: Catalogue,
): ExplainedNode | ExplainedIndicator | null {
  const { nodeIndex, indicatorIndex } = run.card.tree;
  const { kind, code } = subject;
  return kind === 'node'
    ? explainNode(nodeIndex.get(code) ?? -1, run, rows, catalogue)
    : explainLeaf(indicatorIndex.get(code) ?? -1, run, rows, catalogue);
}

function explainNode(
  index: number,
  run: Run,
  rows: readonly TreeRow[],
  catalogue: Catalogue,
): ExplainedNode | null {
  const { card } = run;
  const treeNode = card.tree.nodes[index];
  const result = card.nodes[index];
  if (!treeNode || !result) return null;
  const { code, name = '', place } = treeNode.node;
  const children = treeNode.children.flatMap((branch, at) => {
    const share = result.shares[at];
    return share ? (partOf(branch, share, run, catalogue) ?? []) : [];
  });
  const { when, decimals } = card.profile.rounding;
  return {
    kind: 'node',
    code,
    name,
    outcome: result.outcome,
    decided: result.decided,
    place,
    children,
    rollup: explainRollup(result, catalogue),
    sums:
      (result.decided?.computed ?? result.outcome).kind === 'scored'
        ? sumsOf(result.shares, catalogue)
        : null,
    roundedTo: when === 'everyLevel' ? decimals : null,
    lostByRoot: lostByRoot({ kind: 'node', code }, rows, catalogue),
    problems: problemsAbout(result.problems, 'node', code, run),
  };
}

function explainLeaf(
  index: number,
  run: Run,
  rows: readonly TreeRow[],
  catalogue: Catalogue,
): ExplainedIndicator | null {
  const treeIndicator = run.card.tree.indicators[index];
  const result = run.card.indicators[index];
  if (!treeIndicator || !result) return null;
  const { indicator, parents } = treeIndicator;
  const { code, name = '', target, actual } = indicator;
  const told = [...treeIndicator.problems, ...result.problems];
  const { decided, ...measured } = result;
  // The decision is told by itself.
  const computed = { ...measured, outcome: decided?.computed ?? result.outcome };
  return {
    kind: 'indicator',
    code,
    name,
    outcome: result.outcome,
    decided,
    target: { text: targetText(indicator), place: target.place },
    actual: { text: actualText(result, catalogue), place: actual.place },
    ...workingOf(result, catalogue),
    sentence: explainIndicator(computed, null, catalogue),
    nodes: parents.flatMap((node) => nodeOfLeaf(node, result, run, catalogue) ?? []),
    lostByRoot: lostByRoot({ kind: 'indicator', code }, rows, catalogue),
    problems: problemsAbout(told, 'indicator', code, run),
  };
}

/** What was measured: as the cell shows it, unless it was counted or is made of two figures. */
function actualText({ reason }: IndicatorResult, catalogue: Catalogue): string {
  const { actual, inputs } = reason;
  const isWorkedOut =
    actual?.kind === 'counted' || (actual?.kind === 'quantity' && actual.fraction !== undefined);
  return isWorkedOut ? actualWords(reason, catalogue) : shownText(inputs.actual);
}

function workingOf({ gap, reason: { working } }: IndicatorResult, catalogue: Catalogue) {
  const missed = working && 'shortfall' in working ? working.shortfall : null;
  const unit = gap?.unit ?? 'none';
  return {
    rule: working?.rule ?? null,
    gap: gap && `${gap.value.greaterThan(0) ? '+' : ''}${quantity(gap, catalogue)}`,
    shortfall: missed && quantity({ value: missed, unit }, catalogue),
  };
}

function quantity({ value, unit }: Gap, { numbers }: Catalogue): string {
  const number = shortNumber(value, numbers);
  if (unit === 'none' || unit === 'N.') return number;
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

function partOf(
  { kind, index }: Pick<TreeRow, 'kind' | 'index'>,
  share: Share,
  { card }: Run,
  catalogue: Catalogue,
): ExplainedPart | null {
  const { tree } = card;
  const subject = kind === 'node' ? tree.nodes[index]?.node : tree.indicators[index]?.indicator;
  const result = (kind === 'node' ? card.nodes : card.indicators)[index];
  if (!subject || !result) return null;
  const { code, name = '' } = subject;
  const { outcome } = result;
  const counts = figures(share, catalogue.numbers);
  return { kind, code, name, outcome, counted: outcome, figures: counts };
}

/** The node above an indicator, with what the indicator counts for in it. */
function nodeOfLeaf(
  node: number,
  { code, outcome }: IndicatorResult,
  run: Run,
  catalogue: Catalogue,
): ExplainedPart | null {
  const shares = run.card.nodes[node]?.shares ?? [];
  const share = shares.find(({ kind, child }) => kind === 'indicator' && child === code);
  const part = share && partOf({ kind: 'node', index: node }, share, run, catalogue);
  return part ? { ...part, counted: outcome } : null;
}

function sumsOf(shares: readonly Share[], { numbers }: Catalogue): ShareFigures {
  const counted = shares.flatMap(({ weight, brought }) => (brought ? [{ weight, brought }] : []));
  const sum = (values: readonly Dec[]) => values.reduce((a, b) => a.plus(b), new Dec(0));
  const weights = counted.flatMap(({ weight }) => weight ?? []);
  const [unit = 'none'] = weights.filter(({ value }) => !value.isZero()).map((w) => w.unit);
  const losses = counted.flatMap(({ brought }) => brought.lost ?? []);
  const value = sum(weights.map((weight) => weight.value));
  return {
    weight: weights.length > 0 ? weightText({ value, unit }, numbers) : '',
    portion: percent(sum(counted.map(({ brought }) => brought.portion)), numbers),
    points: shortNumber(sum(counted.map(({ brought }) => brought.points)), numbers, 4),
    lost: losses.length < counted.length ? null : shortNumber(sum(losses), numbers, 4),
  };
}

function lostByRoot(
  { kind, code }: Subject,
  rows: readonly TreeRow[],
  { numbers }: Catalogue,
): LostPoints[] {
  const sums = new Map<string, Dec>();
  for (const row of rows) {
    const isRoot = kind === 'node' && row.root === code;
    if (isRoot || row.kind !== kind || row.code !== code || !row.lost) continue;
    sums.set(row.root, row.lost.plus(sums.get(row.root) ?? 0));
  }
  return [...sums].map(([root, lost]) => ({ root, points: shortNumber(lost, numbers, 4) }));
}

/** The problems of a result, and those that reading its cells met before it was one. */
function problemsAbout(
  own: readonly ModelProblem[],
  kind: 'node' | 'indicator',
  code: string,
  { problems }: Run,
): ModelProblem[] {
  const about = problems.filter(({ details }) => details[kind] === code);
  return [...new Set([...own, ...about])];
}
