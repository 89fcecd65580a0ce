import { START } from './formula-engine';
import type { Functions } from './functions';
import type { Executed, UniverApi } from './univer';

type Cells = Readonly<
  Record<number, Readonly<Record<number, { readonly f?: unknown } | null>> | undefined>
>;

interface Edit {
  readonly cellValue?: Cells;
  readonly trigger?: string;
}

interface Notification {
  readonly functionsExecutedState?: number;
}

/** How a calculation ends: with nothing to compute, or with everything computed. */
const DONE: ReadonlySet<number | undefined> = new Set([2, 3]);

/** The commands of Univer after whose mutations it does not compute. */
const WITHOUT_FORMULAS: ReadonlySet<string> = new Set([
  'sheet.command.set-style',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
]);

const LONGEST_MS = 20_000;

/**
 * Univer computes formulas a moment after an edit, and the add-in its functions after that; Excel has
 * the values of its own functions before it answers the next request, and here all are there.
 */
export class Calculation {
  /** Univer was given something to compute, and has not begun. */
  #isDue = false;
  #isRunning = false;
  #waiting: (() => void)[] = [];
  #met = new WeakSet<object>();
  #withFormulas = new WeakSet<object>();

  constructor(
    readonly api: UniverApi,
    readonly functions: Functions,
  ) {}

  onExecuted({ id, params, fromFormula }: Executed): void {
    switch (id) {
      case START:
        if (asksForMore(params)) this.#isDue = true;
        break;
      case 'formula.mutation.set-formula-calculation-start':
        this.#isDue = false;
        this.#isRunning = true;
        break;
      case 'formula.mutation.set-formula-calculation-notification':
        if (DONE.has((params as Notification).functionsExecutedState)) this.#onDone();
        break;
      case 'sheet.mutation.set-range-values':
        if (!fromFormula) this.#afterEdit(params);
        break;
    }
  }

  /** A workbook without formulas is never waited for, nor a change of looks: nothing is computed. */
  #afterEdit({ cellValue = {}, trigger = '' }: Edit): void {
    const workbook = this.api.getActiveWorkbook()?.getWorkbook();
    if (!workbook || WITHOUT_FORMULAS.has(trigger)) return;
    this.meet();
    if (hasFormula(cellValue)) this.#withFormulas.add(workbook);
    if (this.#withFormulas.has(workbook)) this.#isDue = true;
  }

  /** Lets go of whoever waits: nothing is told any more. */
  dispose(): void {
    this.#resume();
  }

  #resume(): void {
    for (const resume of this.#waiting.splice(0)) resume();
  }

  #onDone(): void {
    this.#isRunning = false;
    this.functions.afterCalculation();
    if (!this.#isPending) this.#resume();
  }

  get #isPending(): boolean {
    return this.#isDue || this.#isRunning || this.functions.isWaiting;
  }

  /** Looks for formulas in a workbook that was not seen before. */
  meet(): void {
    const workbook = this.api.getActiveWorkbook()?.getWorkbook();
    if (!workbook || this.#met.has(workbook)) return;
    this.#met.add(workbook);
    const isWith = workbook
      .getSheets()
      .some((sheet) => hasFormula(sheet.getCellMatrix().getMatrix() as Cells));
    if (isWith) this.#withFormulas.add(workbook);
  }

  /** Resolves when every formula has its value. @throws Error when Univer never says so */
  async settled(): Promise<void> {
    if (this.#isPending) await this.#done();
    this.functions.throwFailure();
  }

  async #done(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(new Error(`The formulas took more than ${LONGEST_MS} ms`));
      }, LONGEST_MS);
      this.#waiting.push(() => {
        clearTimeout(limit);
        resolve();
      });
    });
  }
}

/** Univer asks for a calculation of nothing too, when a workbook without formulas is opened. */
function asksForMore(params: object): boolean {
  const { forceCalculation, dirtyRanges = [] } = params as {
    readonly forceCalculation?: boolean;
    readonly dirtyRanges?: readonly unknown[];
  };
  return forceCalculation === true || dirtyRanges.length > 0;
}

function hasFormula(cells: Cells): boolean {
  for (const line of Object.values(cells)) {
    for (const cell of Object.values(line ?? {})) if (cell?.f) return true;
  }
  return false;
}
