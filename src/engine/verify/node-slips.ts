import type { Dec } from '../decimal';
import { shownDecimals } from '../figures/shown-decimals';
import type { Branch } from '../tree';
import { outcomeIn } from '../score';
import { numberSlips, type Slip } from './digits';
import type { NodeCase } from './cases';
import { readingBelow } from './decided-causes';
import { holds } from './interval';
import { isWide, neededScore, neededWeight, withWeight } from './needed';
import { reproduces } from './printed';
import { slipCause, slipsOfActual, slipsOfPrinted } from './slips';
import { nodeScore } from './node-scores';
import type { Cause, SlipFound } from './verification';

/** One slip of the pen in the printed score, in a weight or in an actual explains the score. */
export function slipsOfNode(of: NodeCase): Cause | null {
  const { report, node, index, printed } = of;
  const outcome = outcomeIn(report.card, { kind: 'node', index });
  if (outcome.kind !== 'scored') return null;
  const own = slipsOfPrinted(node.node.code, printed, outcome.carried);
  const below = isWide(node) ? [] : node.children.flatMap((branch) => slipsBelow(of, branch));
  return slipCause(own, below);
}

function slipsBelow(of: NodeCase, branch: Branch): SlipFound[] {
  return [...slipsOfWeight(of, branch), ...slipsOfChild(of, branch)];
}

function slipsOfWeight(of: NodeCase, branch: Branch): SlipFound[] {
  const { weight, link } = branch;
  if (!weight || !neededWeight(of, branch)) return [];
  const { report, node, printed } = of;
  const decimals = shownDecimals(link.weight, weight.value);
  const found = (slip: Slip, meant: Dec): SlipFound => {
    return {
      of: 'weight',
      code: link.child,
      slip,
      unit: weight.unit,
      written: weight.value,
      meant,
    };
  };
  return numberSlips(weight.value, decimals).flatMap(({ value, slip }) => {
    const score = nodeScore(withWeight(node, branch, value), report.card, () => null);
    return score && reproduces(score, printed) ? [found(slip, value)] : [];
  });
}

function slipsOfChild(of: NodeCase, branch: Branch): SlipFound[] {
  const reading = readingBelow(of.report, branch);
  const needed = reading ? neededScore(of, branch) : null;
  if (!reading || !needed) return [];
  const { card } = of.report;
  const passes = (score: Dec): boolean => {
    if (!holds(needed, score)) return false;
    const whole = nodeScore(of.node, card, (other) => (other === branch ? score : null));
    return whole !== null && reproduces(whole, of.printed);
  };
  return slipsOfActual(reading, card.profile, passes);
}
