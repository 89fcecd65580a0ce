import type { PlannedFailure } from './interpreter';
import type { Excel } from './excel';

/** A failing request: which one from now on, 1 being the next, and when in it. */
export interface RequestFailure {
  readonly at: number;
  /** How many actions are carried out first; 0 where it is not given. */
  readonly afterActions?: number;
  readonly code: string;
}

type Edit = () => unknown;

/** Makes Excel misbehave in the ways that an add-in has to bear. */
export class Faults {
  #failures: { left: number; failure: PlannedFailure }[] = [];
  #edits: { left: number; edit: Edit }[] = [];
  #refusals = 0;
  #editing: Promise<void> | null = null;

  constructor(readonly excel: Excel) {}

  /** Once: the at-th request from now fails, after some of its actions were carried out. */
  failRequest({ at, afterActions = 0, code }: RequestFailure): void {
    this.#failures.push({ left: at, failure: { afterActions, code } });
  }

  /** Once: someone edits the workbook right before the at-th request from now. */
  editBefore(at: number, edit: Edit): void {
    this.#edits.push({ left: at, edit });
  }

  /** A cell is being edited while the next so many requests come in, and Excel refuses them. */
  editCell(count: number): void {
    this.#refusals = count;
  }

  /**
   * A cell is being edited until then: a request that can wait (`delayForCellEdit`) waits, any
   * other is refused.
   */
  editCellUntil(left: Promise<void>): void {
    const editing = left.then(() => {
      if (this.#editing === editing) this.#editing = null;
    });
    this.#editing = editing;
  }

  /** While on, values written under a filter land in the visible rows only (office-js#224). */
  misplaceFiltered(on: boolean): void {
    this.excel.misplaceFiltered = on;
  }

  /** While on, the workbook is open for reading only. */
  readOnly(on: boolean): void {
    this.excel.writer.readOnly = on;
  }

  /** From now on, formulas of which it is true are refused, as one that names no table that is there. */
  refuseFormulas(isRefused: (formula: string) => boolean): void {
    this.excel.writer.refusesFormula = isRefused;
  }

  /** Whether a request is refused because a cell is being edited; waits where it may. */
  async refusesWhileEditing(canWait: boolean): Promise<boolean> {
    if (this.#refusals > 0) {
      this.#refusals -= 1;
      return true;
    }
    if (this.#editing && !canWait) return true;
    await this.#editing;
    return false;
  }

  /** The edits due before a request that is about to be carried out. */
  takeEdits(): Edit[] {
    return due(this.#edits).map(({ edit }) => edit);
  }

  takeFailure(): PlannedFailure | null {
    return due(this.#failures)[0]?.failure ?? null;
  }
}

/** Counts down, and takes out what is due. */
function due<T extends { left: number }>(waiting: T[]): T[] {
  for (const entry of waiting) entry.left -= 1;
  const now = waiting.filter(({ left }) => left === 0);
  const later = waiting.filter(({ left }) => left > 0);
  waiting.splice(0, waiting.length, ...later);
  return now;
}
