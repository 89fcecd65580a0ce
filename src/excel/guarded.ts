import type { LastRun } from './open-workbook';
import type { Known } from './parts';
import { Halt, haltFor } from './halt';
import type { Changes } from './changes';
import { queueKnown, sameExtents, type Reader, type Reading } from './reading';
import { request, type Answer } from './request';
import { LAST_RUN, lastRunText, sameStructure } from './structure';
import { differencesFrom, type PutBack } from './undo';
import { batchesOf, operationsOf, removalOf, type Operation } from './writing';

export interface Write {
  readonly reading: Reading;
  readonly changes: Changes;
  /** Whether the changes are still right for the workbook as it turns out to be. */
  readonly holds: (now: Reading) => boolean;
  /** What the workbook is to remember of this run; undefined leaves that as it is. */
  readonly lastRun?: LastRun | undefined;
}

/**
 * Writes changes and reads the workbook again in the same request. When it is no longer what the
 * changes were made for, or they did not land, what was written is put back.
 * @returns whether the changes are written
 * @throws Halt `excel.misplaced`; Excel's error when a request failed, with nothing put back yet
 */
export async function writeGuarded(reader: Reader, write: Write): Promise<boolean> {
  const { reading, changes, holds, lastRun } = write;
  const batches = batchesOf(operationsOf(changes, reading.known.extents));
  const landed: Answer<boolean>[] = [];
  let after: Answer<Known> | null = null;
  const send = (context: Excel.RequestContext, index: number) => {
    landed.push(...(batches[index] ?? []).map(({ queue }) => queue(context)));
    if (index < batches.length - 1) return;
    if (lastRun) context.workbook.settings.add(LAST_RUN, lastRunText(lastRun));
    after = queueKnown(context, reading.known);
  };
  const now = await reader.readKnown(reading.known, (context) => send(context, 0));
  const isSame = isUnmoved(now, reading) && (sameBlocks(now, reading) || holds(now));
  if (!isSame) {
    await putBackDifferences(reader, now, changes);
    return false;
  }
  for (let index = 1; index < batches.length; index += 1) {
    await request((context) => {
      send(context, index);
      return () => undefined;
    });
  }
  if (!landed.every((isThere) => isThere())) {
    await putBackDifferences(reader, now, changes);
    throw new Halt('excel.misplaced');
  }
  reader.remember((after as Answer<Known> | null)?.() ?? null);
  return true;
}

function isUnmoved(now: Reading, before: Reading): boolean {
  return (
    sameStructure(now.standing.structure, before.standing.structure) &&
    sameExtents(now.known.extents, before.known.extents)
  );
}

const sameBlocks = (a: Reading, b: Reading): boolean =>
  JSON.stringify(a.blocks) === JSON.stringify(b.blocks);

/** Puts every cell that some changes named back as it was before them. */
async function putBackDifferences(
  reader: Reader,
  before: Reading,
  changes: Changes,
): Promise<void> {
  try {
    const now = await reader.read();
    await putBack(differencesFrom(before, now, changes), now);
  } catch (error) {
    throw notPutBack(error, before, changes);
  } finally {
    reader.remember(null);
  }
}

/** Sends what puts things back. @throws Excel's error */
export async function putBack({ cells, removed }: PutBack, now: Reading): Promise<void> {
  const inRemoved = new Set(
    removed.flatMap(({ tableId, sheetId, columns }) =>
      tableId === null ? [] : columns.map(({ column }) => `${sheetId} ${column}`),
    ),
  );
  const staying = cells.filter(({ sheetId, column, row }) => {
    if (!inRemoved.has(`${sheetId} ${column}`)) return true;
    return !removed.some((group) => {
      const table = now.known.extents.tables.get(group.tableId ?? '');
      return group.sheetId === sheetId && table && row >= table.top && row <= table.bottom;
    });
  });
  const operations: Operation[] = [
    ...operationsOf({ growth: [], cells: staying, columns: [] }, now.known.extents),
    ...removed.map((group) => removalOf(group, now.known.extents.tables.get(group.tableId ?? ''))),
  ];
  const landed: Answer<boolean>[] = [];
  for (const batch of batchesOf(operations)) {
    await request((context) => {
      landed.push(...batch.map(({ queue }) => queue(context)));
      return () => undefined;
    });
  }
  if (!landed.every((isThere) => isThere())) throw new Halt('excel.misplaced');
}

/** The problem of a failed put-back. */
export function notPutBack(error: unknown, { standing }: Reading, { cells }: Changes): Halt {
  const { problem } = haltFor(error);
  const ids = new Set(cells.map(({ sheetId }) => sheetId));
  const names = standing.structure.sheets.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  const reason = problem.details.reason ?? problem.code;
  return new Halt('excel.notPutBack', { reason, sheets: names.join(', ') }, error);
}
