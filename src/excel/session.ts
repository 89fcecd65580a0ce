import type { Day, Place, Profile } from '../engine';
import {
  Areas,
  parseA1,
  type DecisionRecord,
  type History,
  type NewDecision,
  type NewSheet,
  type SavedRules,
  type Touched,
} from '../workbook';
import type { Mapping } from '../workbook/mapping/mapping';
import type { Correction } from '../workbook/quality/corrections';
import { calculateFunctions } from './calculate-functions';
import type { Pause } from './compare';
import type { Formulas } from './formulas';
import { Halt, haltFor, requestErrorCode } from './halt';
import type {
  CorrectionReport,
  FreezeReport,
  FreezeScope,
  FunctionsInfo,
  Look,
  LookOptions,
  MappingReport,
  OpenResult,
  OpenWorkbook,
  PlacePart,
  RestoreReport,
  RunOptions,
  RunReport,
  SnapshotOptions,
  SnapshotReport,
  StepOptions,
  UnfreezeReport,
  WorkbookChange,
} from './open-workbook';
import type { SheetRange } from './parts';
import { readAndScore } from './read-and-score';
import { Reader, type Limits } from './reading';
import { request } from './request';
import { RulesWatch } from './rules-watch';
import { lookOf, Unreadable } from './scoring';
import type { Undo } from './undo';
import { tellsChanges, watchChanges } from './watch';

