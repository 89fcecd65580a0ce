import type { Field } from '../headers';
import type { Evidence } from './confidence';
import { guessesByCells, type Guess } from './propose-cells';
import type { Context, LookedColumn } from './propose-context';
import { fitOf } from './propose-fit';
import { KNOWN, type HeaderMeaning } from './propose-header';
import type { Links } from './propose-links';

/** A field that a column may be of. */
export interface Candidate {
  readonly column: LookedColumn;
  readonly field: Field;
  readonly year: number | null;
  /** How likely: 1 where the header says it and the cells agree. */
  readonly score: number;
  readonly why: readonly Evidence[];
  /** The header is the field's own, letter by letter. */
  readonly isExact: boolean;
  /** The cells speak against it, whatever the header says. */
  readonly isContradicted: boolean;
}

/**
 * The fields that a year in the header makes another column of. `Baseline 2022` is what progress
 * starts from in whatever year.
 */
const YEARLY: ReadonlySet<Field> = new Set([
  'target',
  'actual',
  'numerator',
  'denominator',
  'yearValue',
  'weight',
  'published',
  'score',
  'gap',
  'status',
]);

const SUITS = 0.4;
const CONTRADICTS = -0.3;
const ADDED_BY_CELLS = 0.04;
const TAKEN_BY_CELLS = 0.6;
const ADDED_BY_LINKS = 0.1;

/** All the fields that a column may be of. */
export function candidatesOf(column: LookedColumn, context: Context, links: Links): Candidate[] {
  const linked = links.get(column.column) ?? new Set<Field>();
  const headed = byHeader(column, context);
  const others = [...linked].filter((field) => headed.every((guess) => guess.field !== field));
  const guesses = [
    ...headed,
    ...others.map((field): Guess => ({ field, likeness: ONLY_LINKS, why: 'links' })),
  ];
  const isTold = guesses.length > 0 || isUnrelated(column);
  return (isTold ? guesses : guessesByCells(column, context)).map((guess): Candidate => {
    const { field, likeness, why } = guess;
    const { reading, profile } = column;
    const fit = fitOf(field, profile);
    const isLinked = linked.has(field);
    const isExact = why === 'header' && reading.exact === field;
    const evidence: Evidence[] = [why];
    if (fit >= SUITS && why !== 'content' && why !== 'type')
      evidence.push(TYPED.has(field) ? 'type' : 'content');
    if (isLinked && why !== 'links') evidence.push('links');
    return {
      column,
      field,
      year: YEARLY.has(field) ? reading.year : null,
      score:
        likeness * (1 + TAKEN_BY_CELLS * Math.min(0, fit)) +
        ADDED_BY_CELLS * Math.max(0, fit) +
        (isLinked ? ADDED_BY_LINKS : 0),
      why: evidence,
      isExact,
      isContradicted: fit <= CONTRADICTS,
    };
  });
}

/** The fields that cells tell by their type alone. */
const TYPED: ReadonlySet<Field> = new Set([
  'weight',
  'dashboardWeight',
  'actual',
  'year',
  'date',
  'score',
  'published',
  'gap',
  'resources',
  'numerator',
  'denominator',
  'yearValue',
]);

const isUnrelated = ({ reading }: LookedColumn): boolean =>
  reading.exact === null && reading.meanings[0]?.says === 'unrelated';

/** What values tell under a header that says nothing. */
const ONLY_LINKS = 0.6;

