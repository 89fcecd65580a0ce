import { HUNDRED, type Dec } from '../decimal';
import { isBlank } from '../input';
import type { Meta } from '../metas';
import { readActual, type CountedActual } from '../reading/actual';
import { reaches } from '../score-meta';
import type { Found, IndicatorCase } from './cases';
import { countIn, possibleCounts, scoreOfCount } from './counted-scores';
import { reproduces } from './printed';
import { scoreIn, type Report } from './standing';
import type { Cause } from './verification';

type CountFound = Pick<Found, 'outcome' | 'cause'>;

interface CountCase extends IndicatorCase {
  readonly meta: Meta;
  readonly count: CountedActual;
}

/**
 * Why the printed score of a meta-indicator is not the one of what is counted: another count, or the
 * actual that is written in its cell.
 * @returns null where neither gives it, or the indicator is no meta-indicator
 */
export function countCause(of: IndicatorCase): CountFound | null {
  const { report, index } = of;
  const meta = report.card.metas?.byIndicator.get(index);
  const result = report.card.indicators[index];
  const count = result && countIn(result);
  if (!meta || !count) return null;
  const known = { ...of, meta, count };
  return byPrintedScores(known) ?? withHiddenDecimals(known) ?? asWritten(known) ?? atAll(known);
}

/** The score of so many is the printed one. */
const givesPrinted = ({ report, reading, count, printed }: CountCase, reached: number): boolean => {
  const score = scoreOfCount(count, reached, reading, report.card.profile);
  return score !== null && reproduces(score, printed);
};

function otherCount(
  { count: { reached, counted } }: CountCase,
  by: 'printed' | 'hidden' | 'unknown',
  meant: number,
  members: readonly string[],
): CountFound {
  const cause: Cause = { code: 'otherCount', by, meant, reached, counted, members };
  return { outcome: by === 'unknown' ? 'incompatible' : 'compatible', cause };
}

const printedIn = ({ indicators }: Report, member: number): Dec | null =>
  scoreIn(indicators[member]?.printed)?.points.dividedBy(HUNDRED) ?? null;

/** A score of 89,996% is printed 90,00%, and may have been counted so. */
function byPrintedScores(of: CountCase): CountFound | null {
  const { meta, count, report } = of;
  let meant = 0;
  const differing: string[] = [];
  count.members.forEach(({ code, score, reached }, place) => {
    if (!score) return;
    const counts = reaches(printedIn(report, meta.members[place] ?? -1) ?? score, count.limit);
    if (counts) meant += 1;
    if (counts !== reached) differing.push(code);
  });
  return givesPrinted(of, meant) ? otherCount(of, 'printed', meant, differing) : null;
}

function withHiddenDecimals(of: CountCase): CountFound | null {
  const { meta, count, report } = of;
  const reachIn = (member: number) => report.indicators[member]?.possible ?? null;
  const { fewest, most, either } = possibleCounts(count, meta, reachIn);
  const meant = countsFrom(fewest, most).find((reached) => givesPrinted(of, reached));
  return meant === undefined ? null : otherCount(of, 'hidden', meant, either);
}

const countsFrom = (fewest: number, most: number): number[] =>
  Array.from({ length: most - fewest + 1 }, (_, more) => fewest + more);

function asWritten({ reading, count, report, printed }: CountCase): CountFound | null {
  const { actual: input } = reading.indicator;
  if (isBlank(input)) return null;
  const read = readActual(input, 'quantity', undefined);
  if (!read.ok || read.actual.kind !== 'quantity' || read.actual.unit !== '%') return null;
  const written = read.actual.value;
  const verdict = reading.scorer?.score({ ...count, points: written }, report.card.profile);
  if (!verdict?.ok || !reproduces(verdict.score, printed)) return null;
  return {
    outcome: 'incompatible',
    cause: { code: 'writtenActual', written, points: count.points },
  };
}

/** The count nearest to the one made here that gives what is printed. */
function atAll(of: CountCase): CountFound | null {
  const { reached, counted } = of.count;
  const [meant] = countsFrom(0, counted)
    .filter((other) => givesPrinted(of, other))
    .sort((a, b) => Math.abs(a - reached) - Math.abs(b - reached));
  return meant === undefined ? null : otherCount(of, 'unknown', meant, []);
}
