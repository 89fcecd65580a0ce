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

/** Univer computes formulas a moment after an edit; Excel, before it answers the next request. */
export class Calculation {
  #isPending = false;
  #waiting: (() => void)[] = [];
  #met = new WeakSet<object>();
  #withFormulas = new WeakSet<object>();

  constructor(readonly api: UniverApi) {}

  onExecuted({ id, params, fromFormula }: Executed): void {
    switch (id) {
      case 'formula.mutation.set-formula-calculation-start':
        this.#isPending = true;
        break;
      case 'formula.mutation.set-formula-calculation-notification':
        if (DONE.has((params as Notification).functionsExecutedState)) this.#resume();
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
    if (this.#withFormulas.has(workbook)) this.#isPending = true;
  }

  #resume(): void {
    this.#isPending = false;
    for (const resume of this.#waiting.splice(0)) resume();
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
    if (!this.#isPending) return;
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

function hasFormula(cells: Cells): boolean {
  for (const line of Object.values(cells)) {
    for (const cell of Object.values(line ?? {})) if (cell?.f) return true;
  }
  return false;
}
