import { BLANK, isBlank, type Input } from '../engine';
import type { Inputs } from '../excel';
import { readHeader, type Header } from '../workbook';

type Field = Header['field'];

/** Columns in which no 0 is ever meant, where no code is 0. */
const TELLING: ReadonlySet<Field> = new Set<Field>([
  'parent',
  'node',
  'method',
  'operator',
  'unit',
  'organisationalUnit',
  'manager',
  'dashboard',
  'measuredNode',
]);
/** What is blank where those are; a 0 is a level too, and a no. */
const WORDS: ReadonlySet<Field> = new Set<Field>([...TELLING, 'level', 'name', 'year']);

/** Columns in which a 0 and a blank cell say different things. */
const FIGURES: ReadonlySet<Field> = new Set<Field>([
  'weight',
  'dashboardWeight',
  'target',
  'actual',
]);

/** An argument that is a name or a year: 0 is none, so it was a blank cell. */
export const asWord = (input: Input): Input => (isZero(input) ? BLANK : input);

const isZero = ({ value }: Input): boolean => value === 0;

export type Told =
  | { readonly ok: true; readonly ranges: readonly (Inputs | null)[] }
  /** Some 0 may be a blank cell, and nobody can tell. */
  | { readonly ok: false };

/**
 * Excel for desktop hands blank cells to functions as 0. A 0 where words belong gives it away: these
 * are blank then, and any 0 among the figures is a question.
 * @param ranges with their headers in the first row
 */
export function tellBlanks(ranges: readonly (Inputs | null)[]): Told {
  if (!ranges.some((range) => range && hasZeroWords(range))) return { ok: true, ranges };
  const told = ranges.map((range) => range && withoutZeroWords(range));
  return told.some((range) => range && hasZeroFigures(range))
    ? { ok: false }
    : { ok: true, ranges: told };
}

/** The field of each column; undefined for one that the plan does not know. */
const fieldsOf = ([headers = []]: Inputs): (Field | undefined)[] =>
  headers.map(({ value }) => (typeof value === 'string' ? readHeader(value)?.field : undefined));

function hasZeroWords(range: Inputs): boolean {
  const fields = fieldsOf(range);
  const rows = range.slice(1);
  const codes = [fields.indexOf('code'), fields.indexOf('indicator')];
  const hasZeroCode = rows.some((row) => codes.some((column) => isZero(row[column] ?? BLANK)));
  if (hasZeroCode) return false;
  return rows.some((row) =>
    row.some((input, column) => isZero(input) && isIn(TELLING, fields[column])),
  );
}

const isIn = (known: ReadonlySet<Field>, field: Field | undefined): boolean =>
  field !== undefined && known.has(field);

function withoutZeroWords(range: Inputs): Inputs {
  const fields = fieldsOf(range);
  return range.map((row) =>
    row.map((input, column) => (isZero(input) && isIn(WORDS, fields[column]) ? BLANK : input)),
  );
}

/** A node without a parent has no weight to tell. */
function hasZeroFigures(range: Inputs): boolean {
  const fields = fieldsOf(range);
  const parent = fields.indexOf('parent');
  return range.slice(1).some((row) => {
    const isRoot = parent >= 0 && isBlank(row[parent] ?? BLANK);
    return row.some((input, column) => {
      const field = fields[column];
      if (!isZero(input) || !isIn(FIGURES, field)) return false;
      return !(isRoot && field === 'weight');
    });
  });
}
