import type { Input } from '../input';
import type { Profile } from '../profile';
import { scorePlan, type Scorecard } from '../score';
import type { Branch } from '../tree';
import { reachOfCount } from './counted-scores';
import { possibleScores } from './indicator-scores';
import { pointOf, reachOf, reachWithin, type Reach } from './interval';
import { reachOfNode } from './node-scores';
import { readPrinted, type Printed, type PrintedScore } from './printed';
import type { VerifyProblem } from './problems';
import type { FiguresOf } from './verification';

/** What is known of one node or indicator before it is checked. */
export interface Standing {
  readonly printed: Printed | null;
  /** The scores that the displayed actuals below allow. */
  readonly possible: Reach | null;
  /** Those of them that its own printed score stands for; all that it stands for where none is. */
  readonly likely: Reach | null;
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
type Otherwise = 'otherRounding' | 'uncapped';

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
  const printed = card.readings.map(({ indicator }) =>
    read(figuresOf('indicator', indicator).score),
  );
  const indicators: Standing[] = [];
  for (const index of scoringOrder(card)) {
    const possible = possibleIn(card, index, indicators);
    indicators[index] = standing(printed[index] ?? null, possible);
    yield;
  }
  const nodes: Standing[] = [];
  for (const index of card.tree.order) {
    const node = card.tree.nodes[index];
    if (!node) continue;
    const reachIn = (branch: Branch) => standingOf({ nodes, indicators }, branch)?.possible ?? null;
    const possible = reachOfNode(node, index, card, reachIn);
    nodes[index] = standing(read(figuresOf('node', node.node).score), possible);
    yield;
  }
  return { card, nodes, indicators, problems, otherwise: otherCards(card, indicators, nodes) };
}

/** Indicators before the meta-indicators that count them. */
function scoringOrder({ readings, metas }: Scorecard): number[] {
  const plain = [...readings.keys()].filter((index) => !metas?.byIndicator.has(index));
  return [...plain, ...(metas?.ordered.map(({ index }) => index) ?? [])];
}

/** @param known of the indicators before it */
function possibleIn(card: Scorecard, index: number, known: readonly Standing[]): Reach | null {
  const result = card.indicators[index];
  const reading = card.readings[index];
  if (!reading || !result) return null;
  const { outcome, decided } = result;
  // A decision is exact, whatever the displayed actual hides.
  if (decided) return outcome.kind === 'scored' ? reachOf([pointOf(outcome.carried)]) : null;
  const meta = card.metas?.byIndicator.get(index);
  return meta
    ? reachOfCount(result, meta, reading, card.profile, (member) => known[member]?.possible ?? null)
    : possibleScores(reading, result.outcome, card.profile);
}

function standing(printed: Printed | null, possible: Reach | null): Standing {
  const stated = scoreIn(printed)?.interval ?? null;
  const both = possible && stated && reachWithin(possible, stated);
  return { printed, possible, likely: both ?? (stated ? reachOf([stated]) : possible) };
}

type Known = Pick<Report, 'nodes' | 'indicators'>;

export const standingOf = (known: Known, { kind, index }: Pick<Branch, 'kind' | 'index'>) =>
  (kind === 'node' ? known.nodes : known.indicators)[index];

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
