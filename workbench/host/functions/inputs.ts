import type { UniverValue } from '../univer';
import { isMatrix, type FunctionMetadata, type ParameterMetadata } from './metadata';

/** How Univer says that a value is still to come; Excel says `#BUSY!`. */
export const BUSY = '#GETTING_DATA';

interface ErrorInput {
  readonly type: 'CustomFunctionError';
  readonly code: string;
}

type Input = string | number | boolean | null | ErrorInput;

/** An argument as it travels to the add-in; null for one that is left out. */
export type Argument = Input | Input[][];

export interface InputRules {
  readonly passesErrors: boolean;
  /** What a blank cell arrives as. */
  readonly blank: null | 0;
}

/** The arguments, or the error that the formula gives without a call. */
export type Inputs = { readonly args: readonly Argument[] } | { readonly error: string };

/** Reads what Univer gives a function; to a range belongs a matrix, also to one of one cell. */
export function inputsOf(
  values: readonly UniverValue[],
  { parameters }: FunctionMetadata,
  rules: InputRules,
): Inputs {
  const errors = values.flatMap((value) => errorsIn(value));
  if (errors.includes(BUSY)) return { error: BUSY };
  const [error] = errors;
  if (error !== undefined && !rules.passesErrors) return { error };
  const args = parameters.map((parameter, index) => argumentOf(values[index], parameter, rules));
  const isOdd = values.length > parameters.length || args.includes(undefined);
  return isOdd ? { error: '#VALUE!' } : { args: args as Argument[] };
}

function errorsIn(value: UniverValue): string[] {
  if (value.isError()) return [String(value.getValue())];
  if (!value.isArray()) return [];
  return rowsOf(value).flatMap((row) =>
    row.filter((item) => item?.isError()).map((item) => String(item?.getValue())),
  );
}

/** undefined for what the parameter cannot take. */
function argumentOf(
  value: UniverValue | undefined,
  parameter: ParameterMetadata,
  { blank }: InputRules,
): Argument | undefined {
  // Only what is left out is a null by itself: a blank cell is an array with a null in it.
  if (!value || value.isNull()) return parameter.optional || value ? null : undefined;
  if (!value.isArray())
    return isMatrix(parameter) ? [[inputOf(value, blank)]] : inputOf(value, blank);
  const rows = rowsOf(value).map((row) => row.map((item) => inputOf(item, blank)));
  if (isMatrix(parameter)) return rows.length > 0 ? rows : undefined;
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
}

interface ArrayOfValues {
  getArrayValue(): readonly (readonly (UniverValue | null | undefined)[])[];
}

/** Rows can have holes, which are blank cells too. */
const rowsOf = (value: UniverValue): (UniverValue | null | undefined)[][] =>
  (value as unknown as ArrayOfValues).getArrayValue().map((row) => Array.from(row));

function inputOf(value: UniverValue | null | undefined, blank: null | 0): Input {
  if (!value || value.isNull()) return blank;
  const plain = value.getValue();
  if (value.isError()) return { type: 'CustomFunctionError', code: String(plain) };
  return value.isNumber() ? Number(plain) : plain;
}
