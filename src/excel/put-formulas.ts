import { addressOf, type Range } from '../workbook';
import {
  formulaIn,
  groupsOf,
  heldByMember,
  inPieces,
  queueHeld,
  rangeOf,
  type FormulaRange,
  type Held,
} from './groups';
import { Halt } from './halt';
import { isolating } from './isolating';
import { cellsIn } from './parts';
import type { Limits } from './reading';
import type { Structure } from './structure';
import { request, sheetIn } from './request';
import { batchesOf, OVERHEAD } from './writing';

/** What a cell takes in an answer: a formula, a value, a number format. */
const CELL_BYTES = 110;

/** How much a formula put back sends and has answered. */
export const putBytes = ({ formula, range }: FormulaRange): number =>
  formula.length * 2 + cellsIn(range) * 30;

/** The first cell of what a formula fills: where it is written. */
export const firstCell = (context: Excel.RequestContext, formula: FormulaRange): Excel.Range =>
  rangeOf(context, formula).getCell(0, 0);

/** Where Excel refuses a formula, it refuses its equals: they name the same that is not there. */
export const causeIn = ({ sheetId, formula }: FormulaRange): string => `${sheetId} ${formula}`;

/**
 * Sees to it that formulas stand where they should, and that no values are in their way: what is
 * missing is written by itself, which no filter can misplace. Values are cleared only where the
 * formula that gives them is seen to be there again.
 * @param withValues those whose other cells hold values still
 * @returns the formulas that Excel refused, whose cells are as they were
 * @throws Halt `excel.misplaced` when some others still do not stand there, or Excel's error
 */
export async function settle(
  formulas: readonly FormulaRange[],
  limits: Limits,
  withValues: ReadonlySet<FormulaRange> = new Set(),
): Promise<FormulaRange[]> {
  let standing = await standingOf(formulas, limits);
  const missing = standing.filter(({ isThere }) => !isThere);
  const written = new Set(missing.map(({ of }) => of));
  let refused: readonly Stand[] = [];
  if (missing.length > 0) {
    refused = await inBatches(missing, limits, queueFormula);
    await keepText(refused, limits);
    standing = await standingOf(formulas, limits);
  }
  const covered = standing.filter(
    ({ of, isThere, isBlocked }) =>
      isThere && cellsIn(of.range) > 1 && (isBlocked || written.has(of) || withValues.has(of)),
  );
  if (covered.length > 0) {
    await inBatches(covered, limits, queueClear);
    standing = await standingOf(formulas, limits);
  }
  const without = new Set(refused.map(({ of }) => of));
  const isAmiss = ({ of, isThere, isBlocked }: Stand) =>
    !without.has(of) && (!isThere || isBlocked);
  if (standing.some(isAmiss)) throw new Halt('excel.misplaced');
  return [...without];
}

/** How a formula stands. */
export interface Stand {
  readonly of: FormulaRange;
  /** What its cells hold. */
  readonly held: Held;
  readonly isThere: boolean;
  /** Whether values keep it from filling its cells. */
  readonly isBlocked: boolean;
  /** Whether its cell is formatted as text, in which a formula would be one. */
  readonly isText: boolean;
}

type Place = Pick<Stand, 'of' | 'isText'>;

/** The number format of a cell in which whatever is typed is a text. */
export const TEXT = '@';

/** Queues one formula, by itself. */
export function queueFormula(context: Excel.RequestContext, { of, isText }: Place): void {
  const cell = firstCell(context, of);
  if (isText) cell.numberFormat = [['General']];
  cell.formulas = [[of.formula]];
  if (isText) cell.numberFormat = [[TEXT]];
}

/** Formats as text again the cells whose formulas were refused after their format was changed. */
export async function keepText(refused: readonly Place[], limits: Limits): Promise<void> {
  const texts = refused.filter(({ isText }) => isText);
  await inBatches(texts, limits, (context, { of }) => {
    firstCell(context, of).numberFormat = [[TEXT]];
  });
}

/** Clears all cells but the first, in one action: it is done or not. */
function queueClear(context: Excel.RequestContext, { of }: Stand): void {
  const { top, left, bottom, right } = of.range;
  const areas: Range[] = [];
  if (right > left) areas.push({ top, left: left + 1, bottom: top, right });
  if (bottom > top) areas.push({ top: top + 1, left, bottom, right });
  sheetIn(context, of.sheetId).getRanges(areas.map(addressOf).join(',')).clear('Contents');
}

/** @returns what Excel refused */
async function inBatches<P extends Place>(
  stands: readonly P[],
  { write }: Limits,
  queue: (context: Excel.RequestContext, stand: P) => void,
): Promise<P[]> {
  const weighed = stands.map((stand) => ({ stand, bytes: OVERHEAD * 2 + putBytes(stand.of) }));
  const send = (part: readonly P[]) =>
    request((context) => {
      for (const stand of part) queue(context, stand);
      return () => undefined;
    });
  const refused: P[] = [];
  for (const batch of batchesOf(weighed, write)) {
    const own = batch.map(({ stand }) => stand);
    refused.push(...(await isolating(own, ({ of }) => causeIn(of), send)));
  }
  return refused;
}

/** Looks at how formulas stand. @throws Excel's error */
export async function standingOf(
  formulas: readonly FormulaRange[],
  { read }: Limits,
): Promise<Stand[]> {
  const requestsAt = (caution: number) => {
    const bytesOf = ({ range }: FormulaRange) => cellsIn(range) * CELL_BYTES * caution;
    return batchesOf(groupsOf(formulas, bytesOf, read), read);
  };
  const found = await inPieces(requestsAt, (context, group) => {
    const held = queueHeld(context, group);
    const range = rangeOf(context, group);
    range.load('numberFormat');
    return (): Stand[] => {
      const formats = range.numberFormat as string[][];
      return heldByMember(group, held()).map(([of, own], index) => ({
        of,
        held: own,
        isThere: formulaIn(own) === of.formula,
        isBlocked: isBlocked(own),
        isText: formats[index]?.[0] === TEXT,
      }));
    };
  });
  return found.flat();
}

/** Whether a formula spills nowhere because of values in the cells that it filled. */
export function isBlocked({ values }: Held): boolean {
  const [first, ...others] = values.flat();
  return first === '#SPILL!' && others.some((value) => value !== '');
}

/** What to say when formulas stay values. */
export function notAllFormulas(
  error: Halt,
  formulas: readonly FormulaRange[],
  { sheets }: Structure,
): Halt {
  const { details, code } = error.problem;
  const ids = new Set(formulas.map(({ sheetId }) => sheetId));
  const names = sheets.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  const reason = details.reason ?? code;
  return new Halt('excel.formulasNotPutBack', { reason, sheets: names.join(', ') }, error);
}
