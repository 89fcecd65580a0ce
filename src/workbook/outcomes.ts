import type { IndicatorResult, Light, NodeResult, Outcome, Scorecard } from '../engine';
import type { ResultRow } from './model';

/** What became of the node or the indicator of a row. */
export const resultOf = (
  { kind, code }: Pick<ResultRow, 'kind' | 'code'>,
  { tree, nodes, indicators }: Scorecard,
): IndicatorResult | NodeResult | undefined =>
  kind === 'node'
    ? nodes[tree.nodeIndex.get(code) ?? -1]
    : indicators[tree.indicatorIndex.get(code) ?? -1];

/** The light of an outcome: its band's, or the profile's for what has no score. */
export function lightOf(outcome: Outcome, profile: Scorecard['profile']): Light {
  if (outcome.kind === 'scored') return outcome.band;
  return outcome.kind === 'excluded' ? profile.excluded : profile.failed;
}
