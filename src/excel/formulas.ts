import type { Place } from '../engine';
import { pause, type Pause } from './compare';
import { freeze } from './freeze';
import { FrozenMemory } from './frozen';
import { functionsInfo } from './functions-info';
import { insertFormula } from './insert-formula';
import type { FreezeReport, FreezeScope, FunctionsInfo, UnfreezeReport } from './open-workbook';
import type { Limits } from './reading';
import { unfreeze } from './unfreeze';

/** What is done with formulas of PERF in cells. No run needs it, so the add-in loads it apart. */
export class Formulas {
  readonly #limits: Limits;
  readonly #wait: Pause;
  readonly #frozen = new FrozenMemory();

  /** @param wait goes by between two looks at values that are still to come */
  constructor(limits: Limits, wait: Pause = pause) {
    this.#limits = limits;
    this.#wait = wait;
  }

  freeze(scope: FreezeScope): Promise<FreezeReport> {
    return freeze(scope, this.#limits, this.#frozen);
  }

  unfreeze(): Promise<UnfreezeReport> {
    return unfreeze(this.#limits, this.#frozen, this.#wait);
  }

  info(): Promise<FunctionsInfo> {
    return functionsInfo(this.#frozen);
  }

  insert(formula: string): Promise<Place> {
    return insertFormula(formula);
  }
}
