import type { Place } from './problem';

/** How a cell shows its number: a percentage and a date are numbers too. */
export type NumberKind = 'plain' | 'percent' | 'date';

/**
 * One value as it was read: what a cell holds, or what a function was given. An input whose cell
 * holds an error carries the error and no value.
 */
export interface Input {
  readonly value: string | number | boolean | null;
  /** What the cell shows, where it is not what `value` says: `98,32%` of 0.9832. */
  readonly text?: string;
  /** How `value` is shown, when it is a number; plain unless said. */
  readonly shownAs?: NumberKind;
  /** Where `value` is a date, it counts from 1904, as in workbooks born on old Macs. */
  readonly from1904?: boolean;
  /** Excel's name of the error in the cell: `#N/A`, `#DIV/0!` ... */
  readonly error?: string;
  readonly place?: Place;
}

export const BLANK: Input = { value: null };

export function isBlank(input: Input): boolean {
  if (input.error !== undefined) return false;
  return input.value === null || (typeof input.value === 'string' && input.value.trim() === '');
}

/** The value as a text, or the error: how codes and words are read. */
export function textOf(input: Input): string {
  if (input.error !== undefined) return input.error;
  return input.value === null ? '' : String(input.value).trim();
}

/** What the user sees in the cell: how messages and reasons quote it. */
export function shownText(input: Input): string {
  return input.error ?? input.text ?? textOf(input);
}

/** A number that comes without its format, as Excel hands it to functions. */
export type BareInput = Input & { readonly value: number };

export const isBare = (input: Input): input is BareInput =>
  Number.isFinite(input.value) && input.shownAs === undefined;

export const asDate = (input: Input): Input => ({ ...input, shownAs: 'date' });
