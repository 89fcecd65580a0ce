import { BLANK, type Input } from '../engine';
import { numberKindOf } from '../workbook';
import { hasApi } from './request';

/** What a function is given for one parameter: always a range, also of one cell. */
export type Inputs = readonly (readonly Input[])[];

/** The errors that Excel lets a function answer. */
const ANSWERABLE = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'] as const;

export interface ErrorAnswer {
  readonly error: (typeof ANSWERABLE)[number];
  /** Told by Excel on the cell, of the first two errors; null for one that only passes through. */
  readonly message: string | null;
}

/** A number with the format to show it in, where this Excel takes formats from functions. */
export interface FormattedAnswer {
  readonly number: number;
  readonly format: string;
}

/** What a function answers for one cell. */
export type Answer = string | number | boolean | FormattedAnswer | ErrorAnswer;
export type Answers = readonly (readonly Answer[])[];

export const isErrorAnswer = (answer: Answer): answer is ErrorAnswer =>
  typeof answer === 'object' && 'error' in answer;

/** Whether Excel lets a function answer this error; one that it does not must be told in words. */
export const isAnswerable = (error: string): error is ErrorAnswer['error'] =>
  (ANSWERABLE as readonly string[]).includes(error);

/**
 * What Excel hands to a function, as the engine reads it: numbers come without their formats, blank
 * cells as null or "" (on the desktop as 0), errors as objects.
 * @returns null for an argument that was left out
 */
export function inputsOf(argument: unknown): Inputs | null {
  if (argument === null || argument === undefined) return null;
  const rows: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const cells = rows.map((row) => (Array.isArray(row) ? row.map(inputOf) : [inputOf(row)]));
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return null;
  for (const row of cells) while (row.length < width) row.push(BLANK);
  return cells;
}

function inputOf(value: unknown): Input {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? { value } : broken('#NUM!');
    case 'string':
      return value === '' ? BLANK : { value };
    case 'boolean':
      return { value };
    case 'object':
      return value === null ? BLANK : richInput(value);
    case 'undefined':
      return BLANK;
    case 'bigint':
    case 'function':
    case 'symbol':
      return broken('#VALUE!');
  }
}

const broken = (error: string): Input => ({ value: null, error });

/** An error, or one of Excel's data types: what it counts for in a formula. */
function richInput(value: object): Input {
  if (value instanceof CustomFunctions.Error) return broken(value.code);
  const { type, code, basicType, basicValue, numberFormat } = value as Record<string, unknown>;
  if (typeof code === 'string') return broken(code);
  if (type === 'Error' || basicType === 'Error') {
    return broken(typeof basicValue === 'string' ? basicValue : '#VALUE!');
  }
  if (Array.isArray(value) || typeof basicValue === 'object') return broken('#VALUE!');
  const input = inputOf(basicValue);
  return typeof input.value === 'number' && typeof numberFormat === 'string'
    ? { ...input, shownAs: numberKindOf(numberFormat) }
    : input;
}

/**
 * A function's answers as Excel takes them.
 * @throws CustomFunctions.Error when the one cell of the answers is an error: every Excel with custom
 * functions takes it so, those before data types in no other way
 */
export function valuesOf(answers: Answers): unknown[][] {
  const [first] = answers[0] ?? [];
  const isAlone = answers.length === 1 && answers[0]?.length === 1;

  if (isAlone && first !== undefined && isErrorAnswer(first)) throw errorOf(first);
  const takesFormats = hasApi('1.16');
  return answers.map((row) => row.map((answer) => valueOf(answer, takesFormats)));
}

/** No cell holds a larger number. */
const LARGEST_NUMBER = 9.99999999999999e307;

function valueOf(answer: Answer, takesFormats: boolean): unknown {
  if (typeof answer === 'object' && 'error' in answer) return errorOf(answer);
  const number = typeof answer === 'object' ? answer.number : answer;
  if (typeof number === 'number' && !(Math.abs(number) <= LARGEST_NUMBER)) {
    return errorOf({ error: '#NUM!', message: null });
  }
  return typeof answer === 'object' && takesFormats
    ? { type: 'FormattedNumber', basicValue: number, numberFormat: answer.format }
    : number;
}

const errorOf = ({ error, message }: ErrorAnswer): CustomFunctions.Error =>
  message === null ? new CustomFunctions.Error(error) : new CustomFunctions.Error(error, message);

/** Tells Excel which function answers to each id of the metadata. */
export function associate(
  functions: Readonly<Record<string, (...args: unknown[][][]) => unknown[][]>>,
): void {
  for (const [id, implementation] of Object.entries(functions)) {
    CustomFunctions.associate(id, implementation);
  }
}
