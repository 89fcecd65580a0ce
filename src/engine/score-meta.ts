import { Dec, exactText, HUNDRED } from './decimal';
import { agreeing, shownDecimals } from './figures/shown-decimals';
import { failedIndicator, scoreIndicator, type IndicatorReading } from './indicator';
import { isBlank, shownText, type Input } from './input';
import type { Meta } from './metas';
import { problem, type EngineProblem } from './problems';
import type { Profile } from './profile';
import { readActual, type CountedActual, type CountedMember } from './reading/actual';
import type { CountingLimit } from './reading/counting';
import type { IndicatorResult } from './result';

/**
 * Scores a meta-indicator on the results of those that it counts. An actual written in its cell is
 * only compared with what comes out.
 * @param members the results of its members, in their order
 * @param counts some score depends on it
 */
export function scoreMeta(
  meta: Meta,
  reading: IndicatorReading,
  members: readonly IndicatorResult[],
  profile: Profile,
  counts: boolean,
): IndicatorResult {
  // Excluded, or something is wrong with its own cells.
  if (!reading.scorer) return scoreIndicator(reading, profile, counts);
  const found = meta.broken ?? uncounted(meta, reading, members);
  if (found) return failedIndicator(reading, [...meta.remarks, found]);
  const count = countOf(meta, members, profile);
  const result = scoreIndicator({ ...reading, actual: count }, profile, counts);
  const more = [...meta.remarks, ...differing(reading, count)];
  return more.length > 0 ? { ...result, problems: [...result.problems, ...more] } : result;
}

/** Why its members cannot be counted. */
function uncounted(
  { counting: { node } }: Meta,
  { indicator: { code, measuredNode } }: IndicatorReading,
  members: readonly IndicatorResult[],
): EngineProblem | null {
  const failed = members.filter(({ outcome }) => outcome.kind === 'failed');
  if (failed.length > 0) {
    const details = { indicator: code, node, members: failed.map((one) => one.code).join(', ') };
    return problem('meta.dependsOnFailed', details, measuredNode?.place);
  }
  if (members.some(({ outcome }) => outcome.kind === 'scored')) return null;
  return problem('meta.noneCounted', { indicator: code, node }, measuredNode?.place);
}

function countOf({ counting }: Meta, results: readonly IndicatorResult[], profile: Profile) {
  const limit = counting.limit ?? highestBand(profile);
  const members = results.map(({ code, outcome }): CountedMember => {
    if (outcome.kind !== 'scored') return { code, score: null, reached: false };
    return { code, score: outcome.score, reached: reaches(outcome.score, limit) };
  });
  const counted = members.filter(({ score }) => score !== null).length;
  const reached = members.filter((member) => member.reached).length;
  const points = shareOf(reached, counted);
  const count: CountedActual = {
    kind: 'counted',
    node: counting.node,
    limit,
    members,
    counted,
    reached,
    points,
  };
  return count;
}

/** So many of those that are counted, in points. */
export const shareOf = (reached: number, counted: number): Dec =>
  new Dec(reached).times(HUNDRED).dividedBy(counted);

function highestBand({ name, bands }: Profile): CountingLimit {
  const [top] = bands;
  if (!top) throw new RangeError(`Profile ${name} has no bands`);
  return { comparison: '>=', ratio: top.from };
}

/** Whether a score reaches the limit of a count. */
export const reaches = (score: Dec, { comparison, ratio }: CountingLimit): boolean =>
  comparison === '>' ? score.greaterThan(ratio) : score.greaterThanOrEqualTo(ratio);

function differing({ indicator }: IndicatorReading, { points }: CountedActual): EngineProblem[] {
  const { code, actual: input } = indicator;
  if (isBlank(input) || agrees(input, points)) return [];
  const details = {
    indicator: code,
    text: shownText(input),
    points: exactText(points.toDecimalPlaces(SHOWN_DECIMALS)),
  };
  return [problem('meta.actualDiffers', details, input.place)];
}

const SHOWN_DECIMALS = 4;

/** Whether a written actual is what was counted, as far as the decimals that it shows tell. */
function agrees(input: Input, points: Dec): boolean {
  const reading = readActual(input, 'quantity', undefined);
  if (!reading.ok || reading.actual.kind !== 'quantity') return false;
  const { value, unit } = reading.actual;
  if (unit === '%') return agreeing(value, points, shownDecimals(input, value));
  // A bare 0.8333 says the same as a bare 83.33.
  const candidates = unit === 'none' ? [value, value.times(HUNDRED)] : [];
  return candidates.some((one) => agreeing(one, points, one.decimalPlaces()));
}
