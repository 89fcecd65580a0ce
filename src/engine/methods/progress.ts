import type { Dec } from '../decimal';
import { problem } from '../problems';
import type { Threshold } from '../reading/target';
import type { Unit } from '../reading/unit';
import { baselineOf } from './baseline';
import { clamped, gapTo, remarked, type Method } from './method';
import { fits, ParameterReader, unitMismatch } from './parameters';

/** (actual - baseline) / (target - baseline): enough to redo it by hand. */
export interface ProgressWorking {
  readonly rule: 'progresso';
  readonly actual: Dec;
  readonly baseline: Dec;
  /** The year of the series that the baseline was measured in; null from its own column. */
  readonly baselineYear: number | null;
  readonly target: Dec;
}

interface ProgressParameters {
  readonly baseline: Dec;
  readonly baselineYear: number | null;
  readonly unit: Unit;
}

/**
 * The part of the way from the baseline to the target: rising or falling, as the baseline lies
 * below the target or above it. Past the target it is over-achievement, also where the target is
 * exact. Not of the distance from a benchmark. Source: "Methods of scoring in the field". From 40 to `>= 100`, 70 gives 50%.
 */
export const progress: Method<'threshold', 'quantity', ProgressWorking, ProgressParameters> = {
  name: 'progresso',
  synonyms: ['avanzamento', 'progress', 'baseline'],
  targets: ['threshold'],
  // A baseline is a level, and what counts there is how far a level stays from another.
  refuses: ({ origin }) => origin?.kind === 'distance',
  impliedBy: null,
  measure: 'quantity',
  parameters(indicator, target, year) {
    const read = new ParameterReader('progresso', indicator, target);
    const found = baselineOf(indicator, year, target.unit === '%');
    if (!found.ok) {
      if (found.problem) return { ok: false, problem: found.problem };
      const details = {
        year: year === undefined ? '' : String(year - 1),
        indicator: indicator.code,
      };
      const place = indicator.method?.place ?? indicator.target.place;
      return { ok: false, problem: problem('baseline.missing', details, place) };
    }
    const { input } = found.baseline;
    const measured = 'amount' in found.baseline ? found.baseline : null;
    const baseline = measured
      ? read.amount('baseline', measured.amount, input)
      : read.quantity('baseline', input);
    if (baseline?.equals(target.value)) {
      read.wrong('baseline.isTarget', input, { target: read.target });
    }
    if (baseline && isBackwards(target, baseline)) {
      read.wrong('baseline.backwards', input, { target: read.target });
    }
    if (read.problem || !baseline) return read.failed();
    const { unit } = read;
    return { ok: true, parameters: { baseline, baselineYear: measured?.year ?? null, unit } };
  },
  turns: ({ value }, { baseline }) => [baseline, value],
  score(target, actual, profile, { baseline, baselineYear, unit }) {
    if (!fits(unit, actual)) return unitMismatch(unit, actual);
    const done = actual.value.minus(baseline);
    const verdict = {
      ok: true,
      score: clamped(done.dividedBy(target.value.minus(baseline)), profile),
      gap: gapTo(target.value, actual, unit),
      working: {
        rule: 'progresso',
        actual: actual.value,
        baseline,
        baselineYear,
        target: target.value,
      },
    } as const;
    return remarked(verdict, target, actual);
  },
};

/** Starting better than what is promised, no way leads to it. */
function isBackwards({ comparison, value }: Threshold, baseline: Dec): boolean {
  switch (comparison) {
    case '>=':
    case '>':
      return baseline.greaterThan(value);
    case '<=':
    case '<':
      return baseline.lessThan(value);
    case '=':
    case 'none':
      return false;
  }
}
