import {
  checkProfile,
  Dec,
  exactText,
  findPreset,
  type Band,
  type EngineProblem,
  type MissingActualPolicy,
  type Profile,
} from '../../engine';
import { numberTyped, ratioTyped } from './typed-numbers';

/** A profile as it is being typed: percentages and numbers are still texts. */
export interface ProfileDraft {
  readonly name: string;
  /** Where each band begins, from the highest, in points; the lowest begins at 0. */
  readonly limits: readonly string[];
  readonly dailyPenalty: string;
  readonly capped: boolean;
  readonly cap: string;
  readonly missingActual: MissingActualPolicy;
  readonly when: Profile['rounding']['when'];
  readonly decimals: string;
}

/** A field that something can be wrong with; limits are named by their place. */
export type DraftField = `limit${number}` | 'dailyPenalty' | 'cap' | 'decimals';

/** `unreadable`: what was typed is no number. */
export type DraftProblem = 'unreadable' | EngineProblem;

export interface DraftReading {
  /** null while something is wrong. */
  readonly profile: Profile | null;
  readonly problems: ReadonlyMap<DraftField, DraftProblem>;
}

const limitField = (place: number): DraftField => `limit${place}`;

/** @param decimal the language's decimal separator */
export function draftOf(profile: Profile, decimal: string): ProfileDraft {
  const typed = (ratio: Dec) => exactText(ratio.times(100)).replace('.', decimal);
  const { name, bands, dailyPenalty, cap, missingActual, rounding } = profile;
  return {
    name,
    limits: bands.slice(0, -1).map(({ from }) => typed(from)),
    dailyPenalty: typed(dailyPenalty),
    capped: cap !== null,
    cap: typed(cap ?? new Dec(1)),
    missingActual,
    when: rounding.when,
    decimals: String(rounding.decimals),
  };
}

/** The draft on a preset's thresholds: the other settings are the body's own, and stay. */
export function onPreset(draft: ProfileDraft, preset: Profile, decimal: string): ProfileDraft {
  const { name, limits } = draftOf(preset, decimal);
  return { ...draft, name, limits };
}

export function sameDraft(one: ProfileDraft, other: ProfileDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a profile that bears a preset's name has its thresholds too. */
export function isOnPreset({ name, bands }: Profile): boolean {
  const preset = findPreset(name);
  return !preset || preset.bands.every(({ from }, at) => bands[at]?.from.equals(from) === true);
}

/**
 * Reads a draft and checks it.
 * @param current the profile in force, whose words and colours are kept where no preset is named
 */
export function readDraft(draft: ProfileDraft, current: Profile): DraftReading {
  const problems = new Map<DraftField, DraftProblem>();
  const read = (field: DraftField, value: Dec | null): Dec => {
    if (!value) problems.set(field, 'unreadable');
    return value ?? new Dec(0);
  };
  const base = findPreset(draft.name) ?? current;
  const limits = draft.limits.map((text, at) => read(limitField(at), ratioTyped(text)));
  const profile: Profile = {
    ...base,
    bands: withLimits(base.bands, limits),
    dailyPenalty: read('dailyPenalty', ratioTyped(draft.dailyPenalty)),
    cap: draft.capped ? read('cap', ratioTyped(draft.cap)) : null,
    missingActual: draft.missingActual,
    rounding: {
      when: draft.when,
      decimals: read('decimals', numberTyped(draft.decimals)).toNumber(),
    },
  };
  // What cannot be read stands in the profile as 0, and would be told twice.
  if (problems.size > 0) return { profile: null, problems };
  for (const problem of checkProfile(profile)) {
    const field = fieldOf(problem, profile);
    if (!problems.has(field)) problems.set(field, problem);
  }
  return { profile: problems.size === 0 ? profile : null, problems };
}

function withLimits(bands: readonly Band[], limits: readonly Dec[]): Band[] {
  return bands.map((band, at) => {
    return { ...band, from: limits[at] ?? band.from, to: limits[at - 1] ?? null };
  });
}

function fieldOf({ code, details }: EngineProblem, { bands }: Profile): DraftField {
  if (code === 'profile.dailyPenalty') return 'dailyPenalty';
  if (code === 'profile.cap') return 'cap';
  if (code === 'profile.decimals') return 'decimals';
  const lowest = bands.length - 2;
  const named = bands.findIndex(({ label }) => label === details.label);
  return limitField(named < 0 ? lowest : Math.min(named, lowest));
}
