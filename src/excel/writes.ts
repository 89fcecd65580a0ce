import type { Profile } from '../engine';
import { planRules, restoreRow, samplePlan, type NewSheet } from '../workbook';
import { freeName } from '../workbook/free-name';
import { isRefusedWhole, notPutBack, putBack } from './guarded';
import { Halt } from './halt';
import { planLog, type PlannedLog } from './log';
import { addSheets } from './new-sheets';
import type { RestoreReport, StepOptions } from './open-workbook';
import { writePlanned } from './planned-cells';
import { problem } from './problems';
import { refuseProtected } from './protection';
import { step } from './read-and-score';
import type { Reader } from './reading';
import { modelOf } from './scoring';
import { readColoured } from './read-coloured';
import { putBackOf, type Undo } from './undo';
import { VERSION } from './version';

// All that writes into the workbook, but for formulas: the first look can do without it.
export { findMapping, saveMapping } from './mapping';
export { correct } from './correct';
export { recalculate } from './recalculate';
export { revokeDecision, saveDecision } from './decisions';
export { readSnapshots, saveSnapshot } from './snapshots';

/**
 * Puts back what a run replaced, where it was not changed since, with a row of its own in the log.
 * @throws Halt, Excel's error
 */
export async function restore(
  reader: Reader,
  undo: Undo,
  options: StepOptions,
  now: () => Date,
): Promise<RestoreReport> {
  try {
    return await putBackRun(reader, undo, options, now);
  } catch (error) {
    const isHalf = error instanceof Halt && error.problem.code === 'excel.notPutBack';
    if (!isHalf || isRefusedWhole(error.cause)) throw error;
    // Some of it is back: what is left is looked for again, so that no half remains.
    reader.remember(null);
    return await putBackRun(reader, undo, options, now).catch(() => {
      throw error;
    });
  }
}

async function putBackRun(
  reader: Reader,
  undo: Undo,
  options: StepOptions,
  now: () => Date,
): Promise<RestoreReport> {
  const reading = await readColoured(reader, undo.plainResults, (is) => step(options, is));
  const back = putBackOf(undo, reading, modelOf(reading));
  refuseProtected({ growth: [], cells: back.cells, columns: back.removed }, reading);
  step(options, 'puttingBack');
  const changed = back.cells.length + back.removed.length > 0;
  const stamp = { at: now(), version: VERSION, date1904: reading.workbook.date1904 };
  const log = changed ? planLog(reading, restoreRow(back.cells.length, stamp)) : NO_LOG;
  await putBack(back, reading, reader.limits, log.write).catch((error: unknown) => {
    throw notPutBack(error, reading, back.cells);
  });
  reader.remember(null);
  const { cells, kept } = back;
  const left = kept > 0 ? [problem('excel.restoreKept', { count: String(kept) })] : [];
  return { cells: cells.length, problems: [...left, ...log.problems] };
}

/** Where nothing is put back. */
const NO_LOG: PlannedLog = { write: undefined, problems: [] };

/** Writes a profile into the table `Regole`. @throws Halt, Excel's error; then nothing is written */
export async function saveProfile(reader: Reader, profile: Profile): Promise<void> {
  const reading = await reader.read();
  const plan = planRules(reading.workbook, profile);
  const noRoom = ({ table }: { readonly table: string }) =>
    new Halt('excel.noRoomForRules', { table });
  if (plan.kind === 'noRoom') throw noRoom(plan);
  const written = await writePlanned(reader, reading, plan, noRoom);
  if (!written) throw new Halt('excel.keptChanging', { attempts: '1' });
}

/** Adds the sheets of a small sample plan. @throws Halt, Excel's error */
export async function insertSample(reader: Reader): Promise<void> {
  const reading = await reader.read();
  await addSheets(samplePlan, reading.standing.structure);
  reader.remember(null);
}

/** Adds a sheet under a name that is free. @returns the name @throws Halt, Excel's error */
export async function addSheet(reader: Reader, sheet: NewSheet): Promise<string> {
  const { structure } = (await reader.read()).standing;
  const taken = [...structure.sheets, ...structure.tables].map((of) => of.name);
  const name = freeName(sheet.name, taken);
  await addSheets([{ ...sheet, name }], structure);
  reader.remember(null);
  return name;
}
