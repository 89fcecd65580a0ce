import type { Range } from '../workbook';
import { findFormulas, queueSpill, type Areas } from './formula-search';
import {
  frozenText,
  FROZEN,
  hashOf,
  LONGEST_SETTING,
  queueFrozen,
  readFrozen,
  withLater,
  type FrozenFormula,
  type FrozenMemory,
} from './frozen';
import {
  formulaIn,
  groupsOf,
  heldByMember,
  isWaiting,
  NOTHING,
  queueHeld,
  rangeOf,
  readHeld,
  type FormulaRange,
  type Group,
  type Held,
} from './groups';
import { isRefusedWhole } from './guarded';
import { Halt, haltFor, requestErrorCode } from './halt';
import type { FreezeReport, FreezeScope } from './open-workbook';
import { cellsIn, rangesIn } from './parts';
import { problem, type ExcelProblem } from './problems';
import { notAllFormulas, settle } from './put-formulas';
import type { Limits } from './reading';
import { refuseProtectedSheets } from './protection';
import { request, type Answer } from './request';
import { queueStanding, type Standing } from './structure';
import { batchesOf } from './writing';

/** How many times it starts again because the workbook changed under it. */
const ATTEMPTS = 3;

/**
 * Makes the PERF formulas of the selection or of the workbook values, and remembers them.
 * @throws Halt, Excel's error; the formulas are back then
 */
export async function freeze(
  scope: FreezeScope,
  limits: Limits,
  memory: FrozenMemory,
): Promise<FreezeReport> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      const { standing, areas, setting } = await request((context) => queueState(context, scope));
      const found = await findFormulas(standing.structure.sheets, areas, limits);
      const held = await readHeld(found, limits.read);
      const same = found.filter((each) => formulaOf(held, each) === each.formula);
      const others = found.filter((each) => formulaOf(held, each) !== each.formula);
      if (!others.every((each) => isText(held, each))) continue;
      const of = (each: FormulaRange) => held.get(each) ?? NOTHING;
      if (same.some((each) => isWaiting(of(each)))) continue;
      const formulas = same.filter((each) => !isUnknown(of(each)));
      const unknown = same.length - formulas.length;
      const problems = unknown > 0 ? [problem('excel.notCalled', { count: String(unknown) })] : [];
      if (formulas.length === 0) return { formulas: 0, cells: 0, problems };
      refuseProtectedSheets(formulas, standing);
      const work = { formulas, held, standing, setting, limits, memory };
      const report = await write(work);
      if (report) return { ...report, problems: [...problems, ...report.problems] };
    } catch (error) {
      // A sheet went away meanwhile.
      if (requestErrorCode(error) !== 'ItemNotFound') throw error;
    }
  }
  throw new Halt('excel.keptChanging', { attempts: String(ATTEMPTS) });
}

function queueState(context: Excel.RequestContext, scope: FreezeScope) {
  const standing = queueStanding(context);
  const setting = queueFrozen(context);
  const areas = scope === 'selection' ? queueSelection(context) : () => null;
  return () => ({ standing: standing(), setting: setting(), areas: areas() });
}

function queueSelection({ workbook }: Excel.RequestContext): Answer<Areas> {
  const selected = workbook.getSelectedRanges();
  selected.load({ address: true, worksheet: { id: true } });
  return () => ({ sheetId: selected.worksheet.id, ranges: rangesIn(selected.address) });
}

type HeldBy = ReadonlyMap<FormulaRange, Held>;

const formulaOf = (held: HeldBy, each: FormulaRange): string | null => {
  const own = held.get(each);
  return own ? formulaIn(own) : null;
};

/** Whether what was found is no formula but a text that looks like one. */
const isText = (held: HeldBy, each: FormulaRange): boolean =>
  held.get(each)?.values[0]?.[0] === each.formula;

/** Whether Excel has not found the function, and there is no value to keep. */
const isUnknown = ({ values }: Held): boolean => values.some((line) => line.includes('#NAME?'));

