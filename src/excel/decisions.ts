import type { Day } from '../engine';
import {
  planDecision,
  planRevocation,
  readModel,
  type DecisionPlan,
  type DecisionRecord,
  type Model,
  type NewDecision,
  type RevocationPlan,
} from '../workbook';
import { Halt } from './halt';
import { untilWritten, writePlanned } from './planned-cells';
import type { Reader, Reading } from './reading';
import { Unreadable } from './scoring';

/**
 * Puts a decision on record in the table `Decisioni`, which is made where there is none.
 * @throws Halt, Unreadable, Excel's error; then nothing of it is left written
 */
export const saveDecision = (reader: Reader, decision: NewDecision): Promise<void> =>
  planned(reader, (reading, model) =>
    written(reader, reading, planDecision(reading.workbook, model, decision)),
  );

/**
 * Takes a decision back: its row stays, with the day since which it has no effect.
 * @param record as it was read
 * @throws Halt, Unreadable, Excel's error; then nothing of it is left written
 */
export const revokeDecision = (reader: Reader, record: DecisionRecord, on: Day): Promise<void> =>
  planned(reader, (reading, model) =>
    written(reader, reading, planRevocation(reading.workbook, model, record, on)),
  );

/** @param write says whether it is written: not, when the workbook had changed meanwhile */
async function planned(
  reader: Reader,
  write: (reading: Reading, model: Model) => Promise<boolean>,
): Promise<void> {
  await untilWritten(async () => {
    const reading = await reader.read();
    const model = readModel(reading.workbook);
    if (!model.ok) throw new Unreadable(model.problem);
    return (await write(reading, model.value)) || null;
  });
}

async function written(
  reader: Reader,
  reading: Reading,
  plan: DecisionPlan | RevocationPlan,
): Promise<boolean> {
  switch (plan.kind) {
    case 'exists':
      throw new Halt('excel.decisionExists', { code: plan.code });
    case 'gone':
      throw new Halt('excel.decisionGone', { code: plan.code });
    case 'noRoom':
    case 'noColumn':
      throw noRoom(plan);
    case 'newSheet':
    case 'cells':
      return writePlanned(reader, reading, plan, noRoom);
  }
}

const noRoom = ({ table }: { readonly table: string }): Halt =>
  new Halt('excel.noRoomForDecision', { table });
