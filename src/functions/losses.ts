import { Dec, exactText, isBlank, textOf, walk, type Scorecard, type Step } from '../engine';
import type { Answer, Answers, ErrorAnswer, Inputs } from '../excel';
import type { FunctionContext } from './context';
import { fault, unreadable } from './faults';
import { answerPlan } from './plan-ranges';
import { scoreAnswer } from './scoring';
import { POINTS } from './tree';

const USUAL_TOP = 10;

/** PERF.LOSSES: code, description, score, points lost and ente of the indicators that cost the most. */
export function lossesOf(
  ranges: readonly (Inputs | null)[],
  top: Inputs | null,
  context: FunctionContext,
): Answers {
  const count = countOf(top, context);
  if (typeof count !== 'number') return [[count]];
  return answerPlan(ranges, null, context, ({ card }) => {
    const steps = walk(card);
    const ente = enteOf(card, steps);
    if (ente === undefined || card.nodes[ente]?.outcome.kind !== 'scored') {
      return [[fault('function.noRoot', {}, context)]];
    }
    const worst = lostUnder(ente, steps).slice(0, count);
    const untold = isSomeUntold(ente, steps) ? fault('function.noLoss', {}, context) : null;
    if (worst.length === 0) return [[untold ?? fault('function.nothingLost', {}, context)]];
    const rows = worst.map(([index, lost]) => [...rowOf(index, lost, card), codeOf(ente, card)]);
    return untold ? [...rows, ['', '', '', untold, codeOf(ente, card)]] : rows;
  });
}

function countOf(top: Inputs | null, context: FunctionContext): number | ErrorAnswer {
  const input = top?.[0]?.[0];
  if (!input || isBlank(input)) return USUAL_TOP;
  const wrong = unreadable(input, context);
  if (wrong) return wrong;
  const count = Number(textOf(input));
  if (Number.isInteger(count) && count > 0) return count;
  return fault('function.notACount', { text: textOf(input) }, context);
}

/**
 * The root with the most places under it, nodes before indicators: the ente, whatever stands first.
 * Dashboards are no roots; the other ones are dashboards that nobody called so, or slips.
 */
function enteOf({ tree }: Scorecard, steps: readonly Step[]): number | undefined {
  const sizes = new Map<number, number>();
  for (const { kind, root } of steps) {
    const size = kind === 'node' ? steps.length : 1;
    sizes.set(root, (sizes.get(root) ?? 0) + size);
  }
  const sizeOf = (root: number) => sizes.get(root) ?? 0;
  const largest = Math.max(...tree.roots.map(sizeOf));
  return tree.roots.find((root) => sizeOf(root) === largest);
}

/** The points that each indicator makes a root lose, at all its places there, the most first. */
function lostUnder(root: number, steps: readonly Step[]): [index: number, lost: Dec][] {
  const sums = new Map<number, Dec>();
  for (const step of steps) {
    if (step.kind !== 'indicator' || step.root !== root || !step.lost) continue;
    sums.set(step.index, step.lost.plus(sums.get(step.index) ?? 0));
  }
  return [...sums]
    .filter(([, lost]) => lost.greaterThan(0))
    .sort(([, a], [, b]) => b.comparedTo(a));
}

/** Whether a roll-up leaves it untold what some indicators under a root make it lose. */
function isSomeUntold(root: number, steps: readonly Step[]): boolean {
  const below: boolean[] = [];
  return steps.some(({ kind, root: top, parent, share, outcome }, place) => {
    const brought = share?.brought;
    below[place] = below[parent] === true || (!!brought && !brought.lost);
    return kind === 'indicator' && top === root && outcome.kind === 'scored' && below[place];
  });
}

function rowOf(index: number, lost: Dec, { tree, indicators }: Scorecard): readonly Answer[] {
  const indicator = tree.indicators[index]?.indicator;
  const outcome = indicators[index]?.outcome;
  return [
    indicator?.code ?? '',
    indicator?.name ?? '',
    outcome?.kind === 'scored' ? scoreAnswer(outcome) : '',
    { number: Number(exactText(lost)), format: POINTS },
  ];
}

const codeOf = (node: number, { tree }: Scorecard): string => tree.nodes[node]?.node.code ?? '';
