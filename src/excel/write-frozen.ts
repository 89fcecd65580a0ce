import type { Raw } from './blocks';
import { quoted } from './changes';
import { hashOf, haveSameRest, type FrozenFormula } from './frozen';
import {
  formulaIn,
  groupsOf,
  heldByMember,
  queueHeld,
  rangeOf,
  type FormulaRange,
  type Group,
  type Held,
} from './groups';
import { isRefusedWhole } from './guarded';
import { haltFor } from './halt';
import { isolating } from './isolating';
import {
  causeIn,
  firstCell,
  isBlocked,
  keepText,
  notAllFormulas,
  putBytes,
  queueFormula,
  settle,
} from './put-formulas';
import type { Limits } from './reading';
import { request, type Answer } from './request';
import type { Standing } from './structure';
import { batchesOf, OVERHEAD } from './writing';

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

/** Whether a formula is in its cell. */
export const isThere = ({ formula }: FrozenFormula, held: Held): boolean =>
  formulaIn(held) === formula;

/** Whether values in cells are those that were frozen, the first being the formula again or not. */
export function isOurs(frozen: FrozenFormula, held: Held): boolean {
  if (isAsFrozen(frozen, held)) return true;
  // What a put-back leaves that was broken off: the formula, and the values in its way.
  const isHalf = isThere(frozen, held) && isBlocked(held);
  return isHalf && haveSameRest(frozen.hash, hashOf(held.values));
}

/** The formulas that are not put back. */
export interface Left {
  /** Somebody wrote into their cells at the last moment: that is there again. */
  readonly changed: ReadonlySet<FrozenFormula>;
  /** Excel does not take them: they may name what is not there any more. */
  readonly refused: ReadonlySet<FormulaRange>;
}

/**
 * Writes frozen formulas into their cells, each of which Excel takes or not by itself.
 * @param isText whether a formula's cell is formatted as text
 * @throws Halt; what is not there yet is remembered
 */
export async function writeFrozen(
  frozen: readonly FrozenFormula[],
  isText: (each: FormulaRange) => boolean,
  limits: Limits,
  { structure }: Standing,
): Promise<Left> {
  const bytesOf = (each: FrozenFormula) => 2 * putBytes(each);
  const before: [FrozenFormula, Held][] = [];
  const refused = new Set<FormulaRange>();
  const send = async (formulas: readonly FrozenFormula[]) => {
    const groups = groupsOf(formulas, bytesOf, limits.write);
    const held = await request((context) => queueAll(context, groups, isText));
    before.push(...held);
  };
  try {
    const groups = groupsOf(frozen, bytesOf, limits.write);
    for (const batch of batchesOf(groups, limits.write)) {
      const members = batch.flatMap((group) => group.members);
      for (const each of await isolating(members, causeIn, send)) refused.add(each);
    }
  } catch (error) {
    const halt = haltFor(error);
    if (before.length === 0 && isRefusedWhole(error)) throw halt;
    // What was not written is written one by one.
  }
  const changed = new Map(
    before.filter(([each, held]) => !isOurs(each, held) && !isBack(each, held)),
  );
  const rest = frozen.filter((each) => !changed.has(each) && !refused.has(each));
  try {
    await keepText(
      [...refused].map((of) => ({ of, isText: isText(of) })),
      limits,
    );
    await writeContents(changed, limits);
    for (const each of await settle(rest, limits, new Set(rest))) refused.add(each);
  } catch (error) {
    const halt = haltFor(error);
    if (halt.problem.code === 'excel.readOnly') throw halt;
    throw notAllFormulas(halt, frozen, structure);
  }
  return { changed: new Set(changed.keys()), refused };
}

/** Whether a request that was refused midway had put a formula back before. */
const isBack = (frozen: FrozenFormula, held: Held): boolean =>
  isThere(frozen, held) && !isBlocked(held);

/** Queues formulas, and the question for what was in their cells. */
function queueAll(
  context: Excel.RequestContext,
  groups: readonly Group<FrozenFormula>[],
  isText: (each: FormulaRange) => boolean,
): Answer<[FrozenFormula, Held][]> {
  const answers = groups.map((group) => queueHeld(context, group));
  for (const group of groups) queueFormulas(context, group, isText);
  return () =>
    answers.flatMap((answer, index) => {
      const group = groups[index];
      return group ? heldByMember(group, answer()) : [];
    });
}

function queueFormulas(
  context: Excel.RequestContext,
  group: Group<FrozenFormula>,
  isText: (each: FormulaRange) => boolean,
): void {
  const { members } = group;
  // The values beside one formula stay until it is seen to be there.
  if (members.length === 1 || members.some(isText)) {
    for (const of of members) queueFormula(context, { of, isText: isText(of) });
    return;
  }
  rangeOf(context, group).formulas = members.map(({ formula }) => [formula]);
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
