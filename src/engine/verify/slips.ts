import { Dec } from '../decimal';
import type { IndicatorReading } from '../indicator';
import type { Profile } from '../profile';
import { dayText, readDate } from '../reading/date';
import { numberSlips, slipsOf } from './digits';
import { displayedActual } from './indicator-scores';
import { asPrinted, type PrintedScore } from './printed';
import type { Cause, SlipFound } from './verification';

/** Among more than these no single one is likely. */
const MOST_SLIPS = 3;

/** Those of the printed figure itself come first: it alone then stands against all the others. */
export function slipCause(own: readonly SlipFound[], below: readonly SlipFound[]): Cause | null {
  if (own.length > 0 && own.length + below.length > MOST_SLIPS) return { code: 'slip', slips: own };
  const slips = [...own, ...below];
  return slips.length > 0 && slips.length <= MOST_SLIPS ? { code: 'slip', slips } : null;
}

/**
 * The slips that make of the score worked out the printed one. A difference of one unit in the last
 * decimal is what roundings make, and no slip.
 */
export function slipsOfPrinted(code: string, printed: PrintedScore, score: Dec): SlipFound[] {
  const meant = asPrinted(score, printed);
  const { points: written, decimals } = printed;
  if (
    meant
      .minus(written)
      .abs()
      .times(10 ** decimals)
      .lessThanOrEqualTo(1)
  )
    return [];
  return numberSlips(written, decimals).flatMap(({ value, slip }) =>
    value.equals(meant) ? [{ of: 'printed', code, slip, unit: '%', written, meant } as const] : [],
  );
}

/** The slips of the actual that give a score which passes. */
export function slipsOfActual(
  reading: IndicatorReading,
  profile: Profile,
  passes: (score: Dec) => boolean,
): SlipFound[] {
  const { actual, scorer, indicator, on } = reading;
  const { code } = indicator;
  if (actual?.kind === 'day' && actual.day !== null && scorer) {
    const { day } = actual;
    return slipsOf(dayText(day)).flatMap(({ text, slip }): SlipFound[] => {
      const date = readDate(text, undefined);
      if (date?.kind !== 'day' || (on !== undefined && date.day > on)) return [];
      const verdict = scorer.score({ kind: 'day', day: date.day }, profile);
      if (!verdict.ok || !passes(verdict.score)) return [];
      const [written, meant] = [new Dec(day), new Dec(date.day)];
      return [{ of: 'actual', code, slip, unit: 'day', written, meant }];
    });
  }
  const displayed = displayedActual(reading);
  if (actual?.kind !== 'quantity' || !scorer || !displayed) return [];
  const { value: written, unit, decimals } = displayed;
  return numberSlips(written, decimals).flatMap(({ value: meant, slip }): SlipFound[] => {
    const verdict = scorer.score({ ...actual, value: meant }, profile);
    return verdict.ok && passes(verdict.score)
      ? [{ of: 'actual', code, slip, unit, written, meant }]
      : [];
  });
}
