import { defaultProfile, dayText, type Input, type Profile } from '../../src/engine';
import type { Answer, Answers, Inputs } from '../../src/excel';
import type { FunctionContext } from '../../src/functions/context';
import { gapsOf } from '../../src/functions/gap';
import { scoresOf } from '../../src/functions/indicator';
import { lossesOf } from '../../src/functions/losses';
import { objectiveScore } from '../../src/functions/objective';
import { reasonsOf } from '../../src/functions/reason';
import { statusesOf } from '../../src/functions/status';
import { targetParts } from '../../src/functions/target';
import { treeOf } from '../../src/functions/tree';
import { catalogues, type FunctionName, type Language } from '../../src/messages';
import type { UsualRule } from '../../src/workbook';

/** What a cell hands to a function: its value, or an input where more than that matters. */
export type Given = Input['value'] | Input;
/** One cell, a column, or a range; null is an argument left out, or a blank cell in a range. */
export type Argument = Given | readonly Given[] | readonly (readonly Given[])[];

const isInput = (given: Given): given is Input => typeof given === 'object' && given !== null;

const inputOf = (given: Given): Input => (isInput(given) ? given : { value: given });

/** A column as a range, a cell as a range of one. */
function rangeOf(argument: Argument | undefined): Inputs | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return [[inputOf(argument as Given)]];
  return argument.map((row: Given | readonly Given[]) =>
    Array.isArray(row) ? row.map(inputOf) : [inputOf(row as Given)],
  );
}

/** A cell that holds an error. */
export const error = (name: string): Input => ({ value: null, error: name });

export interface Setting {
  /** null for rules that were not read yet. */
  readonly profile?: Profile | null;
  readonly year?: number;
  readonly date1904?: boolean;
  readonly language?: Language;
  /** What rules of the workbook give to all of a kind. */
  readonly usual?: readonly UsualRule[];
}

export function contextOf({
  profile = defaultProfile,
  year,
  date1904 = false,
  language = 'it',
  usual = [],
}: Setting = {}) {
  const rules = profile && { profile, usual, year, yearRule: year, date1904 };
  return { catalogue: catalogues[language], rules } satisfies FunctionContext;
}

type Ask = (ranges: readonly (Inputs | null)[], context: FunctionContext) => Answers;

const functions: Readonly<Record<FunctionName, Ask>> = {
  INDICATOR: ([a = null, b = null, c = null, d = null], context) => scoresOf(a, b, c, d, context),
  OBJECTIVE: ([a = null, b = null, c = null], context) => objectiveScore(a, b, c, context),
  STATUS: ([a = null, b = null], context) => statusesOf(a, b, context),
  GAP: ([a = null, b = null], context) => gapsOf(a, b, context),
  EXPLAIN: ([a = null, b = null, c = null, d = null], context) => reasonsOf(a, b, c, d, context),
  TARGET: ([a = null, b = null], context) => targetParts(a, b, context),
  TREE: (ranges, context) => treeOf(ranges.slice(0, 4), ranges[4] ?? null, context),
  LOSSES: (ranges, context) => lossesOf(ranges.slice(0, 4), ranges[4] ?? null, context),
};

/** What a function answers, as plain data. */
export function answers(
  name: FunctionName,
  args: readonly (Argument | undefined)[],
  setting?: Setting,
): Answers {
  return functions[name](args.map(rangeOf), contextOf(setting));
}

/** What a person reads in a cell: `60.5%`, `#N/A non valutabile.`. */
export function shown(answer: Answer | undefined): string | number | boolean {
  if (typeof answer !== 'object') return answer ?? '';
  if ('error' in answer) return answer.message ? `${answer.error} ${answer.message}` : answer.error;
  const { number, format } = answer;
  if (format === 'dd/mm/yyyy') return dayText(number);
  return format.includes('%') ? `${Number((number * 100).toPrecision(15))}%` : number;
}

/** The only cell that a function answers. */
export function answer(
  name: FunctionName,
  args: readonly (Argument | undefined)[],
  setting?: Setting,
): string | number | boolean {
  const rows = answers(name, args, setting);
  if (rows.length !== 1 || rows[0]?.length !== 1) throw new Error(`${name} answered a range`);
  return shown(rows[0][0]);
}

/** A range that a function answers. */
export function range(
  name: FunctionName,
  args: readonly (Argument | undefined)[],
  setting?: Setting,
): (string | number | boolean)[][] {
  return answers(name, args, setting).map((row) => row.map(shown));
}
