import { HUNDREDTH, type Dec } from '../decimal';
import { textOf } from '../input';
import type { QuantityActual } from '../reading/actual';
import { bandAt, readBands, type ScoreBand } from '../reading/bands';
import type { NoTarget, Threshold } from '../reading/target';
import type { Unit } from '../reading/unit';
import { clamped, gapTo, type Method, type Verdict } from './method';
import { between, fits, isBareZero, ParameterReader, unitMismatch } from './parameters';
import { proportionOf, ratioOf, type ProportionalWorking } from './proportional';

type BandsName =
  'fasce' | 'fasce pro rata' | 'fasce sul raggiungimento' | 'fasce sul raggiungimento pro rata';

/** The band, and how the score was made in it: enough to redo it by hand. */
export interface BandsWorking {
  readonly rule: BandsName;
  /** What is looked up in the bands: the actual, or the attainment as a ratio. */
  readonly measured: Dec;
  /** How the attainment came about; null where the actual itself is looked up. */
  readonly attainment: ProportionalWorking | null;
  readonly band: ScoreBand;
  /** The unit of the bands' limits; null for an attainment, whose limits are ratios. */
  readonly unit: Unit | null;
  /** The line that the score lies on, pro rata; null where it is the band's own. */
  readonly line: { readonly from: LinePoint; readonly to: LinePoint } | null;
}

interface LinePoint {
  readonly value: Dec;
  readonly score: Dec;
}

interface BandsParameters {
  /** Limits in the unit, or as ratios for an attainment. */
  readonly bands: readonly ScoreBand[];
  /** The way to the better band beside one, pro rata: 1 upwards, -1 downwards, 0 for no way. */
  readonly direction: Direction;
  /** The unit of target and actual. */
  readonly unit: Unit;
}

type Direction = 1 | -1 | 0;

interface Variant {
  readonly name: BandsName;
  readonly synonyms: readonly string[];
  /** Whether the limits are of the attainment, `1 - shortfall / |target|`, and not of the actual. */
  readonly ofAttainment: boolean;
  readonly proRata: boolean;
}

/**
 * The score of the band in which the actual falls, or the attainment. The attainment is at least
 * 0 and has no cap of its own: the cap holds for the score.
 *
 * Pro rata the score changes along a straight line inside a band: from the band's own score, at its
 * worse end, to that of the better band beside it, at the end they share. A band without a worse
 * end (`<50%`), and the best one, keep their own score; the scores must only rise, or only fall.
 * Source: "Methods of scoring in the field".
 */
function bandsMethod<K extends 'threshold' | 'none'>(
  { name, synonyms, ofAttainment, proRata }: Variant,
  targets: readonly K[],
): Method<K, 'quantity', BandsWorking, BandsParameters> {
  return {
    name,
    synonyms,
    targets,
    impliedBy: null,
    measure: 'quantity',
    parameters(indicator, target: Threshold | NoTarget) {
      const scale = target.kind === 'threshold' ? target : null;
      const read = new ParameterReader(name, indicator, scale);
      const found = bandsOf(read, ofAttainment);
      const direction = found && proRata ? directionOf(found) : 0;
      if (direction === null) read.wrong('bands.proRata', read.input('bands'));
      if (read.problem || !found || direction === null) return read.failed();
      return { ok: true, parameters: { bands: found, direction, unit: read.unit } };
    },
    turns: (target: Threshold | NoTarget, { bands: found }) =>
      ofAttainment && target.kind === 'threshold'
        ? actualsAt(target, limitsOf(found))
        : limitsOf(found),
    score(target: Threshold | NoTarget, actual, profile, { bands: found, direction, unit }) {
      const looked = ofAttainment ? attainmentOf(target, actual) : measuredOn(unit, actual);
      if ('ok' in looked) return looked;
      const index = bandAt(looked.measured, found);
      const band = found[index];
      if (!band) return outside(found, looked.measured, ofAttainment);
      const line = lineIn(index, found, direction);
      const score = line ? between(looked.measured, line.from, line.to) : band.score;
      return {
        ok: true,
        score: clamped(score, profile),
        gap: target.kind === 'threshold' ? gapTo(target.value, actual, unit) : null,
        working: { rule: name, ...looked, band, unit: ofAttainment ? null : unit, line },
      };
    },
  };
}

export const bands = bandsMethod(
  { name: 'fasce', synonyms: ['bands'], ofAttainment: false, proRata: false },
  ['threshold', 'none'],
);
export const bandsProRata = bandsMethod(
  { name: 'fasce pro rata', synonyms: ['bands pro rata'], ofAttainment: false, proRata: true },
  ['threshold', 'none'],
);
export const attainmentBands = bandsMethod(
  {
    name: 'fasce sul raggiungimento',
    synonyms: ['bands of attainment'],
    ofAttainment: true,
    proRata: false,
  },
  ['threshold'],
);
export const attainmentBandsProRata = bandsMethod(
  {
    name: 'fasce sul raggiungimento pro rata',
    synonyms: ['bands of attainment pro rata'],
    ofAttainment: true,
    proRata: true,
  },
  ['threshold'],
);

