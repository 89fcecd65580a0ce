import { BLANK, isBlank, type Input } from '../engine';
import type { Answer, Answers, ErrorAnswer, Inputs, SavedRules } from '../excel';
import type { FunctionName } from '../messages';
import type { FunctionContext } from './context';
import { fault } from './faults';
import { rulesOf } from './rules';

/** More cells than a person looks at, and than Excel waits for. */
const MOST_CELLS = 200_000;

/** Arguments of which each cell belongs to that in the same place of the others. */
export interface Columns {
  /** Row by row, the inputs of one cell: undefined for an argument that was left out. */
  readonly cells: readonly (readonly (Input | undefined)[])[];
  /** Answers in the shape of the arguments, one for each of the cells. */
  readonly shaped: (answers: readonly Answer[]) => Answers;
}

interface Size {
  readonly height: number;
  readonly width: number;
}

const sizeOf = (inputs: Inputs): Size => ({
  height: inputs.length,
  width: inputs[0]?.length ?? 0,
});

const ONE_CELL: Size = { height: 1, width: 1 };

const isOne = ({ height, width }: Size): boolean => height === 1 && width === 1;

/** How many of a function's first arguments belong together, cell by cell. */
const TOGETHER: Readonly<Partial<Record<FunctionName, number>>> = {
  INDICATOR: 2,
  OBJECTIVE: 2,
  GAP: 2,
  EXPLAIN: 2,
};

/**
 * Lays arguments beside each other. Those that belong together must be of one size; a single cell of
 * any other, such as a method, counts for all cells. Rows at the end in which every range is blank
 * are left out, as of whole columns.
 * @param name whose parameters the arguments are, in the same order
 */
export function columnsOf(
  name: FunctionName,
  args: readonly (Inputs | null)[],
  context: FunctionContext,
): Columns | ErrorAnswer {
  const together = TOGETHER[name] ?? 1;
  const sizes = args.map((inputs) => (inputs ? sizeOf(inputs) : null));
  const size = sizes[0] ?? ONE_CELL;
  const other = sizes.findIndex((found, place) => {
    const own = found ?? (place < together ? ONE_CELL : null);
    if (!own || (place >= together && isOne(own))) return false;
    return own.height !== size.height || own.width !== size.width;
  });
  if (other >= 0) return lengthsFault(name, sizes, [0, other], context);
  const ranges = args.filter((inputs, place) => inputs && !isOne(sizes[place] ?? ONE_CELL));
  const height = filledHeight(ranges, size.height);
  const { width } = size;
  if (height * width > MOST_CELLS) {
    return fault('function.tooMany', { most: String(MOST_CELLS) }, context);
  }
  const cells = Array.from({ length: height * width }, (_, index) =>
    args.map((inputs, place) => {
      if (!inputs) return undefined;
      if (isOne(sizes[place] ?? ONE_CELL)) return inputs[0]?.[0] ?? BLANK;
      return inputs[Math.floor(index / width)]?.[index % width] ?? BLANK;
    }),
  );
  const shaped = (answers: readonly Answer[]): Answers =>
    Array.from({ length: height }, (_, row) => answers.slice(row * width, (row + 1) * width));
  return { cells, shaped };
}

/**
 * Answers arguments laid beside each other.
 * @param profile the argument that says which rules to follow; null for those of the workbook
 */
export function answerColumns(
  name: FunctionName,
  args: readonly (Inputs | null)[],
  profile: Inputs | null,
  context: FunctionContext,
  answer: (columns: Columns, rules: SavedRules) => Answers,
): Answers {
  const rules = rulesOf(profile, context);
  if ('error' in rules) return [[rules]];
  const columns = columnsOf(name, args, context);
  return 'error' in columns ? [[columns]] : answer(columns, rules);
}

function filledHeight(ranges: readonly (Inputs | null)[], height: number): number {
  let filled = height;
  const isBlankRow = (row: number) =>
    ranges.every((inputs) => inputs?.[row]?.every((input) => isBlank(input)) ?? true);
  while (filled > 1 && isBlankRow(filled - 1)) filled -= 1;
  return filled;
}

function lengthsFault(
  name: FunctionName,
  sizes: readonly (Size | null)[],
  [first, second]: readonly [number, number],
  context: FunctionContext,
): ErrorAnswer {
  const { parameters } = context.catalogue.functions[name];
  const details = {
    first: parameters[first]?.name ?? '',
    firstSize: sizeText(sizes[first]),
    second: parameters[second]?.name ?? '',
    secondSize: sizeText(sizes[second]),
  };
  return fault('function.lengths', details, context);
}

function sizeText(size: Size | null | undefined): string {
  const { height, width } = size ?? ONE_CELL;
  return width === 1 ? String(height) : `${height} x ${width}`;
}
