import {
  Dec,
  type BandsWorking,
  type IndicatorReason,
  type ProportionalWorking,
  type ThresholdPoint,
  type ThresholdsWorking,
  type Working,
} from '../engine';
import type { Catalogue } from './catalogue';
import { countedWords } from './counted-words';
import { number as inFull, suffix } from './explain-inputs';
import { percent, percentInFull, shortNumber } from './numbers';

/** The formula of a score with its figures put in: `1 - 158/400`. */
export function workingWords(
  working: Working,
  reason: IndicatorReason,
  score: Dec,
  catalogue: Catalogue,
): string {
  const { reason: words } = catalogue;
  const { target } = reason;
  const number = numberWords(catalogue);
  const { methods } = words;
  switch (working.rule) {
    case 'proporzionale':
      return proportionWords(working, score, catalogue);
    case 'meta': {
      const short = (value: Dec) => shortNumber(value, catalogue.numbers);
      const counted = countedWords(working.count, catalogue);
      return `${counted}; ${proportionWords(working, score, catalogue, short)}`;
    }
    case 'scadenza': {
      const { daysLate, dailyPenalty } = working;
      if (daysLate === null) return words.notDone;
      if (daysLate === 0) return words.onTime;
      const penalty = `${number(dailyPenalty.times(100))}%`;
      const sum = new Dec(1).minus(dailyPenalty.times(daysLate));
      const said = `${words.daysLate(daysLate)}: 1 - ${daysLate} x ${penalty}`;
      return `${said}${limitWords(sum, score, catalogue)}`;
    }
    case 'si/no':
      return words.answer;
    case 'valore':
      return `${words.asIs}${limitWords(givenAs(reason), score, catalogue)}`;
    case 'progresso': {
      const { actual, baseline, baselineYear, target: promised } = working;
      const sum = actual.minus(baseline).dividedBy(promised.minus(baseline));
      const said = methods.startingFrom(number(baseline), baselineYear);
      const way = quotient([actual, baseline], [promised, baseline], number);
      return `${said}, ${way}${limitWords(sum, score, catalogue)}`;
    }
    case 'soglie':
      return thresholdWords(working, score, catalogue);
    case 'fasce':
    case 'fasce pro rata':
    case 'fasce sul raggiungimento':
    case 'fasce sul raggiungimento pro rata':
      return bandWords(working, score, catalogue);
    case 'intervallo': {
      const { actual, side, end, limit } = working;
      if (side === 'inside' || !end || !limit) return methods.insideRange;
      const sum = limit.minus(actual).dividedBy(limit.minus(end));
      const said = methods.outsideRange[side](number(end), number(limit));
      return `${said}: ${quotient([limit, actual], [limit, end], number)}${limitWords(sum, score, catalogue)}`;
    }
    case 'scostamento': {
      const { missed, tolerance, part } = working;
      if (missed.isZero()) return words.kept;
      const promised = target?.kind === 'threshold' ? target.value.abs() : null;
      const said =
        part && promised
          ? methods.toleranceOfTarget(
              `${number(part.times(100))}%`,
              number(promised),
              number(tolerance),
            )
          : methods.tolerance(number(tolerance));
      const sum = new Dec(1).minus(missed.dividedBy(tolerance));
      return `${said}: 1 - ${number(missed)}/${number(tolerance)}${limitWords(sum, score, catalogue)}`;
    }
  }
}

/** The score that an actual is, before any limit. */
function givenAs({ actual }: IndicatorReason): Dec {
  if (actual?.kind !== 'quantity') return new Dec(0);
  return actual.unit === '%' ? actual.value.dividedBy(100) : actual.value;
}

type NumberWords = (value: Dec) => string;

const numberWords =
  ({ numbers }: Catalogue): NumberWords =>
  (value) =>
    inFull(value, numbers);

