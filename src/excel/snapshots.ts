import { dayText, type Day } from '../engine';
import { planSnapshot, snapshotsIn, type History, type SnapshotPlan } from '../workbook';
import { changesOf, type Changes } from './changes';
import { takeBack, writeGuarded } from './guarded';
import { Halt, requestErrorCode } from './halt';
import { addSheets } from './new-sheets';
import type { SnapshotOptions, SnapshotReport } from './open-workbook';
import type { Reader, Reading } from './reading';
import { refuseProtected } from './recalculate';
import { scoreReading } from './scoring';
import { differencesFrom } from './undo';
import { canResize } from './writing';

/** How many times a snapshot is planned again because the workbook changed under it. */
const ATTEMPTS = 3;

/**
 * Saves the scores of the workbook as they are, or as they were on a day of monitoring.
 * @throws Halt, Unreadable, Excel's error; then nothing of it is left written
 */
export function saveSnapshot(
  reader: Reader,
  day: Day,
  { on, replace = false }: SnapshotOptions,
): Promise<SnapshotReport> {
  return withHistory(reader, async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const reading = await reader.read();
      const { run } = scoreReading(reading, { on });
      const date = run.model.plan.on ?? day;
      const plan = planSnapshot(reading.workbook, run, date, replace);
      if (!(await write(reader, reading, plan, date))) continue;
      const { nodes, indicators } = run.card.tree;
      const replaced = plan.kind === 'cells' && plan.replaces;
      return { date, entries: nodes.length + indicators.length, replaced };
    }
    throw new Halt('excel.keptChanging', { attempts: String(ATTEMPTS) });
  });
}

/** Reads the snapshots that were saved. */
export function readSnapshots(reader: Reader): Promise<History> {
  return withHistory(reader, async () => snapshotsIn((await reader.read()).workbook));
}

/** Readings leave the snapshots out, but for the work that is about them. */
async function withHistory<T>(reader: Reader, work: () => Promise<T>): Promise<T> {
  reader.history = true;
  try {
    return await work();
  } finally {
    reader.history = false;
  }
}

/** @returns whether it is written: not, when the workbook had changed meanwhile */
async function write(
  reader: Reader,
  reading: Reading,
  plan: SnapshotPlan,
  date: Day,
): Promise<boolean> {
  switch (plan.kind) {
    case 'exists':
      throw new Halt('excel.snapshotExists', { date: dayText(date) });
    case 'noRoom':
      throw new Halt('excel.noRoomForSnapshot', { table: plan.table, rows: String(plan.rows) });
    case 'newSheet':
      await addSheets([plan.sheet], reading.standing.structure);
      reader.remember(null);
      return true;
    case 'cells':
      return plan.cells.length === 0 || writeCells(reader, reading, plan);
  }
}

async function writeCells(
  reader: Reader,
  reading: Reading,
  { cells, growth }: Extract<SnapshotPlan, { kind: 'cells' }>,
): Promise<boolean> {
  if (growth && !canResize()) {
    const details = { table: growth.table, rows: String(growth.rows) };
    throw new Halt('excel.noRoomForSnapshot', details);
  }
  const { tables } = reading.standing.structure;
  const changes: Changes = {
    ...changesOf({ columns: [], cells }, reading),
    growth: tables.flatMap(({ id, name }) =>
      growth?.table === name ? [{ tableId: id, rows: growth.rows }] : [],
    ),
  };
  refuseProtected(changes, reading);
  try {
    return (await writeGuarded(reader, { reading, changes, holds: () => false })) !== null;
  } catch (error) {
    if (requestErrorCode(error) === null) throw error;
    await takeBack(reader, reading, changes, (now) => differencesFrom(reading, now, changes));
    throw error;
  }
}
