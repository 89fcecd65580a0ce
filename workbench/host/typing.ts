import { parseValue } from 'numfmt';
import { GENERAL, type CellValue } from './cells';
import { invalidArgument } from './errors';
import { CellType } from './univer';

/** What typing something into a cell makes of it: Univer's value, type and formula. */
export interface Typed {
  readonly v: string | number | null;
  readonly t?: CellType;
  readonly f: string | null;
  /** The number format that the text brought along, such as that of `90%`. */
  readonly format?: string;
}

const BLANK: Typed = { v: null, f: null };

/** A text of more characters does not fit into a cell of Excel. */
const LONGEST_TEXT = 32_767;

/**
 * Takes a value as Excel takes it: a text beginning with `=` is a formula, one that reads as a
 * number, a date or a yes is that, one beginning with an apostrophe or in a cell formatted as text
 * is itself.
 * @throws HostError InvalidArgument when it is nothing that a cell can hold
 */
export function typed(value: unknown, format: string): Typed {
  if (typeof value === 'number') return { v: value, t: CellType.number, f: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellType.boolean, f: null };
  if (typeof value !== 'string') throw invalidArgument(`a value of type ${typeof value}`);
  if (value.length > LONGEST_TEXT) throw invalidArgument(`a text of ${value.length} characters`);
  if (value === '') return BLANK;
  if (format === '@') return asText(value);
  if (value.startsWith("'")) return asText(value.slice(1));
  if (value.startsWith('=') && value.length > 1) return { v: null, f: value };
  const parsed = parseValue(value);
  return parsed === null ? asText(value) : asParsed(parsed.v, parsed.z, format);
}

/** Takes a value as it is, however it reads: what copying values does. */
export function untyped(value: CellValue): Typed {
  return typeof value === 'string' && value !== '' ? asText(value) : typed(value, GENERAL);
}

function asText(text: string): Typed {
  const looksOtherwise = text.startsWith('=') || parseValue(text) !== null;
  return { v: text, t: looksOtherwise ? CellType.forcedText : CellType.text, f: null };
}

function asParsed(value: CellValue, shownAs: string | undefined, format: string): Typed {
  const plain = typed(value, format);
  return shownAs === undefined || format !== GENERAL ? plain : { ...plain, format: shownAs };
}
