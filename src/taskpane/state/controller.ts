import type { Profile } from '../../engine';
import type {
  Extent,
  OpenResult,
  OpenWorkbook,
  RunReport,
  Step,
  StepOptions,
  WorkbookChange,
} from '../../excel';
import { Automatic } from './automatic';
import { decisionActions } from './decision-actions';
import { correctionActions } from './correction-actions';
import { formulaActions } from './formula-actions';
import type { Hands } from './hands';
import { mappingActions } from './mapping-actions';
import {
  canCancel,
  STARTING,
  type Notice,
  type OpenProblem,
  type PaneActions,
  type PaneState,
  type Work,
} from './pane-state';
import { pause } from './pause';
import { reasonOf } from './reason';
import { snapshotActions } from './snapshot-actions';
import { today } from './today';

/** What a piece of work makes of the state. */
type Change = Partial<PaneState>;

/** What was said of the last action, once another begins. */
const NOTHING_TOLD: Change = { notice: null, failure: null, snapshotThere: null };

/** What is known here of the functions in cells. */
export interface FunctionsInCells {
  /** Has them answer, where they do not yet. */
  load(): Promise<OpenResult<null>>;
  /** Whether some cell was not answered yet, or by other rules than those saved now. */
  isOutdated(): boolean;
}

/**
 * What the pane and the ribbon do with the open workbook, without React: a store of the state, and
 * the actions that change it. One thing at a time: what is asked meanwhile is left, and only a look
 * gives way, since it writes nothing.
 */
export class Controller implements PaneActions {
  private state: PaneState = STARTING;
  private readonly listeners = new Set<() => void>();
  private stopper: AbortController | null = null;
  private giveAnswer: ((consent: boolean) => void) | null = null;
  /** How many changes of cells there were, and how many the figures know of. */
  private changes = 0;
  private changesRead = 0;
  /**
   * The workbook's rules changed, or functions could not answer, and cells were not computed again
   * since.
   */
  private areCellsBehind = true;

  readonly formulas: PaneActions['formulas'];
  readonly snapshots: PaneActions['snapshots'];
  readonly automatic: PaneActions['automatic'];
  private readonly following: Automatic;
  /** Stops the run that nobody asked for. */
  private unasked: AbortController | null = null;
  readonly mapping: PaneActions['mapping'];
  readonly decisions: PaneActions['decisions'];
  readonly correct: PaneActions['correct'];

  constructor(
    private readonly workbook: OpenWorkbook,
    private readonly functions: FunctionsInCells,
    day = today,
    wait = pause,
  ) {
    const hands: Hands = {
      state: this.getSnapshot,
      put: (change) => this.put(change),
      read: (act, changeOf) =>
        this.guarded(async () => {
          const result = await act();
          return result.ok ? changeOf(result.value) : refused(result.problem);
        }),
      change: (work, act, noticeOf) => this.change(work, act, noticeOf),
    };
    this.following = new Automatic({
      state: this.getSnapshot,
      put: (automatic) => this.put({ automatic }),
      run: () => this.runUnasked(),
      pause: wait,
    });
    const { toggle } = this.following;
    this.automatic = { isOffered: () => workbook.tellsChanges(), toggle };
    this.formulas = formulaActions(workbook, hands);
    this.snapshots = snapshotActions(workbook, day, hands);
    this.mapping = mappingActions(workbook, hands);
    this.decisions = decisionActions(workbook, day, hands);
    this.correct = correctionActions(workbook, hands);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): PaneState => this.state;

  /**
   * Looks, and follows the changes of cells and of rules from now on. What is not needed at first is
   * loaded then, while nobody waits for it.
   */
  async start(): Promise<void> {
    this.followRules();
    await Promise.all([this.look(), this.follow()]);
    await this.workbook.loadRest();
  }

  readonly look = async (): Promise<void> => {
    await this.perform('look', (options) => this.seen(options));
  };