/** The workbook that Excel has open. */
export class Session implements OpenWorkbook {
  readonly #reader: Reader;
  readonly #now: () => Date;
  readonly #wait: Pause | undefined;
  readonly #rules = new RulesWatch();
  #formulas: Formulas | null = null;
  #undo: Undo | null = null;
  #areas: Areas | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param now the clock, for the date of a run
   * @param limits what one message may weigh
   * @param wait goes by between two looks at values that are still to come
   */
  constructor(now: () => Date = () => new Date(), limits?: Limits, wait?: Pause) {
    this.#now = now;
    this.#wait = wait;
    this.#reader = new Reader(limits, (workbook) => {
      this.#rules.update(workbook);
      this.#areas = new Areas(workbook);
    });
  }

  look(options: LookOptions = {}): Promise<OpenResult<Look>> {
    const { on } = options;
    return this.#alone(async () => lookOf(await readAndScore(this.#reader, options, { on })));
  }

  recalculate(options: RunOptions): Promise<OpenResult<RunReport>> {
    return this.#alone(async () => {
      const keep = (undo: Undo) => (this.#undo = undo);
      const { recalculate } = await loadWrites();
      const { report, undo } = await recalculate(this.#reader, options, this.#now, keep);
      this.#undo = undo ?? this.#undo;
      if (report.written.columns > 0) this.#areas?.add(report.run.writes.columns);
      return report;
    });
  }

  correct(
    corrections: readonly Correction[],
    options: LookOptions = {},
  ): Promise<OpenResult<CorrectionReport>> {
    return this.#alone(async () => {
      const { correct } = await loadWrites();
      const { report, undo } = await correct(this.#reader, corrections, options);
      this.#undo = undo;
      return report;
    });
  }

  canRestore(): boolean {
    return this.#undo !== null;
  }

  restore(options: StepOptions = {}): Promise<OpenResult<RestoreReport>> {
    return this.#alone(async () => {
      if (!this.#undo) return { cells: 0, problems: [] };
      const { restore } = await loadWrites();
      const report = await restore(this.#reader, this.#undo, options, this.#now);
      this.#undo = null;
      return report;
    });
  }

  goTo(place: Place, part: PlacePart = 'cell'): Promise<OpenResult<null>> {
    return ended(() => goTo(place, part));
  }

  saveProfile(profile: Profile): Promise<OpenResult<null>> {
    return this.#alone(async () => {
      const { saveProfile } = await loadWrites();
      await saveProfile(this.#reader, profile);
      await this.#readRules();
      return null;
    });
  }

  saveSnapshot(day: Day, options: SnapshotOptions = {}): Promise<OpenResult<SnapshotReport>> {
    return this.#alone(async () => (await loadWrites()).saveSnapshot(this.#reader, day, options));
  }

  snapshots(): Promise<OpenResult<History>> {
    return this.#alone(async () => (await loadWrites()).readSnapshots(this.#reader));
  }

  mapping(): Promise<OpenResult<MappingReport>> {
    return this.#alone(async () => (await loadWrites()).findMapping(this.#reader));
  }

  saveMapping(mapping: Mapping): Promise<OpenResult<null>> {
    return this.#alone(async () => {
      await (await loadWrites()).saveMapping(this.#reader, mapping);
      return null;
    });
  }

  saveDecision(decision: NewDecision): Promise<OpenResult<null>> {
    return this.#alone(async () => {
      await (await loadWrites()).saveDecision(this.#reader, decision);
      return null;
    });
  }

  revokeDecision(record: DecisionRecord, on: Day): Promise<OpenResult<null>> {
    return this.#alone(async () => {
      await (await loadWrites()).revokeDecision(this.#reader, record, on);
      return null;
    });
  }

  insertSample(): Promise<OpenResult<null>> {
    return this.#alone(async () => {
      await (await loadWrites()).insertSample(this.#reader);
      return null;
    });
  }

  writeVerification(sheet: NewSheet): Promise<OpenResult<string>> {
    return this.#alone(async () => (await loadWrites()).addSheet(this.#reader, sheet));
  }

  onChange(listener: (change: WorkbookChange) => void): Promise<OpenResult<() => void>> {
    return ended(() => watchChanges(listener, (change) => this.#touchedBy(change)));
  }

  tellsChanges(): boolean {
    return tellsChanges();
  }

  freeze(scope: FreezeScope): Promise<OpenResult<FreezeReport>> {
    return this.#alone(async () => (await this.#loadFormulas()).freeze(scope));
  }

  unfreeze(): Promise<OpenResult<UnfreezeReport>> {
    return this.#alone(async () => (await this.#loadFormulas()).unfreeze());
  }

  functionsInfo(): Promise<OpenResult<FunctionsInfo>> {
    return this.#alone(async () => (await this.#loadFormulas()).info());
  }

  insertFormula(formula: string): Promise<OpenResult<Place>> {
    return this.#alone(async () => (await this.#loadFormulas()).insert(formula));
  }

  savedRules(): SavedRules | null {
    return this.#rules.rules;
  }

  onSavedRules(listener: () => void): () => void {
    return this.#rules.listen(listener);
  }

  calculateFunctions(): Promise<OpenResult<null>> {
    return this.#alone(calculateFunctions);
  }

  async loadRest(): Promise<void> {
    await ended(() => Promise.all([this.#loadFormulas(), loadWrites()]));
  }

  /** @throws Halt when the network does not give it */
  async #loadFormulas(): Promise<Formulas> {
    const { Formulas } = await loaded(import('./formulas'));
    this.#formulas ??= new Formulas(this.#reader.limits, this.#wait);
    return this.#formulas;
  }

  /** Reads what was just saved; it is saved, whether that can be read now or not. */
  async #readRules(): Promise<void> {
    try {
      await this.#reader.read();
    } catch (error) {
      haltFor(error);
    }
  }

  /** Of a sheet that nobody has read yet, or of a workbook just put back, all may be inputs. */
  #touchedBy({ sheetId, range }: SheetRange): Touched {
    const sheet = this.#reader.sheetName(sheetId);
    return sheet === undefined ? 'inputs' : (this.#areas?.touched(sheet, range) ?? 'inputs');
  }

  /** One thing at a time. */
  #alone<T>(work: () => Promise<T>): Promise<OpenResult<T>> {
    const result = this.#last.then(() => ended(work));
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** @throws Halt when the network does not give it */
const loadWrites = () => loaded(import('./writes'));

/** @throws Halt when the network does not give it */
const loaded = <T>(part: Promise<T>): Promise<T> =>
  part.catch((error: unknown) => {
    throw new Halt('excel.partNotLoaded', { reason: String(error) }, error);
  });

/** Every foreseeable end of some work as a value. */
async function ended<T>(work: () => Promise<T>): Promise<OpenResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    return { ok: false, problem: haltFor(error).problem };
  }
}

async function goTo({ sheet, cell }: Place, part: PlacePart): Promise<null> {
  const at = parseA1(cell);
  try {
    await request(({ workbook }) => {
      const target = workbook.worksheets.getItem(sheet);
      target.activate();
      const range = target.getRange(at ? cell : 'A1');
      (part === 'row' ? range.getEntireRow() : range).select();
      return () => undefined;
    });
  } catch (error) {
    if (requestErrorCode(error) !== 'ItemNotFound') throw error;
    throw new Halt('excel.placeGone', { sheet });
  }
  return null;
}
