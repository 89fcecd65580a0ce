import { changesOf, type Changes } from './changes';
import { notPutBack, putBack, writeGuarded } from './guarded';
import { Halt, requestErrorCode } from './halt';
import type { LastRun, RunOptions, RunReport, Step } from './open-workbook';
import type { Reader, Reading } from './reading';
import { extentOf, lookOf, modelOf, plainResultsOf, scoreReading, type Scored } from './scoring';
import { putBackOf, undoOf, type Undo } from './undo';

/** How many times a run starts again because the workbook changed under it. */
const ATTEMPTS = 3;

export interface Recalculated {
  readonly report: RunReport;
  /** null when nothing was written. */
  readonly undo: Undo | null;
}

/**
 * Reads, scores and writes what changed, until what was written is what the workbook as it is
 * asks for.
 * @param keepUndo told what is about to be replaced, before it is
 * @throws Halt, Unreadable, Excel's error
 */
export async function recalculate(
  reader: Reader,
  options: RunOptions,
  now: () => Date,
): Promise<Recalculated> {
  const { consent, overwriteFormulas = false } = options;
  let agreed = false;
  for (let repeated = 0; repeated < ATTEMPTS; repeated += 1) {
    const scored = await readAndScore(reader, options, overwriteFormulas);
    const { reading, run } = scored;
    const written = extentOf(run.writes);
    if (written.cells === 0 && written.columns === 0) {
      return { report: { ...lookOf(scored), written, repeated }, undo: null };
    }
    const changes = changesOf(run.writes, reading);
    refuseProtected(changes, reading);
    agreed ||= reading.standing.lastRun !== null || (await consent(written));
    if (!agreed) throw new Halt('excel.cancelled');
    step(options, 'writing');

    const lastRun: LastRun = { at: now().toISOString(), profile: run.card.profile.name };
    const undo = undoOf(reading, run.model, changes);
    if (await write(reader, scored, changes, lastRun, undo, overwriteFormulas)) {
      reader.rememberPlainResults(plainResultsOf(scored));
      const pending = { columns: 0, cells: 0 };
      return { report: { ...lookOf(scored), pending, lastRun, written, repeated: repeated }, undo };
    }
  }
  throw new Halt('excel.keptChanging', { attempts: String(ATTEMPTS) });
}

/** Tells the step, unless the user has stopped the run. @throws Halt `excel.cancelled` */
export function step({ signal, onStep }: Pick<RunOptions, 'signal' | 'onStep'>, is: Step): void {
  if (signal?.aborted) throw new Halt('excel.cancelled');
  onStep?.(is);
}

/** Reads and scores, telling the steps. */
export async function readAndScore(
  reader: Reader,
  options: Pick<RunOptions, 'signal' | 'onStep'>,
  overwriteFormulas: boolean,
): Promise<Scored> {
  const reading = await reader.read((is) => step(options, is));
  step(options, 'scoring');
  const scored = scoreReading(reading, overwriteFormulas);
  reader.rememberPlainResults(plainResultsOf({ ...scored, run: withoutNewColumns(scored) }));
  return scored;
}

const withoutNewColumns = ({ run }: Scored): Scored['run'] => ({
  ...run,
  writes: { ...run.writes, columns: [] },
});

async function write(
  reader: Reader,
  { reading, run }: Scored,
  changes: Changes,
  lastRun: LastRun,
  undo: Undo,
  overwriteFormulas: boolean,
): Promise<boolean> {
  const asWritten = JSON.stringify(run.writes);
  const holds = (now: Reading) =>
    modelOf(now) !== null &&
    JSON.stringify(scoreReading(now, overwriteFormulas).run.writes) === asWritten;
  try {
    return await writeGuarded(reader, { reading, changes, holds, lastRun });
  } catch (error) {
    if (requestErrorCode(error) === null || isBeforeAnything(error)) throw error;
    await takeBack(reader, undo, reading, changes);
    throw error;
  }
}

/** Excel refuses a request as a whole while a cell is being edited, or when it is too large. */
function isBeforeAnything(error: unknown): boolean {
  const code = requestErrorCode(error) ?? '';
  return ['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded'].includes(code);
}

/** After a request that failed nobody knows how far it went: what it left is looked for. */
async function takeBack(
  reader: Reader,
  undo: Undo,
  before: Reading,
  changes: Changes,
): Promise<void> {
  try {
    reader.remember(null);
    const reading = await reader.read();
    await putBack(putBackOf(undo, reading, modelOf(reading)), reading);
  } catch (error) {
    throw notPutBack(error, before, changes);
  } finally {
    reader.remember(null);
  }
}

/** @throws Halt `excel.protectedSheet` naming the sheets that would be written into */
export function refuseProtected({ cells, columns }: Changes, { standing }: Reading): void {
  const ids = new Set([...cells, ...columns].map(({ sheetId }) => sheetId));
  const sheets = standing.structure.sheets
    .filter(({ id, name }) => ids.has(id) && standing.protectedSheets.has(name))
    .map(({ name }) => name);
  if (sheets.length > 0) throw new Halt('excel.protectedSheet', { sheets: sheets.join(', ') });
}
