import { presets } from '../profile';
import { outcomeIn, type Scorecard } from '../score';
import { reproduces } from './printed';
import { scoreIn, type Report } from './standing';
import { fitting, sameBands, type PrintedStatus } from './statuses';
import type { Finding } from './verification';

/** What the printed figures, taken together, tell of how the report was made. */
export function findingsOf(report: Report, statuses: readonly PrintedStatus[]): Finding[] {
  return [...roundingFinding(report), ...thresholdsFinding(report, statuses)];
}

/** Scores were rounded at each level, or not: whichever makes more nodes exact. */
function roundingFinding(report: Report): Finding[] {
  const { card } = report;
  const printed = report.nodes.filter((standing) => scoreIn(standing.printed) !== null).length;
  if (printed === 0) return [];
  const other = report.otherwise('otherRounding');
  const everyLevel = card.profile.rounding.when === 'everyLevel';
  const [here, there] = [exactIn(card, report), exactIn(other, report)];
  const [rounded, unrounded] = everyLevel ? [here, there] : [there, here];
  if (rounded === unrounded) return [];
  const code = rounded > unrounded ? 'roundedLevels' : 'unroundedLevels';
  const inForce = everyLevel === (code === 'roundedLevels');
  // That scores were not rounded is what everybody expects.
  if (inForce && !everyLevel) return [];
  return [{ code, rounded, unrounded, of: printed, inForce }];
}

function exactIn(card: Scorecard, { nodes }: Report): number {
  return nodes.filter(({ printed }, index) => {
    const stated = scoreIn(printed);
    const outcome = outcomeIn(card, { kind: 'node', index });
    return stated && outcome.kind === 'scored' && reproduces(outcome.carried, stated);
  }).length;
}

/** The printed statuses are those of another preset: the first that gives more of them. */
function thresholdsFinding({ card }: Report, statuses: readonly PrintedStatus[]): Finding[] {
  const here = fitting(statuses, card.profile);
  const [best] = presets
    .filter((preset) => !sameBands(preset, card.profile))
    .map((preset) => ({ preset: preset.name, fitting: fitting(statuses, preset) }))
    .sort((a, b) => b.fitting - a.fitting);
  if (!best || best.fitting <= here) return [];
  return [{ code: 'thresholds', ...best, here, of: statuses.length }];
}
