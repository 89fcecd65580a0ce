import {
  Dec,
  exactText,
  type IndicatorReason,
  type IndicatorResult,
  type Outcome,
  type Share,
  type Working,
} from '../engine';
import type { Catalogue } from './catalogue';
import { actualWords, number as inFull, suffix, targetWords } from './explain-inputs';
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
  const read = `${actualWords(reason, catalogue)} ${on} ${targetWords(reason, catalogue)}`;
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
  const number = (value: Dec) => inFull(value, numbers);
  switch (working.rule) {
    case 'proporzionale': {
      const { shortfall, surplus, base } = working;
      if (shortfall.isZero() && (surplus.isZero() || base.isZero())) return words.kept;
      if (base.isZero()) return words.zeroMissed;
      const sign = shortfall.isZero() ? '+' : '-';
      const part = shortfall.isZero() ? surplus : shortfall;
      const sum = surplus.minus(shortfall).dividedBy(base).plus(1);
      return `1 ${sign} ${number(part)}/${number(base)}${limitWords(sum, score, catalogue)}`;
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

/** Said where the score is a limit, and not what the sum gives. */
function limitWords(sum: Dec, score: Dec, { reason: words, numbers }: Catalogue): string {
  if (sum.isNegative()) return `, ${words.notBelow} 0%`;
  return sum.minus(score).greaterThan('1e-20')
    ? `, ${words.notAbove} ${percent(score, numbers)}`
    : '';
}
