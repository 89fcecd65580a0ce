import {
  dayText,
  Dec,
  exactText,
  shownText,
  targetText,
  type IndicatorReason,
  type IndicatorResult,
  type Outcome,
  type ProportionalWorking,
  type Share,
  type CountedActual,
  type Unit,
  type Working,
} from '../engine';
import type { Catalogue } from './catalogue';
import { dressed, percent, shortNumber } from './numbers';

/**
 * The reason of an indicator's score in one sentence, as an evaluator would redo it:
 * `242 su >= 400: 1 - 158/400 = 60,50%; peso 25% -> 15,125 punti, persi 9,875`.
 * @param share what it brings to one of its nodes; null to leave that out
 */
export function explainIndicator(
  { reason, outcome }: IndicatorResult,
  share: Share | null,
  catalogue: Catalogue,
): string {
  const { on } = catalogue.reason;
  const measured = `${actualWords(reason, catalogue)}${measuredWords(reason, catalogue)}`;
  const read = `${measured} ${on} ${targetWords(reason, catalogue)}`;
  const said = `${read}: ${outcomeWords(reason, outcome, catalogue)}`;
  const brought = share && explainShare(share, catalogue);
  return brought ? `${said}; ${brought}` : said;
}

/** What a child brings to its node: `peso 25% -> 15,125 punti, persi 9,875`; null for nothing. */
export function explainShare({ weight, brought }: Share, catalogue: Catalogue): string | null {
  if (!brought) return null;
  const { reason: words, numbers } = catalogue;
  const written = weight && `${dressed(exactText(weight.value), numbers)}${suffix(weight.unit)}`;
  const whole = brought.portion.times(100);
  const rescaled = weight && !weight.value.equals(whole) && !weight.value.equals(brought.portion);
  const parts = [
    written === null ? words.equalWeights : `${words.weight} ${written}`,
    rescaled || written === null ? `(${words.portion} ${percent(brought.portion, numbers)})` : '',
    `-> ${shortNumber(brought.points, numbers, 4)} ${words.points},`,
    `${words.lost} ${shortNumber(brought.lost, numbers, 4)}`,
  ];
  return parts.filter(Boolean).join(' ');
}

function suffix(unit: Unit): string {
  if (unit === '%') return '%';
  return unit === 'none' || unit === 'N.' ? '' : ` ${unit}`;
}

function targetWords({ target, inputs }: IndicatorReason, catalogue: Catalogue): string {
  const { reason: words, numbers } = catalogue;
  switch (target?.kind) {
    case 'threshold': {
      const operator = target.comparison === 'none' ? '' : `${target.comparison} `;
      return `${operator}${dressed(exactText(target.value), numbers)}${suffix(target.unit)}`;
    }
    case 'deadline':
      return `${words.by} ${dayText(target.day)}`;
    case 'yesNo':
      return target.expected ? words.yes : words.no;
    case 'undefined':
    case 'none':
    case undefined:
      return targetText(inputs) || '-';
  }
}

function actualWords({ actual, inputs }: IndicatorReason, catalogue: Catalogue): string {
  const { reason: words, numbers } = catalogue;
  switch (actual?.kind) {
    case 'quantity':
      return `${dressed(exactText(actual.value), numbers)}${suffix(actual.unit)}`;
    case 'day':
      if (actual.day !== null) return dayText(actual.day);
      return actual.notBy === undefined
        ? words.notDone
        : `${shownText(inputs.actual)}, ${words.notDone} ${words.asOf} ${dayText(actual.notBy)}`;
    case 'yesNo':
      return actual.value ? words.yes : words.no;
    case 'counted':
      return `${shortNumber(actual.points, numbers)}%`;
    case 'missing':
    case 'notAssessable':
    case 'noPhenomenon':
    case undefined:
      return shownText(inputs.actual) || '-';
  }
}

/** Where several actuals were measured: of which day the one is that counts. */
function measuredWords({ actual, inputs }: IndicatorReason, { reason: words }: Catalogue): string {
  const { measuredOn } = inputs;
  if (measuredOn === undefined || actual?.kind === 'day') return '';
  return ` ${words.asOf} ${dayText(measuredOn)}`;
}

function outcomeWords(reason: IndicatorReason, outcome: Outcome, catalogue: Catalogue): string {
  const { reason: words, numbers } = catalogue;
  if (outcome.kind === 'failed') return words.failed;
  if (outcome.kind === 'excluded') {
    const cause = words.excluded[outcome.cause];
    return outcome.note === null ? cause : `${cause} (${outcome.note})`;
  }
  const rule = reason.working
    ? workingWords(reason.working, outcome.score, catalogue)
    : words.missingAsZero;
  return `${rule} = ${percent(outcome.score, numbers)}`;
}

function workingWords(working: Working, score: Dec, catalogue: Catalogue): string {
  const { reason: words, numbers } = catalogue;
  const number = (value: Dec) => dressed(exactText(value), numbers);
  switch (working.rule) {
    case 'proporzionale':
      return proportionWords(working, number, score, catalogue);
    case 'meta': {
      const short = (value: Dec) => shortNumber(value, numbers);
      const counted = countedWords(working.count, catalogue);
      return `${counted}; ${proportionWords(working, short, score, catalogue)}`;
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
      return words.asIs;
  }
}

/** `1 - 158/400`: the part that misses, or that goes beyond. */
function proportionWords(
  { shortfall, surplus, base }: Omit<ProportionalWorking, 'rule'>,
  number: (value: Dec) => string,
  score: Dec,
  catalogue: Catalogue,
): string {
  const { reason: words } = catalogue;
  if (shortfall.isZero() && (surplus.isZero() || base.isZero())) return words.kept;
  if (base.isZero()) return words.zeroMissed;
  const sign = shortfall.isZero() ? '+' : '-';
  const part = shortfall.isZero() ? surplus : shortfall;
  const sum = surplus.minus(shortfall).dividedBy(base).plus(1);
  return `1 ${sign} ${number(part)}/${number(base)}${limitWords(sum, score, catalogue)}`;
}

/** `10 su 12 indicatori di OO_01 con raggiungimento >= 90% (sotto: I3 60,50%, I7 85,00%)`. */
function countedWords(count: CountedActual, { reason: words, numbers }: Catalogue): string {
  const { node, limit, members, counted, reached } = count;
  const from = `${limit.comparison} ${shortNumber(limit.ratio.times(100), numbers)}%`;
  const below = members.flatMap(({ code, score, reached: isReached }) =>
    score && !isReached ? [`${code} ${percent(score, numbers)}`] : [],
  );
  const excluded = members.length - counted;
  return [
    words.counted(reached, counted, node, from),
    below.length > 0 ? `(${words.below}: ${below.join(', ')})` : '',
    excluded > 0 ? words.excludedCount(excluded) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Said where the score is a limit, and not what the sum gives. */
function limitWords(sum: Dec, score: Dec, { reason: words, numbers }: Catalogue): string {
  if (sum.isNegative()) return `, ${words.notBelow} 0%`;
  return sum.minus(score).greaterThan('1e-20')
    ? `, ${words.notAbove} ${percent(score, numbers)}`
    : '';
}