/** What is made values, and what was known of it. */
interface Work {
  readonly formulas: readonly FormulaRange[];
  readonly held: HeldBy;
  readonly standing: Standing;
  /** The setting as it was. */
  readonly setting: unknown;
  readonly limits: Limits;
  readonly memory: FrozenMemory;
}

/** A group right before it was made values, and after. */
interface Written {
  readonly group: Group<FormulaRange>;
  readonly before: Held;
  readonly after: Held;
  /** null where some of its cells are in a spill, and some are not. */
  readonly hasSpill: boolean | null;
  /** Where the formula of a larger range spilled; null for all others. */
  readonly spill: Range | null;
}

/** @returns null when the workbook had changed, and the formulas are back */
async function write(work: Work): Promise<FreezeReport | null> {
  const { formulas, limits, memory } = work;
  const stored = readFrozen(work.setting);
  const records = recordsOf(work, work.held);
  const text = stored && textFor(withLater(memory.all(stored), records));
  const groups = groupsOf(formulas, (each) => writtenBytes(work, each), limits.write);
  const written: Written[] = [];
  try {
    for (const batch of batchesOf(groups, limits.write)) {
      const isFirst = written.length === 0;
      const done = await request((context) => {
        // Remembered before it is done: whatever fails then, no formula is lost.
        if (isFirst && text !== null) context.workbook.settings.add(FROZEN, text);
        return queueValues(context, batch);
      });
      written.push(...done);
    }
  } catch (error) {
    if (written.length === 0 && isRefusedWhole(error)) throw haltFor(error);
    await putBack(work, formulas, records);
    throw error;
  }
  if (written.some(isMoved)) {
    const before = written.flatMap(formulasBefore);
    await putBack(work, before, records);
    if (!written.some(isTorn)) return null;
    throw notAllFormulas(new Halt('excel.keptChanging'), before, work.standing.structure);
  }
  if (!written.every(hasLanded)) {
    await putBack(work, formulas, records);
    throw new Halt('excel.misplaced');
  }
  const heldThen = new Map(written.flatMap(({ group, before }) => heldByMember(group, before)));
  const problems = await remember(work, text, recordsOf(work, heldThen));
  const cells = formulas.reduce((sum, { range }) => sum + cellsIn(range), 0);
  return { formulas: formulas.length, cells, problems };
}

function recordsOf({ formulas, standing }: Work, held: HeldBy): FrozenFormula[] {
  const nameOf = new Map(standing.structure.sheets.map(({ id, name }) => [id, name]));
  return formulas.map((each) => ({
    ...each,
    sheet: nameOf.get(each.sheetId) ?? '',
    hash: hashOf(held.get(each)?.values ?? []),
  }));
}

/** The text of the setting; null when it would be too long. */
function textFor(frozen: readonly FrozenFormula[]): string | null {
  const text = frozenText(frozen);
  return text.length > LONGEST_SETTING ? null : text;
}

/** The answer tells formulas and values twice. */
function writtenBytes({ held }: Work, each: FormulaRange): number {
  const { formulas, values } = held.get(each) ?? { formulas: [], values: [] };
  return 2 * (JSON.stringify(formulas).length + JSON.stringify(values).length);
}

function queueValues(
  context: Excel.RequestContext,
  groups: readonly Group<FormulaRange>[],
): Answer<Written[]> {
  // One value computed again between reading and copying would look like a misplaced one.
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const before = groups.map((group) => {
    const range = rangeOf(context, group);
    range.load('hasSpill');
    const held = queueHeld(context, group);
    const spill = cellsIn(group.range) > group.members.length ? queueSpill(context, group) : null;
    return () => ({
      group,
      before: held(),
      hasSpill: range.hasSpill,
      spill: spill?.() ?? null,
    });
  });
  for (const group of groups) {
    const range = rangeOf(context, group);
    range.copyFrom(range, 'Values');
  }
  const after = groups.map((group) => queueHeld(context, group));
  return () =>
    before.map((answer, index): Written => {
      const seen = answer();
      return { ...seen, after: after[index]?.() ?? seen.before };
    });
}

