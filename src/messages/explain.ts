import {
  dayText,
  exactText,
  type IndicatorReason,
  type IndicatorResult,
  type Outcome,
  type Share,
} from '../engine';
import type { Catalogue } from './catalogue';
import { explainDecision } from './decisions';
import { actualWords, suffix, targetWords } from './explain-inputs';
import { dressed, percent, shortNumber } from './numbers';
import { workingWords } from './working-words';

/**
 * The reason of an indicator's score in one sentence, as an evaluator would redo it:
 * `242 su >= 400: 1 - 158/400 = 60,50%; peso 25% -> 15,125 punti, persi 9,875`.
 * @param share what it brings to one of its nodes; null to leave that out
 */
export function explainIndicator(
  { reason, outcome, decided }: IndicatorResult,
  share: Share | null,
  catalogue: Catalogue,
): string {
  const { on } = catalogue.reason;
  const measured = `${actualWords(reason, catalogue)}${measuredWords(reason, catalogue)}`;
  const read = `${measured} ${on} ${targetWords(reason, catalogue)}`;
  const computed = outcomeWords(reason, decided?.computed ?? outcome, catalogue);
  const said = [
    `${read}: ${computed}`,
    ...(decided ? [explainDecision(decided, catalogue)] : []),
  ].join('; ');
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
    `-> ${shortNumber(brought.points, numbers, 4)} ${words.points}`,
  ];
  const said = parts.filter(Boolean).join(' ');
  return brought.lost ? `${said}, ${words.lost} ${shortNumber(brought.lost, numbers, 4)}` : said;
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
    ? workingWords(reason.working, reason, outcome.score, catalogue)
    : words.missingAsZero;
  return `${rule} = ${percent(outcome.score, numbers)}`;
}
