import { cellAt, runModel, type CellWrite, type WritePlan } from '../workbook';
import { changesOf, type Changes } from './changes';
import { takeBack, writeGuarded } from './guarded';
import { Halt, requestErrorCode } from './halt';
import type { LastRun, RunOptions, RunReport, Step } from './open-workbook';
import type { Reader, Reading } from './reading';
import {
  extentOf,
  lookOf,
  modelOf,
  plainResultsOf,
  scoreReading,
  withPlainLooks,
  type Scored,
  type ScoringChoices,
} from './scoring';
import type { Standing } from './structure';
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
 * @param keep told what was replaced by a run that could neither be finished nor put back
 * @throws Halt, Unreadable, Excel's error
 */
export async function recalculate(
  reader: Reader,
  options: RunOptions,
  now: () => Date,
  keep: (undo: Undo) => void,
): Promise<Recalculated> {
  const { consent, on, overwriteFormulas } = options;
  const choices: ScoringChoices = { on, overwriteFormulas };
  let agreed = false;
  for (let repeated = 0; repeated < ATTEMPTS; repeated += 1) {
    const scored = await readAndScore(reader, options, choices);
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
    const undo = await write(reader, scored, changes, lastRun, choices).catch((error: unknown) => {
      const left = error instanceof Halt && error.problem.code === 'excel.notPutBack';
      if (left) keep(undoOf(reading, run.model, changes));
      throw error;
    });
    if (undo) {
      reader.rememberPlainResults(plainResultsOf(reading, run.model, run.writes.columns));
      const pending = { columns: 0, cells: 0 };
      return { report: { ...lookOf(scored), pending, lastRun, written, repeated }, undo };
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
  choices: ScoringChoices,
): Promise<Scored> {
  const reading = await reader.read((is) => step(options, is));
  step(options, 'scoring');
  const scored = scoreReading(reading, choices);
  const plainResults = plainResultsOf(reading, scored.run.model);
  const whole = await withPlainLooks(reader, reading, plainResults, (is) => step(options, is));
  return whole === reading ? scored : scoreReading(whole, choices);
}

/** @returns what the write replaced; null when the workbook had changed, and nothing is written */
async function write(
  reader: Reader,
  { reading, run }: Scored,
  changes: Changes,
  lastRun: LastRun,
  { on, overwriteFormulas }: ScoringChoices,
): Promise<Undo | null> {
  const holds = (now: Reading) => {
    const model = modelOf(now, on);
    return (
      model !== null && stillAsks(now, runModel(model, { overwriteFormulas }).writes, run.writes)
    );
  };
  try {
    const now = await writeGuarded(reader, { reading, changes, holds, lastRun });
    return now && undoOf(now, run.model, changes);
  } catch (error) {
    const code = requestErrorCode(error);
    if (code === null) throw error;
    const undo = undoOf(reading, run.model, changes);
    await takeBack(reader, reading, changes, (now) => putBackOf(undo, now, modelOf(now)));
    // A table or a sheet went away between the reading and the write.
    if (code === 'ItemNotFound') return null;
    throw error;
  }
}

const spotText = ({ sheet, row, column }: CellWrite): string => `${row} ${column} ${sheet}`;

/** Whether what was written is what the workbook, as it turned out to be, asks for. */
function stillAsks(now: Reading, asked: WritePlan, written: WritePlan): boolean {
  if (JSON.stringify(asked.columns) !== JSON.stringify(written.columns)) return false;
  const wanted = new Map(asked.cells.map((cell) => [spotText(cell), cell]));
  const sheets = new Map(now.workbook.sheets.map((sheet) => [sheet.name, sheet]));
  for (const cell of written.cells) {
    const found = wanted.get(spotText(cell));
    wanted.delete(spotText(cell));
    if (found && JSON.stringify(found) !== JSON.stringify(cell)) return false;
    if (found) continue;
    // Asked for no longer, because it was so already: then it was only written again.
    const sheet = sheets.get(cell.sheet);
    const value = sheet && cellAt(sheet, cell.row, cell.column)?.value;
    if ((value ?? null) !== cell.value) return false;
  }
  return wanted.size === 0;
}

/** @throws Halt `excel.protectedSheet` naming the sheets that would be written into */
export function refuseProtected({ cells, columns }: Changes, { standing }: Reading): void {
  refuseProtectedSheets([...cells, ...columns], standing);
}

/** @throws Halt `excel.protectedSheet` naming those of the sheets that are protected */
export function refuseProtectedSheets(
  on: readonly { readonly sheetId: string }[],
  standing: Standing,
): void {
  const ids = new Set(on.map(({ sheetId }) => sheetId));
  const sheets = standing.structure.sheets
    .filter(({ id, name }) => ids.has(id) && standing.protectedSheets.has(name))
    .map(({ name }) => name);
  if (sheets.length > 0) throw new Halt('excel.protectedSheet', { sheets: sheets.join(', ') });
}
