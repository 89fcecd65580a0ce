import type { Decision } from './decision';
import type { NodeResult, Outcome } from './result';
import { outcomeIn, scoreAbove, type Scorecard } from './score';

/** A node or an indicator, by what it is called. */
export interface Subject {
  readonly kind: 'node' | 'indicator';
  readonly code: string;
}

/** What became of a node or an indicator, and what would become of it. */
export interface Changed extends Subject {
  readonly before: Outcome;
  readonly after: Outcome;
}

/** An ancestor, with what each of its children counts for before and after. */
export interface ChangedNode extends Changed {
  readonly kind: 'node';
  readonly sharesBefore: NodeResult['shares'];
  readonly sharesAfter: NodeResult['shares'];
}

/** What a decision changes: all else stays as it is. */
export interface Effect {
  readonly subject: Changed;
  /** The meta-indicators that count it, or count one that does. */
  readonly metas: readonly Changed[];
  /** Every ancestor of all of these, children before parents, whether its score changes or not. */
  readonly ancestors: readonly ChangedNode[];
}

/**
 * A scored plan with another decision on one node or indicator; the card given stays as it is.
 * @param decision null takes away the one in force
 * @returns null when the plan has no such node or indicator
 */
export function decidedCard(
  card: Scorecard,
  subject: Subject,
  decision: Decision | null,
): Scorecard | null {
  return decidedWith(card, subject, decision)?.after ?? null;
}

/**
 * What a decision would change, worked out by scoring again what depends on it.
 * @param decision null for taking away the one in force
 * @returns null when the plan has no such node or indicator
 * Source: issue "Ripesatura and overrides" (the effect on every ancestor).
 */
export function effectOf(
  card: Scorecard,
  subject: Subject,
  decision: Decision | null,
): Effect | null {
  const made = decidedWith(card, subject, decision);
  if (!made) return null;
  const { after, index, above } = made;
  const changed = (kind: Subject['kind'], at: number, code: string): Changed => ({
    kind,
    code,
    before: outcomeIn(card, { kind, index: at }),
    after: outcomeIn(after, { kind, index: at }),
  });
  return {
    subject: changed(subject.kind, index, subject.code),
    metas: above.metas.map((meta) =>
      changed('indicator', indexOf(card, 'indicator', meta.code), meta.code),
    ),
    ancestors: above.nodes.flatMap((node): ChangedNode | [] => {
      const at = indexOf(card, 'node', node.code);
      if (subject.kind === 'node' && at === index) return [];
      return {
        ...changed('node', at, node.code),
        kind: 'node',
        sharesBefore: card.nodes[at]?.shares ?? [],
        sharesAfter: node.shares,
      };
    }),
  };
}

const indexOf = ({ tree }: Scorecard, kind: Subject['kind'], code: string): number =>
  (kind === 'node' ? tree.nodeIndex : tree.indicatorIndex).get(code) ?? -1;

function decidedWith(card: Scorecard, { kind, code }: Subject, decision: Decision | null) {
  const index = indexOf(card, kind, code);
  const after = index < 0 ? null : { ...card, ...withDecisionAt(card, kind, index, decision) };
  return after && { after, index, above: scoreAbove(after, { kind, index }) };
}

/** What of a card holds the decision, with copies of what scoring again writes into. */
function withDecisionAt(
  { tree, readings, indicators, nodes }: Scorecard,
  kind: Subject['kind'],
  index: number,
  decision: Decision | null,
): Partial<Scorecard> {
  const decided = { decision: decision ?? undefined };
  const copies = { indicators: [...indicators], nodes: [...nodes], readings: [...readings] };
  if (kind === 'node') {
    const drawn = tree.nodes.map((one, at) =>
      at === index ? { ...one, node: { ...one.node, ...decided } } : one,
    );
    return { ...copies, tree: { ...tree, nodes: drawn } };
  }
  const drawn = tree.indicators.map((one, at) =>
    at === index ? { ...one, indicator: { ...one.indicator, ...decided } } : one,
  );
  const read = readings.map((one, at) =>
    at === index ? { ...one, indicator: { ...one.indicator, ...decided } } : one,
  );
  return { ...copies, readings: read, tree: { ...tree, indicators: drawn } };
}
