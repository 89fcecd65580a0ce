import { headerOf, key, readHeader, type Field, type Header } from '../headers';
import type { ColumnMapping } from './mapping';

const UNUSED_TEXT = 'non usata';
const UNUSED: ReadonlySet<string> = new Set(
  [UNUSED_TEXT, 'non usato', 'non usare', 'ignora', 'not used', 'unused', 'ignore'].map(key),
);

/** What a column is about, as people read and write it: `Consuntivo`, `Target 2024`, `non usata`. */
export function fieldText(field: Field | null, year: number | null): string {
  if (field === null) return UNUSED_TEXT;
  const name = headerOf(field === 'yearValue' ? 'value' : field);
  return year === null ? name : `${name} ${year}`;
}

/** The field that such a text names; null for a column that is not used, undefined for neither. */
export function readField(text: string): Header | null | undefined {
  if (UNUSED.has(key(text))) return null;
  return readHeader(text) ?? undefined;
}

/** How a column of which a blank cell means the one above is written. */
export const AS_ABOVE_TEXT = 'come sopra';

const AS_ABOVE: ReadonlySet<string> = new Set(
  [AS_ABOVE_TEXT, 'come la cella sopra', 'idem', 'as above', 'same as above', 'ditto'].map(key),
);
const NOTHING: ReadonlySet<string> = new Set(
  ['niente', 'nulla', 'vuote', 'nothing', 'blank', 'empty'].map(key),
);

/** What a blank cell means, as written; undefined for any other text. */
export function readBlanks(text: string): ColumnMapping['blanks'] | undefined {
  if (text === '' || NOTHING.has(key(text))) return 'nothing';
  return AS_ABOVE.has(key(text)) ? 'asAbove' : undefined;
}
