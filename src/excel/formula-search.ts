import type { Range } from '../workbook';
import { groupsOf, inPieces, rangeOf, type FormulaRange } from './groups';
import { Halt } from './halt';
import { callsPerf } from './perf-calls';
import { cellsIn, packed, rangeIn, type SheetRange } from './parts';
import { queueExtents, type Limits } from './reading';
import { hasApi, request, type Answer } from './request';
import type { SheetShape } from './structure';
import { batchesOf, OVERHEAD } from './writing';

/** Where formulas are looked for: some ranges of a sheet; everywhere when null. */
export type Areas = { readonly sheetId: string; readonly ranges: readonly Range[] } | null;

/** What a formula takes in an answer before it is known. */
const FORMULA_BYTES = 40;

/**
 * Finds the formulas that call functions of PERF, with the cells that they fill: those that fill
 * one of the areas at least.
 * @throws Halt `excel.freezeUnsupported`, Excel's error
 */
export async function findFormulas(
  sheets: readonly SheetShape[],
  areas: Areas,
  limits: Limits,
): Promise<FormulaRange[]> {
  const searched = sheets.filter(({ id }) => !areas || id === areas.sheetId);
  const { used } = await request((context) =>
    queueExtents(context, { sheets: searched, tables: [] }),
  );
  const ranges = searched.flatMap(({ id }): SheetRange[] => {
    const range = used.get(id);
    const common = range && (areas ? before(range, areas.ranges) : range);
    return common ? [{ sheetId: id, range: common }] : [];
  });
  const cells = await findCalls(ranges, limits);
  if (cells.length === 0) return [];
  // Without this nobody could tell which cells a formula fills, and those would be lost.
  if (!hasApi('1.12')) throw new Halt('excel.freezeUnsupported');
  const found = withoutSpilled(await withSpills(cells, limits));
  if (!areas) return found;
  return found.filter(({ range }) => areas.ranges.some((area) => meet(range, area)));
}

/** The part of a used range from which a formula could fill one of the areas. */
function before(used: Range, areas: readonly Range[]): Range | null {
  const bottom = Math.min(used.bottom, Math.max(...areas.map((area) => area.bottom)));
  const right = Math.min(used.right, Math.max(...areas.map((area) => area.right)));
  return bottom < used.top || right < used.left ? null : { ...used, bottom, right };
}

const meet = (a: Range, b: Range): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The cells with a formula that calls PERF, each as a range of its own. */
async function findCalls(ranges: readonly SheetRange[], { read }: Limits): Promise<FormulaRange[]> {
  const requestsAt = (caution: number) => packed(ranges, () => FORMULA_BYTES * caution, read);
  const found = await inPieces(requestsAt, (context, piece) => {
    const cells = rangeOf(context, piece);
    cells.load('formulas');
    return () => callsIn(piece, cells.formulas as unknown[][]);
  });
  return found.flat();
}

function callsIn({ sheetId, range }: SheetRange, formulas: unknown[][]): FormulaRange[] {
  return formulas.flatMap((line, down) =>
    line.flatMap((formula, across) => {
      if (typeof formula !== 'string' || !callsPerf(formula)) return [];
      const top = range.top + down;
      const left = range.left + across;
      return { sheetId, range: { top, left, bottom: top, right: left }, formula };
    }),
  );
}

interface Spilling {
  readonly members: readonly FormulaRange[];
  readonly spills: boolean | null;
}

/** The same formulas, with all the cells that they fill. */
async function withSpills(
  cells: readonly FormulaRange[],
  { write }: Limits,
): Promise<FormulaRange[]> {
  const groups = groupsOf(cells, () => 1, Infinity);
  // Most formulas fill one cell, and a whole column of those can be told so at once.
  const asked = await inPieces(
    () => batchesOf(groups, write),
    (context, group) => {
      const range = rangeOf(context, group);
      range.load('hasSpill');
      // null where some do, which the declared type does not tell.
      return (): Spilling => ({ members: group.members, spills: range.hasSpill });
    },
  );
  const single = asked.flatMap(({ members, spills }) => (spills === false ? members : []));
  const others = asked.flatMap(({ members, spills }) => (spills === false ? [] : members));
  const weighed = others.map((cell) => ({ cell, bytes: OVERHEAD }));
  const spilled = await inPieces(
    () => batchesOf(weighed, write),
    (context, { cell }) => {
      const range = queueSpill(context, cell);
      return (): FormulaRange => ({ ...cell, range: range() ?? cell.range });
    },
  );
  return [...single, ...spilled];
}

/** Queues the question over which range the formula of a cell spills; null for none. */
export function queueSpill(
  context: Excel.RequestContext,
  { sheetId, range: { top, left } }: SheetRange,
): Answer<Range | null> {
  const own = rangeOf(context, { sheetId, range: { top, left, bottom: top, right: left } });
  const spill = own.getSpillingToRangeOrNullObject();
  spill.load('address');
  return () => (spill.isNullObject ? null : rangeIn(spill.address));
}

/** Nobody documents what Excel tells as the formula of a spilled cell: it may be its parent's. */
function withoutSpilled(found: readonly FormulaRange[]): FormulaRange[] {
  const spills = found.filter(({ range }) => cellsIn(range) > 1);
  return found.filter(({ sheetId, range }) => {
    const parent = spills.find((spill) => spill.sheetId === sheetId && meet(spill.range, range));
    return !parent || (parent.range.top === range.top && parent.range.left === range.left);
  });
}
