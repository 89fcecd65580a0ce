import { compare, type Pause } from './compare';
import {
  frozenText,
  FROZEN,
  LONGEST_SETTING,
  queueFrozen,
  readFrozen,
  type FrozenFormula,
  type FrozenMemory,
} from './frozen';
import { NOTHING, type FormulaRange } from './groups';
import { requestErrorCode } from './halt';
import type { UnfreezeReport } from './open-workbook';
import { problem } from './problems';
import { standingOf } from './put-formulas';
import type { Limits } from './reading';
import { refuseProtectedSheets } from './protection';
import { request } from './request';
import { queueStanding, type SheetShape } from './structure';
import { toldOf } from './told-cells';
import { isOurs, isThere, writeFrozen } from './write-frozen';

/**
 * Puts frozen formulas back where their values are as they were frozen, and tells which give other
 * values now. What is not put back stays remembered as long as its sheet is there.
 * @param wait goes by between two looks at values that are not there yet
 * @throws Halt, Excel's error
 */
export async function unfreeze(
  limits: Limits,
  memory: FrozenMemory,
  wait: Pause,
): Promise<UnfreezeReport> {
  const { standing, setting } = await request((context) => {
    const state = queueStanding(context);
    const is = queueFrozen(context);
    return () => ({ standing: state(), setting: is() });
  });
  const { sheets } = standing.structure;
  const ids = new Set(sheets.map(({ id }) => id));
  const frozen = located(memory.all(readFrozen(setting) ?? []), sheets);
  if (frozen.length === 0) return { formulas: 0, problems: [] };
  const here = frozen.filter(({ sheetId }) => ids.has(sheetId));
  const stands = new Map((await standingOf(here, limits)).map((stand) => [stand.of, stand]));
  const heldBy = (each: FrozenFormula) => stands.get(each)?.held ?? NOTHING;
  const wanted = here.filter((each) => isOurs(each, heldBy(each)));
  refuseProtectedSheets(wanted, standing);
  const isText = (each: FormulaRange) => stands.get(each)?.isText ?? false;
  const { changed, refused } = await writeFrozen(wanted, isText, limits, standing);

  const back = new Set(wanted.filter((each) => !changed.has(each) && !refused.has(each)));
  // Put back by a request of which only the end failed, or by hand.
  const others = here.filter((each) => !back.has(each) && !refused.has(each));
  const there = new Set(others.filter((each) => isThere(each, heldBy(each))));
  const kept = here.filter((each) => !back.has(each) && !there.has(each));
  await remember(kept, setting, memory);
  const count = frozen.length - back.size - there.size - refused.size;
  const formulas = here.filter((each) => back.has(each) || there.has(each));
  const compared = await compare(formulas, limits.read, wait);
  const problems = [
    ...(count > 0 ? [problem('excel.formulasKept', { count: String(count) })] : []),
    ...toldOf(
      'excel.formulasRefused',
      here.filter((each) => refused.has(each)),
      sheets,
    ),
    ...toldOf('excel.formulasDiffer', compared.different, sheets),
    ...toldOf('excel.formulasUnchecked', compared.unknown, sheets),
  ];
  return { formulas: back.size, problems };
}

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
