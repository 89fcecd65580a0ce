import type { Field } from '../headers';
import type { Evidence } from './confidence';
import { says, type Context, type LookedColumn } from './propose-context';
import type { Profile } from './propose-profile';

/** A field by one piece of evidence, before all else is weighed. */
export interface Guess {
  readonly field: Field;
  readonly likeness: number;
  readonly why: Evidence;
}

/** A column by its cells alone is never more than doubtful. */
const ONLY_CELLS = 0.4;
const FEWEST = 2;

interface Telling {
  readonly field: Field;
  readonly why: Evidence;
  readonly tells: (column: LookedColumn, context: Context) => boolean;
}

/** What cells tell by themselves, under a header that says nothing. */
export function guessesByCells(column: LookedColumn, context: Context): Guess[] {
  if (!context.ofIndicators || column.profile.filled < FEWEST) return [];
  return telling.flatMap(({ field, why, tells }) =>
    tells(column, context) ? [{ field, why, likeness: ONLY_CELLS }] : [],
  );
}

const telling: readonly Telling[] = [
  { field: 'target', why: 'content', tells: ({ profile }) => profile.share('promise') > 0.5 },
  { field: 'operator', why: 'content', tells: ({ profile }) => profile.share('operator') > 0.8 },
  { field: 'unit', why: 'content', tells: ({ profile }) => profile.share('unit') > 0.8 },
  {
    field: 'name',
    why: 'content',
    tells: ({ profile }) => profile.share('words') > 0.8 && profile.distinct > 0.8,
  },
  { field: 'weight', why: 'content', tells: ({ column }, { addingUp }) => addingUp.has(column) },
  { field: 'actual', why: 'type', tells: isBesideTarget },
];

/** Whether a column stands right after the targets, and measures in their unit. */
function isBesideTarget({ column, profile }: LookedColumn, { columns }: Context): boolean {
  const target = columns.find((other) => other.column === column - 1);
  if (!target || !(says(target.reading, 'target') || target.profile.share('promise') > 0.5)) {
    return false;
  }
  return isMeasured(profile) && hasSameUnit(profile, target.profile);
}

const isMeasured = (profile: Profile): boolean =>
  profile.share('figure') + profile.share('date') + profile.share('absent') > 0.9;

/** A figure in percent beside a promise in percent; days beside days. */
const hasSameUnit = (a: Profile, b: Profile): boolean =>
  Math.abs(a.share('percent') - b.share('percentPromise') - b.share('percent')) < 0.2;