const isLarger = ({ group }: Written): boolean => cellsIn(group.range) > group.members.length;

const hasOtherFormula = ({ group, before }: Written): boolean =>
  heldByMember(group, before).some(([member, own]) => formulaIn(own) !== member.formula);

/** Whether a group was no longer what it was known to be. */
function isMoved(written: Written): boolean {
  const { group, hasSpill, spill } = written;
  const isSame = isLarger(written)
    ? JSON.stringify(spill) === JSON.stringify(group.range)
    : hasSpill === false;
  return !isSame || hasOtherFormula(written);
}

/** Whether values were left in the way of a formula that is not among those of its group. */
const isTorn = (written: Written): boolean =>
  written.hasSpill !== false && hasOtherFormula(written);

/** The formulas that a group had right before, whichever they were. */
function formulasBefore(written: Written): FormulaRange[] {
  const { group, before, spill } = written;
  const { sheetId, range } = group;
  return before.formulas.flatMap((line, down) =>
    line.flatMap((_, across): FormulaRange[] => {
      const formula = formulaIn({
        formulas: [[before.formulas[down]?.[across] ?? '']],
        values: [[before.values[down]?.[across] ?? '']],
      });
      if (formula === null) return [];
      const top = range.top + down;
      const left = range.left + across;
      const isOwn = spill?.top === top && spill.left === left;
      const own = isOwn ? spill : { top, left, bottom: top, right: left };
      return [{ sheetId, range: own, formula }];
    }),
  );
}

/** Whether a group holds its values, all of them and each in its place, and no formula. */
function hasLanded({ before, after }: Written): boolean {
  return before.values.every((line, row) =>
    line.every((value, column) => {
      const formula = after.formulas[row]?.[column];
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      return after.values[row]?.[column] === value && !isFormula;
    }),
  );
}

/**
 * Puts formulas back, and the setting.
 * @throws Halt `excel.formulasNotPutBack`; the formulas are remembered then
 */
async function putBack(
  { standing, setting, limits, memory }: Work,
  formulas: readonly FormulaRange[],
  records: readonly FrozenFormula[],
): Promise<void> {
  try {
    const now = await request((context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ id: true });
      const is = queueFrozen(context);
      return () => ({ ids: new Set(worksheets.items.map(({ id }) => id)), setting: is() });
    });
    const refused = await settle(
      formulas.filter(({ sheetId }) => now.ids.has(sheetId)),
      limits,
    );
    if (refused.length > 0) throw new Halt('excel.requestFailed', { reason: 'InvalidArgument' });
    if (now.setting === setting) return;
    await request(({ workbook }) => {
      workbook.settings.add(FROZEN, setting ?? '');
      return () => undefined;
    });
  } catch (error) {
    memory.add(records);
    throw notAllFormulas(haltFor(error), formulas, standing.structure);
  }
}

/** Remembers what was made values, with the values as they were then. */
async function remember(
  { setting, memory }: Work,
  text: string | null,
  records: readonly FrozenFormula[],
): Promise<ExcelProblem[]> {
  const stored = readFrozen(setting);
  const right = stored && text !== null ? textFor(withLater(memory.all(stored), records)) : null;
  const isStored = right !== null && (right === text || (await store(right)));
  if (isStored) {
    memory.replace([]);
    return [];
  }
  memory.add(records);
  return [problem(stored ? 'excel.frozenThisSession' : 'excel.frozenByLater')];
}

/** @returns whether Excel took it */
async function store(text: string): Promise<boolean> {
  try {
    await request(({ workbook }) => {
      workbook.settings.add(FROZEN, text);
      return () => undefined;
    });
    return true;
  } catch (error) {
    if (requestErrorCode(error) === null) throw error;
    return false;
  }
}
