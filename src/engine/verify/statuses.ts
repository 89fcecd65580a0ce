import { Dec, ZERO } from '../decimal';
import { isBlank, textOf, type Input } from '../input';
import { bandOf, presets, type Profile } from '../profile';
import { folded } from '../reading/words';
import type { Outcome } from '../result';
import { meetOf, pointOf, type Interval } from './interval';
import { scoreIn } from './standing';
import type { Printed } from './printed';
import type { StatusCheck } from './verification';

/** A status without what documents write differently: `RAGGIUNTO`. */
const sameWord = (a: string, b: string): boolean => folded(a) === folded(b);

/** The printed status beside the one worked out; null where none is printed. */
export function statusCheck(
  input: Input | undefined,
  outcome: Outcome,
  likely: Interval | null,
  profile: Profile,
): StatusCheck | null {
  if (!input || isBlank(input) || input.error !== undefined) return null;
  const printed = textOf(input);
  const labels = labelsOf(outcome, likely, profile);
  const [computed] = labels;
  return { printed, computed, agrees: labels.some((label) => sameWord(label, printed)) };
}

/** The words of all the bands between two scores, the higher first. */
function wordsIn({ low, high }: Interval, profile: Profile): string[] {
  // What a printed 0,00% stands for begins below 0, where no score is.
  const [lowest, highest] = [low, high].map((end) => bandOf(Dec.max(end, ZERO), profile).from);
  return profile.bands
    .filter(({ from }) => lowest?.lessThanOrEqualTo(from) && highest?.greaterThanOrEqualTo(from))
    .map(({ label }) => label);
}

/** The words that the score may have, its own first. */
function labelsOf(
  outcome: Outcome,
  likely: Interval | null,
  profile: Profile,
): [own: string, ...others: string[]] {
  switch (outcome.kind) {
    case 'excluded':
      return [profile.excluded.label];
    case 'failed':
      return [profile.failed.label];
    case 'scored':
      return [outcome.band.label, ...wordsIn(likely ?? pointOf(outcome.score), profile)];
  }
}

/** What a status was printed beside: the score printed there, or else the one worked out. */
export interface PrintedStatus {
  readonly word: string;
  readonly outcome: Outcome;
  readonly printed: Printed | null;
  readonly likely: Interval | null;
}

/** Whether a profile gives the printed word to what the score may be. */
function fits({ word, outcome, printed, likely }: PrintedStatus, profile: Profile): boolean {
  if (outcome.kind !== 'scored') return sameWord(word, labelsOf(outcome, null, profile)[0]);
  const stated = scoreIn(printed)?.interval ?? null;
  const where = (stated && likely && meetOf(stated, likely)) ?? stated ?? likely;
  return wordsIn(where ?? pointOf(outcome.score), profile).some((label) => sameWord(word, label));
}

/** The preset, other than the profile in force, that gives a printed word; null for none. */
export const presetFor = (status: PrintedStatus, profile: Profile): string | null =>
  presets.find((preset) => !sameBands(preset, profile) && fits(status, preset))?.name ?? null;

/** How many printed statuses a profile gives. */
export const fitting = (statuses: readonly PrintedStatus[], profile: Profile): number =>
  statuses.filter((status) => fits(status, profile)).length;

/** Whether two profiles draw the same lines: the last of each is 0. */
export const sameBands = (a: Profile, b: Profile): boolean =>
  a.bands.every(({ from }, place) => b.bands[place]?.from.equals(from) === true);