  readonly recalculate: PaneActions['recalculate'] = async ({ overwriteFormulas } = {}) => {
    await this.perform('recalculate', async (options) => {
      const { consent, on } = this;
      const given = { ...options, on, consent, overwriteFormulas };
      const result = await this.workbook.recalculate(given);
      if (!result.ok) return refused(result.problem);
      const { written, repeated, logProblems: problems } = result.value;
      const wrote = written.cells > 0 || written.columns > 0;
      return {
        ...this.read(result.value),
        notice: wrote
          ? { kind: 'written', extent: written, repeated, problems }
          : { kind: 'nothingToWrite' },
      };
    });
  };

  readonly monitor: PaneActions['monitor'] = async (on) => {
    await this.perform('look', (options) => {
      this.put({ on });
      return this.seen(options);
    });
  };

  readonly restore = async (): Promise<void> => {
    await this.change(
      'restore',
      (options) => this.workbook.restore(options),
      (report) => ({ kind: 'restored', ...report }),
    );
  };

  readonly saveProfile = (profile: Profile): Promise<boolean> =>
    this.change(
      'saveProfile',
      () => this.workbook.saveProfile(profile),
      () => ({ kind: 'profileSaved' }),
    );

  readonly insertSample = async (): Promise<void> => {
    await this.change(
      'insertSample',
      () => this.workbook.insertSample(),
      () => ({ kind: 'sampleInserted' }),
    );
  };

  /** What is written is no part of the plan: the figures stay as they were read. */
  readonly writeVerification: PaneActions['writeVerification'] = async (sheet) => {
    await this.perform('writeVerification', async () => {
      const result = await this.workbook.writeVerification(sheet);
      const change: Change = result.ok
        ? { notice: { kind: 'verificationWritten', sheet: result.value } }
        : refused(result.problem);
      const stale = this.state.stale || this.changes !== this.changesRead;
      return { ...change, stale };
    });
  };

  readonly goTo: PaneActions['goTo'] = async (place, part) => {
    await this.guarded(async () => {
      const result = await this.workbook.goTo(place, part);
      return result.ok ? {} : refused(result.problem);
    });
  };

  readonly cancel = (): void => {
    if (this.state.question) {
      this.answer(false);
    } else if (this.state.task && canCancel(this.state)) {
      this.put({ task: { ...this.state.task, stopping: true } });
      this.stopper?.abort();
    }
  };

  readonly answer = (consent: boolean): void => {
    const give = this.giveAnswer;
    this.giveAnswer = null;
    this.put({ question: null });
    give?.(consent);
  };

  readonly dismiss = (): void => this.put({ notice: null, failure: null });

  private get on() {
    return this.state.on ?? undefined;
  }

  private readonly consent = (extent: Extent): Promise<boolean> =>
    new Promise((resolve) => {
      this.giveAnswer = resolve;
      this.put({ question: extent });
    });

  private put(change: Change): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Works with a task to show, which ends however the work does. */
  private async perform(work: Work, job: (options: StepOptions) => Promise<Change>): Promise<void> {
    const { task } = this.state;
    if (task && task.work !== 'look') return;
    this.stopper?.abort();
    this.unasked?.abort();
    const stopper = new AbortController();
    this.stopper = stopper;
    const isCurrent = () => this.stopper === stopper;
    this.changesRead = this.changes;
    this.put({ task: { work, step: null, stopping: false }, ...NOTHING_TOLD });
    const onStep = (step: Step) => {
      if (isCurrent()) this.stepped(step);
    };
    await this.guarded(() => job({ signal: stopper.signal, onStep }), isCurrent);
    if (!isCurrent()) return;
    this.stopper = null;
    this.put({ task: null, question: null, canRestore: this.workbook.canRestore() });
    await this.calculateFunctions();
    this.following.freed();
  }

