import type { Dec } from '../decimal';
import { outcomeIn } from '../score';
import type { Found, IndicatorCase } from './cases';
import { countCause } from './count-causes';
import { hiddenFor } from './indicator-scores';
import { isTie, reproduces } from './printed';
import { slipCause, slipsOfActual, slipsOfPrinted } from './slips';
import type { Cause } from './verification';

/**
 * Why an indicator's printed score is not the one worked out, the likeliest first; each cause is
 * tried by scoring again.
 */
export function indicatorCause(of: IndicatorCase): Found {
  const { report, reading, index, printed } = of;
  const possible = report.indicators[index]?.possible ?? null;
  const outcome = outcomeIn(report.card, { kind: 'indicator', index });
  if (outcome.kind === 'scored' && isTie(outcome.carried, printed)) {
    return { outcome: 'compatible', cause: { code: 'tie', score: outcome.score }, possible };
  }
  if (hiddenFor(reading, printed.interval, report.card.profile)) {
    return { outcome: 'compatible', cause: { code: 'hiddenActuals' }, possible };
  }
  const count = countCause(of);
  if (count?.outcome === 'compatible') return { ...count, possible };
  const cause = uncapped(of) ?? slips(of) ?? count?.cause ?? { code: 'unexplained' };
  return { outcome: 'incompatible', cause, possible };
}

function uncapped({ report, index, printed }: IndicatorCase): Cause | null {
  if (report.card.profile.cap === null) return null;
  const outcome = outcomeIn(report.otherwise('uncapped'), { kind: 'indicator', index });
  if (outcome.kind !== 'scored' || !reproduces(outcome.carried, printed)) return null;
  return { code: 'uncapped', score: outcome.score };
}

function slips({ report, reading, index, printed }: IndicatorCase): Cause | null {
  const outcome = outcomeIn(report.card, { kind: 'indicator', index });
  if (outcome.kind !== 'scored') return null;
  const own = slipsOfPrinted(reading.indicator.code, printed, outcome.carried);
  const passes = (score: Dec) => reproduces(score, printed);
  return slipCause(own, slipsOfActual(reading, report.card.profile, passes));
}
