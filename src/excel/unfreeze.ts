import type { Raw } from './blocks';
import { quoted } from './changes';
import {
  frozenText,
  FROZEN,
  hashOf,
  haveSameRest,
  LONGEST_SETTING,
  queueFrozen,
  readFrozen,
  type FrozenFormula,
  type FrozenMemory,
} from './frozen';
import {
  formulaIn,
  groupsOf,
  heldByMember,
  queueHeld,
  rangeOf,
  readHeld,
  type Group,
  type Held,
} from './groups';
import { isRefusedWhole } from './guarded';
import { haltFor, requestErrorCode } from './halt';
import type { RestoreReport } from './open-workbook';
import { problem } from './problems';
import { firstCell, isBlocked, notAllFormulas, putBytes, settle } from './put-formulas';
import type { Limits } from './reading';
import { refuseProtectedSheets } from './recalculate';
import { request } from './request';
import { queueStanding, type SheetShape, type Standing } from './structure';
import { batchesOf, OVERHEAD } from './writing';

/**
 * Puts frozen formulas back where their values are as they were frozen. The others stay, and stay
 * remembered as long as their sheet is there.
 * @throws Halt, Excel's error
 */
export async function unfreeze(limits: Limits, memory: FrozenMemory): Promise<RestoreReport> {
  const { standing, setting } = await request((context) => {
    const state = queueStanding(context);
    const is = queueFrozen(context);
    return () => ({ standing: state(), setting: is() });
  });
  const { sheets } = standing.structure;
  const ids = new Set(sheets.map(({ id }) => id));
  const frozen = located(memory.all(readFrozen(setting) ?? []), sheets);
  if (frozen.length === 0) return { cells: 0, problems: [] };
  const here = frozen.filter(({ sheetId }) => ids.has(sheetId));
  const held = await readHeld(here, limits.read);
  const heldBy = (each: FrozenFormula) => held.get(each) ?? NOTHING;
  const wanted = here.filter((each) => isOurs(each, heldBy(each)));
  refuseProtectedSheets(wanted, standing);
  const changed = await write(wanted, limits, standing);

  const back = new Set(wanted.filter((each) => !changed.has(each)));
  // Put back by a request of which only the end failed, or by hand.
  const there = new Set(here.filter((each) => !back.has(each) && isThere(each, heldBy(each))));
  const kept = here.filter((each) => !back.has(each) && !there.has(each));
  await remember(kept, setting, memory);
  const count = frozen.length - back.size - there.size;
  const problems = count > 0 ? [problem('excel.restoreKept', { count: String(count) })] : [];
  return { cells: back.size, problems };
}

const NOTHING: Held = { formulas: [], values: [] };

/** With the ids that the sheets have now: a program that saves the file may give others to all. */
function located(
  frozen: readonly FrozenFormula[],
  sheets: readonly SheetShape[],
): readonly FrozenFormula[] {
  const ids = new Set(sheets.map(({ id }) => id));
  if (frozen.some(({ sheetId }) => ids.has(sheetId))) return frozen;
  const idOf = new Map(sheets.map(({ id, name }) => [name, id]));
  return frozen.map((each) => ({ ...each, sheetId: idOf.get(each.sheet) ?? each.sheetId }));
}

/** Whether the cells of a frozen formula hold nothing but the values that it had. */
function isAsFrozen({ hash }: FrozenFormula, { formulas, values }: Held): boolean {
  const isFormula = (formula: Raw, value: Raw | undefined) =>
    typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return (
    hashOf(values) === hash &&
    !formulas.some((line, row) =>
      line.some((formula, column) => isFormula(formula, values[row]?.[column])),
    )
  );
}

const isThere = ({ formula }: FrozenFormula, held: Held): boolean => formulaIn(held) === formula;

/** Whether values in cells are those that were frozen, the first being the formula again or not. */
function isOurs(frozen: FrozenFormula, held: Held): boolean {
  if (isAsFrozen(frozen, held)) return true;
  // What a put-back leaves that was broken off: the formula, and the values in its way.
  const isHalf = isThere(frozen, held) && isBlocked(held);
  return isHalf && haveSameRest(frozen.hash, hashOf(held.values));
}

/**
 * @returns those in whose cells somebody wrote at the last moment: that is there again
 * @throws Halt; what is not there yet is remembered
 */
async function write(
  frozen: readonly FrozenFormula[],
  limits: Limits,
  { structure }: Standing,
): Promise<Set<FrozenFormula>> {
  const groups = groupsOf(frozen, (each) => 2 * putBytes(each), limits.write);
  const before: [FrozenFormula, Held][] = [];
  try {
    for (const batch of batchesOf(groups, limits.write)) {
      const held = await request((context) => {
        const answers = batch.map((group) => queueHeld(context, group));
        for (const group of batch) queueFormulas(context, group);
        return () =>
          answers.flatMap((answer, index) => {
            const group = batch[index];
            return group ? heldByMember(group, answer()) : [];
          });
      });
      before.push(...held);
    }
  } catch (error) {
    const halt = haltFor(error);
    if (before.length === 0 && isRefusedWhole(error)) throw halt;
    // What was not written is written one by one.
  }
  const changed = new Map(before.filter(([each, held]) => !isOurs(each, held)));
  const rest = frozen.filter((each) => !changed.has(each));
  try {
    await writeContents(changed, limits);
    await settle(rest, limits, new Set(rest));
  } catch (error) {
    const halt = haltFor(error);
    if (halt.problem.code === 'excel.readOnly') throw halt;
    throw notAllFormulas(halt, frozen, structure);
  }
  return new Set(changed.keys());
}

function queueFormulas(context: Excel.RequestContext, group: Group<FrozenFormula>): void {
  const [first] = group.members;
  // The values beside it stay until it is seen to be there.
  if (group.members.length === 1 && first) {
    firstCell(context, first).formulas = [[first.formula]];
    return;
  }
  rangeOf(context, group).formulas = group.members.map(({ formula }) => [formula]);
}

/** Writes what the first cells held before. */
async function writeContents(
  contents: ReadonlyMap<FrozenFormula, Held>,
  limits: Limits,
): Promise<void> {
  const operations = [...contents].map(([each, { formulas, values }]) => {
    const content = formulas[0]?.[0] ?? '';
    const isText = typeof content === 'string' && content === values[0]?.[0];
    return { each, content: isText ? quoted(content) : content, bytes: OVERHEAD };
  });
  for (const batch of batchesOf(operations, limits.write)) {
    await request((context) => {
      for (const { each, content } of batch) firstCell(context, each).formulas = [[content]];
      return () => undefined;
    });
  }
}

/** Remembers those that were kept, and forgets the others. */
async function remember(
  kept: readonly FrozenFormula[],
  setting: unknown,
  memory: FrozenMemory,
): Promise<void> {
  const text = frozenText(kept);
  // A setting that cannot be read is not ours to replace.
  if (readFrozen(setting) === null || text.length > LONGEST_SETTING) {
    memory.replace(kept);
    return;
  }
  memory.replace([]);
  if (text === (setting ?? '')) return;
  try {
    await request(({ workbook }) => {
      workbook.settings.add(FROZEN, text);
      return () => undefined;
    });
  } catch (error) {
    // The formulas are there: the next time that will be seen, and those forgotten.
    if (requestErrorCode(error) === null) throw error;
  }
}
