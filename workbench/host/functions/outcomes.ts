import { isMatrix, type FunctionMetadata } from './metadata';

/** What stands in one cell of a result. */
export type Element =
  | { readonly value: string | number | boolean; readonly format?: string }
  | { readonly error: string; readonly message: string | null };

/** What a call gave: rows of cells, one of one where it gave a single value. */
export type Outcome = readonly (readonly Element[])[];

/** An answer of the add-in to one call. */
export interface CallResult {
  readonly id: number;
  readonly isOk: boolean;
  readonly value: unknown;
  /** What kind of failure it is, where it is one. */
  readonly code: number;
}

/** The errors with which a function may fail by itself; any other failure is a #VALUE!. */
const FAILURES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

const ERRORS: ReadonlySet<unknown> = new Set([...Object.values(FAILURES), '#NAME?', '#REF!']);

/** Excel shows a text of the add-in with these only. */
const WITH_MESSAGE: ReadonlySet<string> = new Set(['#N/A', '#VALUE!']);

/** Both forms in which the library sends a result. */
export function resultOf(sent: unknown): CallResult {
  if (Array.isArray(sent)) {
    const [id, isOk, value, code = 0] = sent as [number, boolean, unknown, number?];
    return { id, isOk, value, code };
  }
  const { id, failed, value, errorCode } = sent as {
    readonly id: number;
    readonly failed?: boolean;
    readonly value: unknown;
    readonly errorCode?: number;
  };
  return { id, isOk: failed !== true, value, code: errorCode ?? 0 };
}

export function outcomeOf(
  { isOk, value, code }: CallResult,
  { result = {} }: FunctionMetadata,
): Outcome {
  if (!isOk) return [[failure(FAILURES[code] ?? '#VALUE!', value)]];
  if (!Array.isArray(value)) {
    const element = elementOf(value);
    return 'error' in element || !isMatrix(result) ? [[element]] : INVALID;
  }
  const rows = value as readonly unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isTable = rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isMatrix(result) || width === 0 || !isTable) return INVALID;
  return (rows as readonly (readonly unknown[])[]).map((row) => row.map(elementOf));
}

const failure = (error: string, message: unknown): Element => ({
  error,
  message: WITH_MESSAGE.has(error) && typeof message === 'string' && message ? message : null,
});

/** What a function gives that its metadata do not announce. */
const INVALID: Outcome = [[failure('#VALUE!', null)]];

interface RichValue {
  readonly type?: unknown;
  readonly basicValue?: unknown;
  readonly message?: unknown;
  readonly numberFormat?: unknown;
}

function elementOf(value: unknown): Element {
  // Excel makes a 0 of nothing, also among others (office-js#1503).
  if (value === null || value === undefined) return { value: 0 };
  if (typeof value !== 'object') return { value: value as string | number | boolean };
  const { type, basicValue, message, numberFormat } = value as RichValue;
  if (type === 'FormattedNumber' && typeof basicValue === 'number') {
    return { value: basicValue, format: String(numberFormat) };
  }
  // Values of other types show as the error that they bring along.
  return failure(ERRORS.has(basicValue) ? String(basicValue) : '#VALUE!', message);
}