function byHeader(column: LookedColumn, context: Context): Guess[] {
  const { reading } = column;
  const isNaming = reading.exact !== null && NAMING.has(reading.exact);
  const guesses: Guess[] =
    reading.exact === null || isNaming
      ? []
      : [{ field: reading.exact, likeness: 1, why: 'header' }];
  const meanings: readonly HeaderMeaning[] =
    isNaming && reading.meanings.length === 0
      ? [{ says: reading.exact, likeness: 1 }]
      : reading.meanings;
  for (const { says: meaning, likeness } of meanings) {
    if (likeness < KNOWN || meaning === 'unrelated') continue;
    for (const { field, part } of fieldsMeant(meaning, column, context)) {
      const isExact = reading.exact === field;
      if (guesses.some((guess) => guess.field === field)) continue;
      const sure = isExact ? 1 : ALIKE * likeness;
      guesses.push({ field, likeness: sure * part, why: isExact ? 'header' : 'alike' });
    }
  }
  return guesses;
}

/** What only sounds like a header is never as good as the header itself. */
const ALIKE = 0.9;
/** The fields by which rows are named: which of them a header means, its neighbours tell. */
const NAMING: ReadonlySet<Field> = new Set(['code', 'name', 'node', 'indicator']);

/** A field, and how much of what the header says speaks for it. */
interface Meant {
  readonly field: Field;
  readonly part: number;
}

const meant = (field: Field, part = 1): Meant => ({ field, part });

function fieldsMeant(
  meaning: HeaderMeaning['says'],
  column: LookedColumn,
  context: Context,
): Meant[] {
  const { rank, ofIndicator } = column.reading;
  if (meaning === null || meaning === 'code' || meaning === 'name') {
    if (ofIndicator) return ofIndicators(meaning, context);
    if (rank !== null)
      return context.ofIndicators
        ? aboveIndicators(meaning, rank, context)
        : ofNodes(meaning, rank, context);
    if (meaning === 'code') return [meant('code', context.hasIndicatorCode ? 0.5 : 1)];
    return [meant('name', context.hasIndicatorName ? 0.5 : 1)];
  }
  if (meaning === 'unrelated') return [];
  // What an objective weighs is not what its indicators weigh in it.
  if (meaning === 'weight' && context.ofIndicators && rank !== null && !ofIndicator)
    return [meant('weight', 0.5)];
  return [meant(meaning)].flatMap((one) => notOverwritten(one, column));
}

/**
 * A column of results is written by each run: one that only sounds so, and is filled in, holds what
 * somebody published, which no run may lose.
 */
function notOverwritten(one: Meant, { reading, profile }: LookedColumn): Meant[] {
  if (profile.filled === 0 || reading.exact === one.field) return [one];
  if (one.field === 'score') return [meant('published', one.part)];
  if (one.field === 'status') return [meant('publishedStatus', one.part)];
  return one.field === 'gap' ? [] : [one];
}

/** A column about the indicator of each row. */
function ofIndicators(meaning: 'code' | 'name' | null, context: Context): Meant[] {
  if (meaning === 'code') return [meant('indicator')];
  if (meaning === 'name') {
    return [meant('name'), meant('indicator', context.hasCode ? 0.3 : 0.9)];
  }
  if (context.hasIndicatorCode) return [meant('name')];
  return context.hasCode ? [meant('indicator'), meant('name', 0.9)] : [meant('indicator')];
}

/** A column about what the indicators hang under: of several levels, only the nearest is read. */
function aboveIndicators(
  meaning: 'code' | 'name' | null,
  rank: number,
  { rank: nearest, hasNodeCode }: Context,
): Meant[] {
  if (rank !== nearest) return [];
  if (meaning === 'code') return [meant('node')];
  return hasNodeCode ? [] : [meant('node', meaning === null ? 1 : 0.8)];
}

/** A column about the node of each row, or about what it hangs under. */
function ofNodes(
  meaning: 'code' | 'name' | null,
  rank: number,
  { rank: own, hasCode }: Context,
): Meant[] {
  const isOwn = rank === own;
  if (meaning === 'code') return [meant(isOwn ? 'code' : 'parent')];
  if (meaning === 'name') return [meant('name', isOwn ? 1 : 0.6)];
  if (isOwn) return hasCode ? [meant('name')] : [meant('code'), meant('name', 0.7)];
  return [meant('parent'), meant('name', 0.7)];
}
