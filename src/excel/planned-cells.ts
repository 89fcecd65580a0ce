import type { CellWrite, NewSheet, TableGrowth } from '../workbook';
import { changesOf, type Changes } from './changes';
import { takeBack, writeGuarded } from './guarded';
import { Halt, requestErrorCode } from './halt';
import { addSheets } from './new-sheets';
import { refuseProtected } from './protection';
import type { Reader, Reading } from './reading';
import { differencesFrom } from './undo';
import { canResize } from './writing';

/** What is written of a table that PERF keeps: cells, with what it grows by, or its first sheet. */
export type Planned =
  | {
      readonly kind: 'cells';
      readonly cells: readonly CellWrite[];
      readonly growth?: TableGrowth | null;
    }
  | { readonly kind: 'newSheet'; readonly sheet: NewSheet };

/** How many times something is planned again because the workbook changed under it. */
const ATTEMPTS = 3;

/**
 * Plans and writes, again as long as the workbook changes under it.
 * @param write null where it had changed, and nothing is written
 * @throws Halt `excel.keptChanging`
 */
export async function untilWritten<T>(write: () => Promise<T | null>): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const done = await write();
    if (done !== null) return done;
  }
  throw new Halt('excel.keptChanging', { attempts: String(ATTEMPTS) });
}

/**
 * Writes what was planned into the workbook that it was planned for.
 * @param noRoom what is told where this Excel cannot make a table longer
 * @returns whether it is written: not, when the workbook had changed meanwhile
 * @throws Halt, Excel's error; then nothing of it is left written
 */
export async function writePlanned(
  reader: Reader,
  reading: Reading,
  planned: Planned,
  noRoom: (growth: TableGrowth) => Halt,
): Promise<boolean> {
  if (planned.kind === 'newSheet') {
    await addSheets([planned.sheet], reading.standing.structure);
    reader.remember(null);
    return true;
  }
  const { cells, growth = null } = planned;
  if (cells.length === 0) return true;
  if (growth && !canResize()) throw noRoom(growth);
  const changes: Changes = {
    ...changesOf({ columns: [], cells }, reading),
    growth: growthOf(growth, reading),
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

/** How a table grows, as a change of the workbook that was read. */
const growthOf = (growth: TableGrowth | null, { standing }: Reading): Changes['growth'] =>
  standing.structure.tables.flatMap(({ id, name }) =>
    growth?.table === name ? [{ tableId: id, rows: growth.rows }] : [],
  );
