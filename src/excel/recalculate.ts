import {
  cellAt,
  fingerprintOf,
  runModel,
  runRow,
  type CellWrite,
  type Run,
  type WritePlan,
} from '../workbook';
import { changesOf, type Changes } from './changes';
import { takeBack, writeGuarded } from './guarded';
import { Halt, requestErrorCode } from './halt';
import { planLog } from './log';
import type { LastRun, RunOptions, RunReport } from './open-workbook';
import { readAndScore, step } from './read-and-score';
import { refuseProtected } from './protection';
import type { Reader, Reading } from './reading';
import {
  extentOf,
  lookOf,
  modelOf,
  plainResultsOf,
  type Scored,
  type ScoringChoices,
} from './scoring';
import { putBackOf, undoOf, type Undo } from './undo';
import { VERSION } from './version';

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
  const { consent, on, overwriteFormulas, unattended = false } = options;
  const choices: ScoringChoices = { on, overwriteFormulas };
  let agreed = false;
  for (let repeated = 0; repeated < ATTEMPTS; repeated += 1) {
    const scored = await readAndScore(reader, options, choices);
    const { reading, run } = scored;
    const written = extentOf(run);
    if (written.cells === 0 && written.columns === 0) {
      return { report: { ...lookOf(scored), written, repeated, logProblems: [] }, undo: null };
    }
    const at = now();
    const log = planLog(reading, await rowOf(scored, written.cells, at));
    const changes = { ...changesOf(run.writes, reading), log: log.write };
    refuseProtected(changes, reading);
    const isUsual = reading.standing.lastRun !== null && !(unattended && written.byHand);
    agreed ||= isUsual || (await consent(written));
    if (!agreed) throw new Halt('excel.cancelled');
    step(options, 'writing');

    const lastRun: LastRun = { at: at.toISOString(), profile: run.card.profile.name };
    const undo = await write(reader, scored, changes, lastRun, choices).catch((error: unknown) => {
      const left = error instanceof Halt && error.problem.code === 'excel.notPutBack';
      if (left) keep(undoOf(reading, run.model, changes));
      throw error;
    });
    if (undo) {
      reader.rememberPlainResults(plainResultsOf(reading, run.model, run.writes.columns));
      const look = lookOf({ reading, run: withoutReplaced(run) });
      const told = {
        pending: { columns: 0, cells: 0 },
        lastRun,
        log: log.write?.place ?? look.log,
        problems: [...look.problems, ...log.problems],
      };
      const report = { ...look, ...told, written, repeated, logProblems: log.problems };
      return { report, undo };
    }
  }
  throw new Halt('excel.keptChanging', { attempts: String(ATTEMPTS) });
}

async function rowOf({ reading, run }: Scored, cells: number, at: Date) {
  const { date1904 } = reading.workbook;
  return runRow(run, await fingerprintOf(run.model), cells, { at, version: VERSION, date1904 });
}

/** The run, once what was written by hand is no longer there. */
const withoutReplaced = (run: Run): Run => ({
  ...run,
  problems: run.problems.filter(({ code }) => code !== 'result.byHand'),
});

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
    // A table or a sheet went away between the reading and the write, or the log's came up.
    if (code === 'ItemNotFound' || code === 'ItemAlreadyExists') return null;
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
