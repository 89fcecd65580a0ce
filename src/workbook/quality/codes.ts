import { isBlank, textOf, type Input } from '../../engine';
import { codeFinder } from '../code-finder';
import type { Field } from '../headers';
import { problem, type ModelProblem } from '../problems';
import type { Row, SortedRows } from '../rows';

/** The columns of a row that name nodes and indicators, beside the one that names the row. */
const NAMING = ['parent', 'node'] as const satisfies readonly Field[];

/**
 * Tells the codes that differ from a known one in nothing but cases and spaces, and are therefore
 * of nobody; and those with spaces around them, which are read all the same. Known are the codes of
 * the nodes that have a row and of the indicators that have a target.
 * @param rows all of the plan
 */
export function tellCodes(
  rows: readonly Row[],
  { nodes, indicators, otherYears }: SortedRows,
  problems: ModelProblem[],
): void {
  const targets = [...indicators, ...otherYears].filter(({ roles }) => roles.has('targets'));
  const known = new Set([...nodes, ...targets].map(({ code }) => textOf(code)));
  // Most plans have no such code, and need no table of what is alike.
  let find: ReturnType<typeof codeFinder> | null = null;
  for (const input of rows.flatMap(codesIn)) {
    if (typeof input.value !== 'string' || isBlank(input)) continue;
    const text = textOf(input);
    find ??= known.has(text) ? null : codeFinder(known);
    const meant = known.has(text) ? null : (find?.(text) ?? null);
    if (meant !== null) {
      problems.push(problem('code.alike', { text, meant }, input.place));
    } else if (text !== input.value) {
      problems.push(problem('code.spaces', { code: text }, input.place));
    }
  }
}

const codesIn = (row: Row): Input[] => [
  row.code,
  ...NAMING.flatMap((field) => row.get(field) ?? []),
];
