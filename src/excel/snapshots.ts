import { dayText, type Day } from '../engine';
import {
  planSnapshot,
  snapshotsIn,
  type History,
  type SnapshotPlan,
  type TableGrowth,
} from '../workbook';
import { Halt } from './halt';
import type { SnapshotOptions, SnapshotReport } from './open-workbook';
import { untilWritten, writePlanned } from './planned-cells';
import type { Reader, Reading } from './reading';
import { scoreReading } from './scoring';

/**
 * Saves the scores of the workbook as they are, or as they were on a day of monitoring.
 * @throws Halt, Unreadable, Excel's error; then nothing of it is left written
 */
export function saveSnapshot(
  reader: Reader,
  day: Day,
  { on, replace = false }: SnapshotOptions,
): Promise<SnapshotReport> {
  return reader.withHistory(() =>
    untilWritten(async () => {
      const reading = await reader.read();
      const { run } = scoreReading(reading, { on });
      const date = run.model.plan.on ?? day;
      const plan = planSnapshot(reading.workbook, run, date, replace);
      if (!(await write(reader, reading, plan, date))) return null;
      const { nodes, indicators } = run.card.tree;
      const replaced = plan.kind === 'cells' && plan.replaces;
      return { date, entries: nodes.length + indicators.length, replaced };
    }),
  );
}

/** Reads the snapshots that were saved. */
export function readSnapshots(reader: Reader): Promise<History> {
  return reader.withHistory(async () => snapshotsIn((await reader.read()).workbook));
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
      throw noRoom(plan);
    case 'newSheet':
    case 'cells':
      return writePlanned(reader, reading, plan, noRoom);
  }
}

const noRoom = ({ table, rows }: TableGrowth): Halt =>
  new Halt('excel.noRoomForSnapshot', { table, rows: String(rows) });
