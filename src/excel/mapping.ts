import { foundIn } from '../workbook/mapping/areas';
import type { Mapping } from '../workbook/mapping/mapping';
import { planMapping } from '../workbook/mapping/plan';
import type { TableGrowth } from '../workbook';
import { Halt } from './halt';
import type { MappingReport } from './open-workbook';
import { writePlanned } from './planned-cells';
import type { Reader } from './reading';

/** Finds what a plan could be read from, as it is read now. @throws Halt, Excel's error */
export async function findMapping(reader: Reader): Promise<MappingReport> {
  const { workbook, problems } = await reader.read();
  return { workbook, ...foundIn(workbook), problems };
}

/**
 * Writes a mapping into the table `Mappatura`, in place of the one that is there; one without areas
 * empties it.
 * @throws Halt, Excel's error; then nothing of it is left written
 */
export async function saveMapping(reader: Reader, mapping: Mapping): Promise<void> {
  const reading = await reader.read();
  const plan = planMapping(reading.workbook, mapping);
  if (plan.kind === 'noRoom') throw noRoom(plan);
  const written = await writePlanned(reader, reading, plan, noRoom);
  if (!written) throw new Halt('excel.keptChanging', { attempts: '1' });
}

const noRoom = ({ table, rows }: TableGrowth): Halt =>
  new Halt('excel.noRoomForMapping', { table, rows: String(rows) });
