import { Dec, ONE, ZERO } from './decimal';
import { problem, type EngineProblem } from './problems';

/** A traffic light: its word and its colours as `#RRGGBB`. The word is always shown with them. */
export interface Light {
  readonly label: string;
  readonly fill: string;
  readonly text: string;
}

/** The scores from `from` (included) up to `to` (excluded); `to` null has no upper end. */
export interface Band extends Light {
  readonly from: Dec;
  readonly to: Dec | null;
}

export type MissingActualPolicy = 'error' | 'exclude' | 'zero';

/**
 * When scores are rounded, half up: only where they are shown, or each node's before it enters its
 * parent. `decimals` counts those of the percentage: 2 makes 97,705% into 97,71%.
 * An indicator's score is never rounded: Pistoia-Prato 2025, which rounds at every level, prints
 * objectives (99,88 of 01_06_OP04, 94,15 of 03_01_Os01) that only unrounded indicators give.
 */
export interface Rounding {
  readonly when: 'display' | 'everyLevel';
  readonly decimals: number;
}

/**
 * The settings of a body's own SMVP. Scores are ratios: 0.9 is 90%.
 * Source: "Status", "Score of one indicator", "Score of a node".
 */
export interface Profile {
  readonly name: string;
  /** From the highest to the lowest. */
  readonly bands: readonly Band[];
  /** Shown on what is excluded. */
  readonly excluded: Light;
  /** Shown on what could not be scored. */
  readonly failed: Light;
  /** The part of the score lost for each calendar day of delay. */
  readonly dailyPenalty: Dec;
  /** The highest score, 1 being 100%; null leaves over-achievement uncapped. */
  readonly cap: Dec | null;
  readonly missingActual: MissingActualPolicy;
  readonly rounding: Rounding;
}

// Dark text on a light fill: each pair has a contrast above 4.5:1.
const GREEN = { fill: '#C6EFCE', text: '#005C00' };
const AMBER = { fill: '#FFEB9C', text: '#6B4A00' };
const RED = { fill: '#FFC7CE', text: '#8B0006' };
const GREY = { fill: '#E3E3E3', text: '#404040' };
const VIOLET = { fill: '#E4DFEC', text: '#3F3151' };

function preset(name: string, achieved: string, partly: string): Profile {
  const [high, low] = [new Dec(achieved), new Dec(partly)];
  return {
    name,
    bands: [
      { label: 'Raggiunto', ...GREEN, from: high, to: null },
      { label: 'Parzialmente raggiunto', ...AMBER, from: low, to: high },
      { label: 'Non raggiunto', ...RED, from: ZERO, to: low },
    ],
    excluded: { label: 'Non valutabile', ...GREY },
    failed: { label: 'Non calcolabile', ...VIOLET },
    dailyPenalty: new Dec('0.01'),
    cap: ONE,
    missingActual: 'error',
    rounding: { when: 'display', decimals: 2 },
  };
}

/** Two real ones, by name; the first is the default. */
export const presets: readonly Profile[] = [
  preset('SMVP 90/50', '0.9', '0.5'),
  preset('Relazione 80/60', '0.8', '0.6'),
];

export const defaultProfile: Profile = presets[0] as Profile;

/** The preset of that name, without regard to case and spaces; undefined when there is none. */
export function findPreset(name: string): Profile | undefined {
  const key = (text: string) => text.toLowerCase().replaceAll(/\s/g, '');
  return presets.find((candidate) => key(candidate.name) === key(name));
}

/**
 * The band in which a score falls. A validated profile has one for every score.
 * @param score a ratio, 0 or more
 */
export function bandOf(score: Dec, profile: Profile): Band {
  const band = profile.bands.find(({ from }) => score.greaterThanOrEqualTo(from));
  if (!band) throw new RangeError(`Profile ${profile.name} has no band for ${score.toString()}`);
  return band;
}

const COLOUR = /^#[0-9A-F]{6}$/i;
const MAX_DECIMALS = 10;

/**
 * Checks a profile before it is used: bands ordered from the highest, none overlapping, no gap
 * from 0 upwards, the numbers within their limits.
 * @returns the problems found; none when the profile can be used
 */
export function checkProfile(profile: Profile): EngineProblem[] {
  const problems = checkBands(profile.bands);
  const lights = [...profile.bands, profile.excluded, profile.failed];
  for (const { label, fill, text } of lights) {
    if (!COLOUR.test(fill) || !COLOUR.test(text)) {
      problems.push(problem('profile.bandColour', { label, fill, text }));
    }
  }
  const { dailyPenalty, cap, rounding } = profile;
  if (!(dailyPenalty.greaterThanOrEqualTo(ZERO) && dailyPenalty.lessThanOrEqualTo(ONE))) {
    problems.push(problem('profile.dailyPenalty', { value: dailyPenalty.toFixed() }));
  }
  if (cap && !cap.greaterThanOrEqualTo(ONE))
    problems.push(problem('profile.cap', { value: cap.toFixed() }));
  const { decimals } = rounding;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MAX_DECIMALS) {
    problems.push(problem('profile.decimals', { value: String(decimals) }));
  }
  return problems;
}

function checkBands(bands: readonly Band[]): EngineProblem[] {
  const problems: EngineProblem[] = [];
  let above: Band | null = null;
  for (const band of bands) {
    const details = { label: band.label, above: above?.label ?? '' };
    const limit = above?.from ?? null;
    if (band.to && band.from.greaterThanOrEqualTo(band.to)) {
      problems.push(problem('profile.bandOrder', details));
    } else if (limit && band.from.greaterThanOrEqualTo(limit)) {
      problems.push(problem('profile.bandOrder', details));
    } else if (limit && (band.to === null || band.to.greaterThan(limit))) {
      problems.push(problem('profile.bandOverlap', details));
    } else if (limit ? band.to?.lessThan(limit) : band.to !== null) {
      problems.push(problem('profile.bandGap', details));
    }
    above = band;
  }
  if (!above || !above.from.isZero()) {
    problems.push(problem('profile.bandGap', { label: '', above: above?.label ?? '' }));
  }
  return problems;
}