  /**
   * A run that nobody asked for: it shows no task, asks nothing, and gives way.
   * @returns null where something else is under way, or began meanwhile
   */
  private async runUnasked(): Promise<OpenResult<RunReport> | null> {
    if (this.state.task) return null;
    const stopper = new AbortController();
    this.unasked = stopper;
    this.changesRead = this.changes;
    const { signal } = stopper;
    const onStep = (step: Step) => this.noteRead(step);
    let ended: OpenResult<RunReport> | null = null;
    await this.guarded(
      async () => {
        const consent = () => Promise.resolve(false);
        const given = { signal, onStep, consent, on: this.on, unattended: true };
        const result = await this.workbook.recalculate(given);
        ended = result;
        if (!result.ok) return { stale: true };
        const canRestore = this.workbook.canRestore();
        return { ...this.read(result.value), ...NOTHING_TOLD, canRestore };
      },
      () => !signal.aborted,
    );
    return signal.aborted ? null : ended;
  }

  /**
   * Does what changes the workbook, tells what came of it, and looks again: what this add-in writes
   * is not reported as a change.
   * @returns whether it was done
   */
  private async change<T>(
    work: Work,
    act: (options: StepOptions) => Promise<OpenResult<T>>,
    noticeOf: (value: T) => Notice,
  ): Promise<boolean> {
    let isDone = false;
    await this.perform(work, async (options) => {
      const result = await act(options);
      if (!result.ok) return refused(result.problem);
      isDone = true;
      return { notice: noticeOf(result.value), ...(await this.seen(options)) };
    });
    return isDone;
  }

  /** A fault that nobody foresaw must reach the user, and not leave the pane as if it worked. */
  private async guarded(job: () => Promise<Change>, isCurrent = () => true): Promise<void> {
    let change: Change;
    try {
      change = await job();
    } catch (error) {
      change = { failure: { kind: 'unexpected', reason: reasonOf(error) } };
    }
    if (isCurrent()) this.put(change);
  }

  private stepped(step: Step): void {
    this.noteRead(step);
    const { task } = this.state;
    if (task) this.put({ task: { ...task, step } });
  }

  /** What is read, or read again before it is written, holds the changes made until now. */
  private noteRead(step: Step): void {
    if (step === 'reading' || step === 'writing') this.changesRead = this.changes;
  }

  private async seen(options: StepOptions): Promise<Change> {
    const result = await this.workbook.look({ ...options, on: this.on });
    return result.ok ? this.read(result.value) : refused(result.problem);
  }

  private read(look: PaneState['look']): Change {
    return { look, layout: null, stale: this.changes !== this.changesRead };
  }

  /** Excel does not know that functions depend on the rules: it must be told. */
  private followRules(): void {
    this.workbook.onSavedRules(() => {
      this.areCellsBehind = true;
      // What is under way ends by computing them.
      if (!this.state.task) void this.calculateFunctions();
    });
  }

  private async calculateFunctions(): Promise<void> {
    if (!this.areCellsBehind) return;
    this.areCellsBehind = false;
    await this.guarded(async () => {
      const loaded = await this.functions.load();
      if (!loaded.ok) {
        this.areCellsBehind = true;
        return refused(loaded.problem);
      }
      if (!this.functions.isOutdated()) return {};
      const result = await this.workbook.calculateFunctions();
      return result.ok ? {} : refused(result.problem);
    });
  }

  private changed(change: WorkbookChange): void {
    this.changes += 1;
    const isFollowed = this.following.heard(change);
    const { look, stale, task } = this.state;
    if (look && !stale && !task && !isFollowed) this.put({ stale: true });
  }

  private async follow(): Promise<void> {
    await this.guarded(async () => {
      const result = await this.workbook.onChange((change) => this.changed(change));
      return result.ok ? {} : refused(result.problem);
    });
  }
}

function refused(problem: OpenProblem): Change {
  if (problem.code === 'excel.cancelled') return { notice: { kind: 'cancelled' } };
  if (problem.code === 'excel.snapshotExists') return { snapshotThere: problem };
  if (problem.code.startsWith('layout.')) return { look: null, layout: problem };
  return { failure: { kind: 'problem', problem } };
}
