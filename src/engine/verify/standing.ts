import type { Dec } from '../decimal';
import { scored } from '../indicator';
import { scoreNode } from '../node';
import type { Input } from '../input';
import type { VerifyProblem } from './problems';
import type { Profile } from '../profile';
import type { Outcome } from '../result';
import { scorePlan, type Scorecard } from '../score';
import type { Branch, TreeNode } from '../tree';
import { possibleScores } from './indicator-scores';
import { meetOf, pointOf, type Interval } from './interval';
import type { FiguresOf } from './verification';
import { readPrinted, type Printed, type PrintedScore } from './printed';

/** What is known of one node or indicator before it is checked. */
export interface Standing {
  readonly printed: Printed | null;
  /** The scores that the displayed actuals below allow. */
  readonly possible: Interval | null;
  /** Those of them that its own printed score stands for; all that it stands for where none is. */
  readonly likely: Interval | null;
}

/** A scored plan with all that the report prints about it. */
export interface Report {
  readonly card: Scorecard;
  readonly nodes: readonly Standing[];
  readonly indicators: readonly Standing[];
  readonly problems: readonly VerifyProblem[];
  /** The same plan scored otherwise, once. */
  otherwise(which: Otherwise): Scorecard;
}

/** The other settings that a report may have been made with. */
export type Otherwise = 'otherRounding' | 'uncapped';

const FAILED: Outcome = { kind: 'failed' };

export const outcomeIn = (card: Scorecard, { kind, index }: Pick<Branch, 'kind' | 'index'>) =>
  (kind === 'node' ? card.nodes : card.indicators)[index]?.outcome ?? FAILED;

/** The printed score of something; null where none is printed. */
export const scoreIn = (printed: Printed | null | undefined): PrintedScore | null =>
  printed?.kind === 'score' ? printed : null;

/**
 * Puts beside each node and indicator what is printed and what it allows.
 * @yields after each of them
 */
export function* standingsOf(
  card: Scorecard,
  figuresOf: FiguresOf,
): Generator<undefined, Report, undefined> {
  const problems: VerifyProblem[] = [];
  const read = (input: Input | undefined): Printed | null => {
    const reading = readPrinted(input);
    if (reading.ok) return reading.printed;
    problems.push(reading.problem);
    return null;
  };
  const indicators: Standing[] = [];
  for (const [index, reading] of card.readings.entries()) {
    const outcome = card.indicators[index]?.outcome ?? FAILED;
    const possible = possibleScores(reading, outcome, card.profile);
    indicators.push(standing(read(figuresOf('indicator', reading.indicator).score), possible));
    yield;
  }
  const nodes: Standing[] = [];
  for (const index of card.tree.order) {
    const node = card.tree.nodes[index];
    if (!node) continue;
    const possible = possibleOf(node, index, card, { nodes, indicators }, 'possible');
    nodes[index] = standing(read(figuresOf('node', node.node).score), possible);
    yield;
  }
  return { card, nodes, indicators, problems, otherwise: otherCards(card, indicators, nodes) };
}

function standing(printed: Printed | null, possible: Interval | null): Standing {
  const stated = scoreIn(printed)?.interval ?? null;
  const both = possible && stated && meetOf(possible, stated);
  return { printed, possible, likely: both ?? stated ?? possible };
}

type Known = Pick<Report, 'nodes' | 'indicators'>;

export const standingOf = (known: Known, { kind, index }: Pick<Branch, 'kind' | 'index'>) =>
  (kind === 'node' ? known.nodes : known.indicators)[index];

/**
 * The scores that those of its children allow a node: every roll-up rises with each of them, so
 * that its ends are made of theirs.
 */
export function possibleOf(
  node: TreeNode,
  index: number,
  card: Scorecard,
  known: Known,
  which: 'possible' | 'likely',
): Interval | null {
  const of = (branch: Branch) => standingOf(known, branch)?.[which] ?? null;
  const outcome = card.nodes[index]?.outcome;
  const hides = node.children.some((branch) => {
    const interval = of(branch);
    return interval && !(which === 'possible' && interval.low.equals(interval.high));
  });
  if (!hides && which === 'possible') {
    return outcome?.kind === 'scored' ? pointOf(outcome.carried) : null;
  }
  const low = nodeScore(node, card, (branch) => of(branch)?.low ?? null);
  const high = nodeScore(node, card, (branch) => of(branch)?.high ?? null);
  return low && high && { low, high };
}

/**
 * A node's score with other scores of its children.
 * @param scoreOf another score; null leaves the child as it is
 * @returns null where it has none
 */
export function nodeScore(
  node: TreeNode,
  card: Scorecard,
  scoreOf: (branch: Branch) => Dec | null,
): Dec | null {
  const outcomeOf = (branch: Branch): Outcome => {
    const score = scoreOf(branch);
    return score ? scored(score, card.profile) : outcomeIn(card, branch);
  };
  const { outcome } = scoreNode(node, outcomeOf, card.profile);
  return outcome.kind === 'scored' ? outcome.carried : null;
}

/** The decimals that most scores are printed with. */
function decimalsIn(standings: readonly Standing[]): number | null {
  const counts = new Map<number, number>();
  for (const { printed } of standings) {
    if (printed?.kind !== 'score') continue;
    counts.set(printed.decimals, (counts.get(printed.decimals) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function otherCards(
  card: Scorecard,
  indicators: readonly Standing[],
  nodes: readonly Standing[],
): Report['otherwise'] {
  const known = new Map<Otherwise, Scorecard>();
  const decimals = decimalsIn(nodes) ?? decimalsIn(indicators) ?? card.profile.rounding.decimals;
  return (which) => {
    const made = known.get(which) ?? scoredOn(card, otherProfile(card.profile, which, decimals));
    known.set(which, made);
    return made;
  };
}

function otherProfile(profile: Profile, which: Otherwise, decimals: number): Profile {
  if (which === 'uncapped') return { ...profile, cap: null };
  const when = profile.rounding.when === 'everyLevel' ? 'display' : 'everyLevel';
  return { ...profile, rounding: { when, decimals } };
}

/** The same plan on another profile. */
const scoredOn = ({ readings, ...read }: Scorecard, profile: Profile): Scorecard =>
  scorePlan({ ...read, indicators: readings }, profile);