/** `(70 - 40)/(100 - 40)`, negative figures in brackets of their own. */
function quotient(
  [a, b]: readonly [Dec, Dec],
  [c, d]: readonly [Dec, Dec],
  number: NumberWords,
): string {
  const less = (value: Dec) =>
    value.isNegative() && !value.isZero() ? `(${number(value)})` : number(value);
  return `(${number(a)} - ${less(b)})/(${number(c)} - ${less(d)})`;
}

function proportionWords(
  { shortfall, surplus, base }: Omit<ProportionalWorking, 'rule'>,
  score: Dec,
  catalogue: Catalogue,
  number: NumberWords = numberWords(catalogue),
): string {
  const { reason: words } = catalogue;
  if (shortfall.isZero() && (surplus.isZero() || base.isZero())) return words.kept;
  if (base.isZero()) return words.zeroMissed;
  const sign = shortfall.isZero() ? '+' : '-';
  const part = shortfall.isZero() ? surplus : shortfall;
  const sum = surplus.minus(shortfall).dividedBy(base).plus(1);
  return `1 ${sign} ${number(part)}/${number(base)}${limitWords(sum, score, catalogue)}`;
}

function thresholdWords(
  { actual, reached, next }: ThresholdsWorking,
  score: Dec,
  catalogue: Catalogue,
): string {
  const { methods } = catalogue.reason;
  const number = numberWords(catalogue);
  if (!reached) return methods.shortOfMinimum(next ? number(next.value) : '');
  const named = ({ name, value }: ThresholdPoint) =>
    `${methods.thresholds[name]} (${number(value)})`;
  if (!next) {
    const worth = `${named(reached)}, ${number(reached.score.times(100))}%`;
    return `${methods.thresholdReached(worth)}${limitWords(reached.score, score, catalogue)}`;
  }
  const line = lineWords(actual, reached, next, number, catalogue, score);
  return `${methods.between(named(reached), named(next))}: ${line}`;
}

function bandWords(working: BandsWorking, score: Dec, catalogue: Catalogue): string {
  const { methods } = catalogue.reason;
  const { measured, attainment, band, unit, line } = working;
  const number = numberWords(catalogue);
  const shown: NumberWords = (value) =>
    unit === null ? `${number(value.times(100))}%` : `${number(value)}${suffix(unit)}`;
  const end = (limit: Dec | null, included: boolean) => limit && { text: shown(limit), included };
  const said = methods.band(end(band.from, band.fromIncluded), end(band.to, band.toIncluded));
  const before =
    attainment &&
    `${proportionWords(attainment, measured, catalogue)} = ${percentInFull(measured, catalogue.numbers)}, `;
  const made = line
    ? lineWords(measured, line.from, line.to, shown, catalogue, score)
    : `${number(band.score.times(100))}%${limitWords(band.score, score, catalogue)}`;
  return `${before ?? ''}${said}: ${made}`;
}

interface LinePoint {
  readonly value: Dec;
  readonly score: Dec;
}

/** `60% + (62 - 50)/(80 - 50) x 40%`; a line from nothing to the full score is its quotient alone. */
function lineWords(
  value: Dec,
  from: LinePoint,
  to: LinePoint,
  number: NumberWords,
  catalogue: Catalogue,
  score: Dec,
): string {
  const rise = to.score.minus(from.score);
  const way = quotient([value, from.value], [to.value, from.value], number);
  const part = value.minus(from.value).dividedBy(to.value.minus(from.value));
  const limit = limitWords(from.score.plus(part.times(rise)), score, catalogue);
  if (from.score.isZero() && rise.equals(1)) return `${way}${limit}`;
  const points = numberWords(catalogue);
  const start = from.score.isZero() ? '' : `${points(from.score.times(100))}% + `;
  return `${start}${way} x ${points(rise.times(100))}%${limit}`;
}

/** Said where the score is a limit, and not what the sum gives. */
function limitWords(sum: Dec, score: Dec, { reason: words, numbers }: Catalogue): string {
  if (sum.isNegative()) return `, ${words.notBelow} 0%`;
  return sum.minus(score).greaterThan('1e-20')
    ? `, ${words.notAbove} ${percent(score, numbers)}`
    : '';
}
