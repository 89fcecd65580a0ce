import type { OpenResult, RunReport, WorkbookChange } from '../../excel';
import { hasFormulas } from '../view-model/problem-groups';
import type { AutomaticState, Obstacle, PaneState } from './pane-state';

/** What an automatic recalculation needs of the pane. */
export interface AutomaticHands {
  readonly state: () => PaneState;
  readonly put: (change: AutomaticState) => void;
  /**
   * Runs without a task to show, and without a question.
   * @returns null where something else is under way, or began meanwhile
   */
  readonly run: () => Promise<OpenResult<RunReport> | null>;
  /** Goes by before a run, so that what is typed or pasted in one go is one run. */
  readonly pause: () => Promise<void>;
}

/** After so many refusals in a row the next would be one more. */
const REFUSALS = 3;

/**
 * Recalculates after this user's own edits of inputs: never after a colleague's, whose add-in does
 * that, nor over what somebody typed where results are. It is on as long as the pane is open: a
 * setting in the workbook would switch it on for everybody who shares it.
 */
export class Automatic {
  private edits = 0;
  private following = false;
  /** An edit that gave way to something else under way. */
  private left = false;
  /** A result was typed by hand since the sheet was last up to date. */
  private typed = false;
  private refusals = 0;

  constructor(private readonly hands: AutomaticHands) {}

  readonly toggle = (on: boolean): void => {
    const why = on ? this.obstacle() : null;
    this.refusals = 0;
    this.hands.put({ on: on && (why === null || waits(why)), why });
  };

  /** @returns whether the change is being taken care of */
  heard({ source, touches }: WorkbookChange): boolean {
    if (source === 'remote' || touches === 'other') return false;
    if (touches === 'results') this.typed = true;
    const { on } = this.hands.state().automatic;
    if (!on) return false;
    const why = this.obstacle();
    if (why) {
      this.hands.put({ on: waits(why), why });
      return false;
    }
    this.edits += 1;
    if (!this.following) void this.follow();
    return true;
  }

  /** Something else has ended: what it left is for here, and what it mended is no obstacle. */
  freed(): void {
    const { automatic, look, stale } = this.hands.state();
    if (look && !stale && !isPending(look.pending)) this.typed = false;
    const { on, why } = automatic;
    if (on && why && this.obstacle() === null) this.hands.put({ on, why: null });
    const left = this.left;
    this.left = false;
    if (left && stale) this.heard({ source: 'local', touches: 'inputs' });
  }

  private async follow(): Promise<void> {
    this.following = true;
    const isOn = () => this.hands.state().automatic.on;
    let done = 0;
    while (done !== this.edits && isOn()) {
      // What is typed meanwhile is waited for, too.
      do {
        done = this.edits;
        await this.hands.pause();
      } while (done !== this.edits);
      const result = isOn() ? await this.hands.run() : null;
      this.left = result === null;
      if (result) this.ended(result);
    }
    this.following = false;
  }

  private ended(result: OpenResult<RunReport>): void {
    if (result.ok) {
      this.refusals = 0;
      const { automatic } = this.hands.state();
      const why = this.obstacle();
      if (why?.kind !== automatic.why?.kind) this.hands.put({ on: why === null, why });
      return;
    }
    const { problem } = result;
    // Whoever is still typing will change another cell.
    if (problem.code === 'excel.cellEditing') return;
    // A colleague may have typed over a result, of which nothing was heard here.
    if (problem.code === 'excel.cancelled') {
      this.typed = true;
      this.hands.put({ on: false, why: { kind: 'typed' } });
      return;
    }
    this.refusals += 1;
    this.hands.put({ on: this.refusals < REFUSALS, why: { kind: 'refused', problem } });
  }

  /** Why nothing may be written just now without somebody's decision. */
  private obstacle(): AutomaticState['why'] {
    const { look } = this.hands.state();
    if (!look?.lastRun) return { kind: 'noRun' };
    if (hasFormulas(look)) return { kind: 'formulas' };
    if (this.typed) return { kind: 'typed' };
    return isPending(look.pending) ? { kind: 'behind' } : null;
  }
}

/** What a run by hand does away with, without anything to be decided. */
const waits = ({ kind }: Obstacle): boolean => kind === 'noRun' || kind === 'behind';

const isPending = ({ cells, columns }: { readonly cells: number; readonly columns: number }) =>
  cells > 0 || columns > 0;