function bandsOf(read: ParameterReader, ofAttainment: boolean): readonly ScoreBand[] | null {
  const input = read.required('bands');
  if (!input) return null;
  const reading = bandsIn(textOf(input));
  if (!reading.ok) {
    read.wrong(reading.code, input, reading.details);
    return null;
  }
  const { limits } = reading;
  const isRatio = limits.every((limit) => limit.unit === '%' || isBareZero(limit));
  if (ofAttainment ? !isRatio : !limits.every((limit) => read.joins(limit))) {
    if (ofAttainment) read.wrong('bands.notARatio', input);
    else read.wrong('parameter.unit', input, { parameter: 'bands', target: read.target });
    return null;
  }
  return ofAttainment ? inRatios(reading.bands) : reading.bands;
}

/** A plan writes the same few bands over and over: each text is understood once. */
const known = new Map<string, ReturnType<typeof readBands>>();
const MOST_KNOWN = 100;

function bandsIn(text: string): ReturnType<typeof readBands> {
  const same = known.get(text);
  if (same) return same;
  const reading = readBands(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, reading);
  return reading;
}

const ratiosOf = new WeakMap<readonly ScoreBand[], readonly ScoreBand[]>();

/** Bands whose limits are percentages, with the ratios that these are. */
function inRatios(percentages: readonly ScoreBand[]): readonly ScoreBand[] {
  const same = ratiosOf.get(percentages);
  if (same) return same;
  const ratio = (limit: Dec | null) => limit?.times(HUNDREDTH) ?? null;
  const ratios = percentages.map((band) => {
    return { ...band, from: ratio(band.from), to: ratio(band.to) };
  });
  ratiosOf.set(percentages, ratios);
  return ratios;
}

type Looked = Pick<BandsWorking, 'measured' | 'attainment'> | Verdict<never>;

function measuredOn(unit: Unit, actual: QuantityActual): Looked {
  return fits(unit, actual)
    ? { measured: actual.value, attainment: null }
    : unitMismatch(unit, actual);
}

function attainmentOf(target: Threshold | NoTarget, actual: QuantityActual): Looked {
  if (target.kind === 'none') throw new TypeError('No attainment without a target');
  if (!fits(target.unit, actual) && !isBareZero(target)) return unitMismatch(target.unit, actual);
  const attainment = proportionOf(target, actual.value.minus(target.value), true);
  return { measured: ratioOf(attainment), attainment };
}

function outside(all: readonly ScoreBand[], measured: Dec, ofAttainment: boolean): Verdict<never> {
  const shown = (value: Dec | null | undefined) => {
    if (!value) return '';
    return (ofAttainment ? value.times(100) : value).toFixed();
  };
  const details = {
    measured: shown(measured),
    from: shown(all[0]?.from),
    to: shown(all.at(-1)?.to),
    unit: ofAttainment ? '%' : '',
  };
  return { ok: false, code: 'bands.outside', details };
}

/** 1 where scores only rise with the values, -1 where they only fall, null where they do both. */
function directionOf(all: readonly ScoreBand[]): Direction | null {
  let direction: Direction = 0;
  for (const [index, { score }] of all.entries()) {
    const next = all[index + 1]?.score.comparedTo(score) ?? 0;
    if (next === 0) continue;
    const step = next > 0 ? 1 : -1;
    if (direction === -step) return null;
    direction = step;
  }
  return direction;
}

/** The line of a band, from its worse end to its better one; null where it keeps its own score. */
function lineIn(
  index: number,
  all: readonly ScoreBand[],
  direction: Direction,
): BandsWorking['line'] {
  const band = all[index];
  const better = all[index + direction];
  if (direction === 0 || !band?.from || !band.to || !better) return null;
  const [worse, shared] = direction === 1 ? [band.from, band.to] : [band.to, band.from];
  return {
    from: { value: worse, score: band.score },
    to: { value: shared, score: better.score },
  };
}

function limitsOf(all: readonly ScoreBand[]): Dec[] {
  const first = all[0]?.from;
  return [...(first ? [first] : []), ...all.flatMap(({ to }) => to ?? [])];
}

/** The actuals at which the attainment is one of those ratios, and at which it is full. */
function actualsAt({ comparison, value }: Threshold, ratios: readonly Dec[]): Dec[] {
  const rises = comparison !== '<=' && comparison !== '<';
  const falls = comparison !== '>=' && comparison !== '>';
  return [
    value,
    ...ratios.flatMap((ratio) => {
      const way = ratio.minus(1).times(value.abs());
      return [...(rises ? [value.plus(way)] : []), ...(falls ? [value.minus(way)] : [])];
    }),
  ];
}
