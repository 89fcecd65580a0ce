import { hashOf, type FrozenFormula } from './frozen';
import { isWaiting, readHeld } from './groups';
import { requestErrorCode } from './halt';

/** Lets some time go by. */
export type Pause = () => Promise<void>;

const PAUSE_MS = 300;

/** Long enough for functions to answer in, short enough to be waited for. */
export const pause: Pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** How many times values are read until all are there. */
const READS = 12;

export interface Compared {
  /** They give other values than those that were frozen. */
  readonly different: readonly FrozenFormula[];
  /** Nobody can tell: they had no value yet, or Excel did not tell it. */
  readonly unknown: readonly FrozenFormula[];
}

/**
 * Compares what formulas give with the values that were frozen: references in a text do not follow
 * the cells they named, and a formula put back may read others.
 * @param limit what an answer may weigh
 */
export async function compare(
  formulas: readonly FrozenFormula[],
  limit: number,
  wait: Pause,
): Promise<Compared> {
  let left = formulas;
  for (let read = 1; ; read += 1) {
    const held = await readHeld(left, limit).catch((error: unknown) => {
      if (requestErrorCode(error) === null) throw error;
      return null;
    });
    // The formulas are back, whether their values can be read now or not.
    if (!held) return { different: [], unknown: left };
    const unknown: FrozenFormula[] = [];
    const different: FrozenFormula[] = [];
    for (const [formula, own] of held) {
      if (isWaiting(own)) unknown.push(formula);
      else if (hashOf(own.values) !== formula.hash) different.push(formula);
    }
    // What differs may come of an error that stood for an answer: it is read twice at least.
    const isSure = different.length === 0 || read > 1;
    if ((unknown.length === 0 && isSure) || read === READS) return { different, unknown };
    left = [...unknown, ...different];
    await wait();
  }
}
