import type { Changed, ChangedNode, Effect, NodeResult, Outcome } from '../../engine';
import { percent, scoreWords, shortNumber, type Catalogue } from '../../messages';
import type { Run } from '../../workbook';

/** What becomes of a score, as texts. */
export interface EffectLine {
  readonly kind: 'node' | 'indicator';
  readonly code: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The points gained or lost, signed; null where either has no score, or nothing changes. */
  readonly points: string | null;
  /** The children whose part of it changes, with their parts before and after. */
  readonly rescaled: readonly Rescaled[];
}

interface Rescaled {
  readonly code: string;
  /** A dash for what does not count. */
  readonly before: string;
  readonly after: string;
}

/** A decision's effect line by line: what it is about, then all that is above it. */
export function effectLines(
  { subject, metas, ancestors }: Effect,
  run: Run,
  catalogue: Catalogue,
): EffectLine[] {
  const lineOf = (changed: Changed, rescaled: readonly Rescaled[]): EffectLine => ({
    kind: changed.kind,
    code: changed.code,
    name: nameOf(changed, run),
    before: scoreWords(changed.before, catalogue),
    after: scoreWords(changed.after, catalogue),
    points: pointsOf(changed, catalogue),
    rescaled,
  });
  return [
    lineOf(subject, []),
    ...metas.map((one) => lineOf(one, [])),
    ...ancestors.map((one) => lineOf(one, rescaledIn(one, catalogue))),
  ];
}

function nameOf({ kind, code }: Changed, { card: { tree } }: Run): string {
  const subject =
    kind === 'node'
      ? tree.nodes[tree.nodeIndex.get(code) ?? -1]?.node
      : tree.indicators[tree.indicatorIndex.get(code) ?? -1]?.indicator;
  return subject?.name ?? '';
}

function pointsOf({ before, after }: Changed, { numbers }: Catalogue): string | null {
  if (before.kind !== 'scored' || after.kind !== 'scored') return null;
  const points = after.score.minus(before.score).times(100);
  if (points.isZero()) return null;
  return `${points.isPositive() ? '+' : '-'}${shortNumber(points.abs(), numbers, 4)}`;
}

function rescaledIn(
  { sharesBefore, sharesAfter }: ChangedNode,
  { numbers }: Catalogue,
): Rescaled[] {
  const portion = (share: NodeResult['shares'][number] | undefined) =>
    share?.brought ? percent(share.brought.portion, numbers) : '–';
  return sharesAfter.flatMap((share, place) => {
    const [before, after] = [portion(sharesBefore[place]), portion(share)];
    return before === after ? [] : [{ code: share.child, before, after }];
  });
}

/** Whether nothing that is above changes. */
export const isWithoutEffect = ({ metas, ancestors }: Effect): boolean =>
  [...metas, ...ancestors].every(({ before, after }) => isSame(before, after));

function isSame(a: Outcome, b: Outcome): boolean {
  if (a.kind !== 'scored' || b.kind !== 'scored') return a.kind === b.kind;
  return a.score.equals(b.score);
}
