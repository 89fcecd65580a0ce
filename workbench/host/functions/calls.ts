import type { CellPlace } from '../formula-engine';
import type { Argument } from './inputs';
import type { FunctionMetadata } from './metadata';
import type { Outcome } from './outcomes';

/** A function called with some arguments by the formula of a cell. */
export interface Call {
  readonly id: number;
  readonly place: CellPlace;
  readonly called: FunctionMetadata;
  readonly args: readonly Argument[];
  readonly key: string;
}

/** What is known of the calls of one cell's formula, each by its function and arguments. */
class CellCalls {
  readonly outcomes = new Map<string, Outcome>();
  readonly waiting = new Set<string>();
  readonly used = new Set<string>();

  constructor(readonly place: CellPlace) {}
}

/**
 * The calls of all cells. A formula finds its results here when it is computed; those that it no
 * longer asks for are dropped when the calculation is over.
 */
export class Calls {
  #cells = new Map<string, CellCalls>();
  #computed = new Set<CellCalls>();
  #wanted: Call[] = [];
  #sent = new Map<number, Call>();
  #nextId = 1;

  /** Whether there are results to come. */
  get isWaiting(): boolean {
    return this.#wanted.length > 0 || this.#sent.size > 0;
  }

  /** The result of a call; null while there is none, which makes it wanted. */
  find(place: CellPlace, called: FunctionMetadata, args: readonly Argument[]): Outcome | null {
    const cell = this.#cell(place);
    const key = JSON.stringify([called.id, args]);
    this.#computed.add(cell);
    cell.used.add(key);
    const known = cell.outcomes.get(key);
    if (known) return known;
    if (!cell.waiting.has(key)) {
      cell.waiting.add(key);
      this.#wanted.push({ id: this.#nextId, place, called, args, key });
      this.#nextId += 1;
    }
    return null;
  }

  /** Notes that a formula was computed, though it came to no call. */
  visit(place: CellPlace): void {
    this.#computed.add(this.#cell(place));
  }

  /** Drops what the formulas just computed did not ask for. @returns the cells of these formulas */
  prune(): CellPlace[] {
    const computed = [...this.#computed];
    for (const { outcomes, used } of computed) {
      for (const key of outcomes.keys()) if (!used.has(key)) outcomes.delete(key);
      used.clear();
    }
    this.#computed.clear();
    return computed.map(({ place }) => place);
  }

  /** The calls to be sent, which from now on wait for their answers. */
  takeWanted(): Call[] {
    const wanted = this.#wanted;
    this.#wanted = [];
    for (const call of wanted) this.#sent.set(call.id, call);
    return wanted;
  }

  /** The call that an answer is for; null where it was given up. */
  answered(id: number): Call | null {
    const call = this.#sent.get(id);
    this.#sent.delete(id);
    return call ?? null;
  }

  keep({ place, key }: Call, outcome: Outcome): void {
    const { waiting, outcomes } = this.#cell(place);
    waiting.delete(key);
    outcomes.set(key, outcome);
  }

  /** The results that a cell's formula has. */
  outcomesOf(place: CellPlace): Outcome[] {
    return [...(this.#cells.get(keyOf(place))?.outcomes.values() ?? [])];
  }

  /** Forgets results and calls alike: whoever wants one asks again. */
  forget(): void {
    this.#cells.clear();
    this.#computed.clear();
    this.#wanted = [];
    this.#sent.clear();
  }

  #cell(place: CellPlace): CellCalls {
    const key = keyOf(place);
    let cell = this.#cells.get(key);
    if (!cell) this.#cells.set(key, (cell = new CellCalls(place)));
    return cell;
  }
}

const keyOf = ({ sheetId, row, column }: CellPlace): string => `${row},${column},${sheetId}`;
