import { addressOf } from '../workbook';
import type { Raw } from './blocks';
import { requestErrorCode } from './halt';
import { cellsIn, type SheetRange } from './parts';
import { runsOf } from './rectangles';
import { request, sheetIn, type Answer } from './request';
import { batchesOf, OVERHEAD } from './writing';

/** A formula with the cells that it fills, its own at the top left. */
export interface FormulaRange extends SheetRange {
  readonly formula: string;
}

/** What cells hold: a formula, where there is one, and its value. */
export interface Held {
  readonly formulas: readonly (readonly Raw[])[];
  readonly values: readonly (readonly Raw[])[];
}

export const NOTHING: Held = { formulas: [], values: [] };

/** Ranges that are read or written as one: single cells below one another, or one larger range. */
export interface Group<T extends SheetRange> extends SheetRange {
  readonly members: readonly T[];
  readonly bytes: number;
}

/**
 * Puts ranges into few groups.
 * @param bytesOf what a range weighs in a message
 * @param limit what a group of single cells may weigh; a larger range is never divided
 */
export function groupsOf<T extends SheetRange>(
  ranges: readonly T[],
  bytesOf: (range: T) => number,
  limit: number,
): Group<T>[] {
  const singles = new Map<string, { row: number; column: number; bytes: number; member: T }[]>();
  const groups: Group<T>[] = [];
  for (const member of ranges) {
    const { sheetId, range } = member;
    const bytes = bytesOf(member);
    if (cellsIn(range) > 1) {
      groups.push({ sheetId, range, members: [member], bytes: bytes + OVERHEAD });
      continue;
    }
    const own = singles.get(sheetId) ?? [];
    singles.set(sheetId, own);
    own.push({ row: range.top, column: range.left, bytes, member });
  }
  for (const [sheetId, cells] of singles) {
    for (const { column, cells: run } of runsOf(cells)) {
      for (const piece of batchesOf(run, limit)) {
        const top = piece[0]?.row ?? 0;
        groups.push({
          sheetId,
          range: { top, bottom: top + piece.length - 1, left: column, right: column },
          members: piece.map(({ member }) => member),
          bytes: piece.reduce((sum, { bytes }) => sum + bytes, OVERHEAD),
        });
      }
    }
  }
  return groups;
}

export const rangeOf = (
  context: Excel.RequestContext,
  { sheetId, range }: SheetRange,
): Excel.Range => sheetIn(context, sheetId).getRange(addressOf(range));

export function queueHeld(context: Excel.RequestContext, range: SheetRange): Answer<Held> {
  const cells = rangeOf(context, range);
  cells.load(['formulas', 'values']);
  return () => ({ formulas: cells.formulas as Raw[][], values: cells.values as Raw[][] });
}

/** What each member of a group holds, of what all of it holds. */
export function heldByMember<T extends SheetRange>(
  { members }: Group<T>,
  { formulas, values }: Held,
): [T, Held][] {
  const [only] = members;
  if (members.length === 1 && only) return [[only, { formulas, values }]];
  return members.map((member, index) => [
    member,
    { formulas: [formulas[index] ?? []], values: [values[index] ?? []] },
  ]);
}

/** The formula of a range's first cell; null where that has none. */
export function formulaIn({ formulas, values }: Held): string | null {
  const formula = formulas[0]?.[0];
  // A text that begins with `=` is its own formula.
  const isFormula = typeof formula === 'string' && formula.startsWith('=');
  return isFormula && formula !== values[0]?.[0] ? formula : null;
}

/** What a cell shows while its answer is still to come: Excel calls functions in its own time. */
const WAITING: ReadonlySet<Raw> = new Set(['#BUSY!', '#GETTING_DATA']);

/** Whether some value is still to come. */
export const isWaiting = ({ values }: Held): boolean =>
  values.some((line) => line.some((value) => WAITING.has(value)));

/** What a cell takes in an answer before that is known: a formula, a value. */
const HELD_BYTES = 90;

/** Reads ranges, in as many requests as it takes. @throws Excel's error */
export async function readHeld<T extends SheetRange>(
  ranges: readonly T[],
  limit: number,
): Promise<Map<T, Held>> {
  const groupsAt = (caution: number) => {
    const bytesOf = ({ range }: T) => cellsIn(range) * HELD_BYTES * caution;
    return batchesOf(groupsOf(ranges, bytesOf, limit), limit);
  };
  const held = await inPieces(groupsAt, (context, group) => {
    const answer = queueHeld(context, group);
    return () => heldByMember(group, answer());
  });
  return new Map(held.flat());
}

/** How many times the weights may turn out to be too light by half. */
const MOST_CAUTION = 64;

/**
 * Asks for pieces request by request, and for smaller ones when an answer was too large.
 * @param requestsAt the pieces of each request, everything being so many times as heavy as it seems
 * @throws Excel's error
 */
export async function inPieces<P, A>(
  requestsAt: (caution: number) => readonly (readonly P[])[],
  queue: (context: Excel.RequestContext, piece: P) => Answer<A>,
): Promise<A[]> {
  for (let caution = 1; ; caution *= 2) {
    try {
      const answers: A[] = [];
      for (const pieces of requestsAt(caution)) {
        const found = await request((context) => {
          const queued = pieces.map((piece) => queue(context, piece));
          return () => queued.map((answer) => answer());
        });
        for (const answer of found) answers.push(answer);
      }
      return answers;
    } catch (error) {
      const isTooLarge = requestErrorCode(error) === 'ResponsePayloadSizeLimitExceeded';
      if (!isTooLarge || caution > MOST_CAUTION) throw error;
    }
  }
}
