import type { Block } from './blocks';
import { queueLanding, withLanding } from './landing';
import type { LastRun } from './open-workbook';
import type { Extents } from './parts';
import { Halt, haltFor, requestErrorCode } from './halt';
import type { Changes } from './changes';
import type { LogWrite } from './log';
import { logOperation, takeLogBack, withAdded } from './log-write';
import { queueExtents, sameExtents, type Limits, type Reader, type Reading } from './reading';
import { request, type Answer } from './request';
import { readColoured } from './read-coloured';
import { LAST_RUN, lastRunText, sameStructure, type Structure } from './structure';
import { differencesFrom, type PutBack } from './undo';
import {
  batchesOf,
  growthOperation,
  operationsOf,
  queueAll,
  removalOf,
  type Operation,
} from './writing';

export interface Write {
  readonly reading: Reading;
  readonly changes: Changes;
  /** Whether the changes are still right for the workbook as it turns out to be. */
  readonly holds: (now: Reading) => boolean;
  /** What the workbook is to remember of this run; undefined leaves that as it is. */
  readonly lastRun?: LastRun | undefined;
}

/** The part of what a write sends that its answer gives back: the values, to be looked at. */
const ECHO = 0.4;

/** With these nothing of a request was carried out. */
const REFUSED_WHOLE: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
]);

/** Whether nothing of the request that ended with this error was carried out. */
export const isRefusedWhole = (error: unknown): boolean =>
  REFUSED_WHOLE.has(requestErrorCode(error) ?? '');

/**
 * Writes changes and reads the workbook again in the same request. When it is no longer what the
 * changes were made for, or they did not land, what was written is put back.
 * @returns the workbook as it was right before the write; null when nothing is left written
 * @throws Halt `excel.misplaced`, or when Excel refused the request as a whole; Excel's error when
 * a request failed midway, with nothing put back yet
 */
export async function writeGuarded(reader: Reader, write: Write): Promise<Reading | null> {
  const { reading, changes, holds, lastRun } = write;
  const log = changes.log && logOperation(changes.log);
  const operations = [...operationsOf(changes), ...(log ? [log] : [])];
  const batches = batchesOf(operations, reader.limits.write);
  const landed: Answer<boolean>[] = [];
  let landing: Answer<readonly Block[]> = () => [];
  const { structure } = reading.standing;
  let extents: Answer<Extents> | null = null;
  const send = (context: Excel.RequestContext, index: number) => {
    landed.push(queueAll(context, batches[index] ?? []));
    if (index < batches.length - 1) return;
    if (lastRun) context.workbook.settings.add(LAST_RUN, lastRunText(lastRun));
    extents = queueExtents(context, structure);
  };
  const [first = []] = batches;
  const fits = reader.answerBytes + first.reduce((sum, { bytes }) => sum + bytes, 0) * ECHO;
  const together = fits < reader.limits.answer;
  const now = await reader
    .readKnown(reading.known, (context) => {
      landing = queueLanding(context, reading, changes);
      if (together) send(context, 0);
    })
    .catch((error: unknown) => {
      throw isRefusedWhole(error) ? haltFor(error) : error;
    });
  const isSame = isUnmoved(now, reading) && (same(now.blocks, reading.blocks) || holds(now));
  const found = withLanding(now, landing());
  if (!isSame) {
    await putBackDifferences(reader, found, changes);
    return null;
  }
  for (let index = together ? 1 : 0; index < batches.length; index += 1) {
    await request((context) => {
      send(context, index);
      return () => undefined;
    });
  }
  if (!landed.every((isThere) => isThere())) {
    await putBackDifferences(reader, found, changes);
    throw new Halt('excel.misplaced');
  }
  const after = (extents as Answer<Extents> | null)?.() ?? reading.known.extents;
  const known = withAdded(grown(structure, changes), after, log?.added() ?? null);
  reader.remember({ ...reading.known, ...known });
  return now;
}

/** A structure with the new columns: asked again in the same request, Excel would tell one state. */
function grown({ sheets, tables }: Structure, { columns }: Changes): Structure {
  return {
    sheets,
    tables: tables.map((table) => {
      const added = columns.find(({ tableId }) => tableId === table.id)?.columns ?? [];
      return { ...table, columns: [...table.columns, ...added.map(({ header }) => header)] };
    }),
  };
}

function isUnmoved(now: Reading, before: Reading): boolean {
  return (
    sameStructure(now.standing.structure, before.standing.structure) &&
    sameExtents(now.known.extents, before.known.extents)
  );
}

/** Plain data compared by content; as texts, large sheets would cost more than all the rest. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const left = Object.entries(a);
  const right = new Map<string, unknown>(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => same(value, right.get(key)));
}

/** Puts every cell that some changes named back as it was before them. */
const putBackDifferences = (reader: Reader, before: Reading, changes: Changes): Promise<void> =>
  takeBack(reader, before, changes, (now) => differencesFrom(before, now, changes));

/**
 * Looks at what a write left, and puts it back.
 * @throws Halt `excel.notPutBack`
 */
export async function takeBack(
  reader: Reader,
  before: Reading,
  changes: Changes,
  whatIn: (now: Reading) => PutBack,
): Promise<void> {
  const { log } = changes;
  reader.remember(null);
  try {
    const read = () => readColoured(reader, before.known.plainResults);
    const now = await (log ? reader.withHistory(read) : read());
    await putBack(whatIn(now), now, reader.limits);
    if (log) await takeLogBack(before, now, log);
    await putBackLastRun(before.standing.lastRun, now.standing.lastRun);
  } catch (error) {
    throw notPutBack(error, before, changes.cells);
  } finally {
    reader.remember(null);
  }
}

/** A run of which nothing is left is none to be remembered. */
async function putBackLastRun(was: LastRun | null, is: LastRun | null): Promise<void> {
  if (JSON.stringify(was) === JSON.stringify(is)) return;
  await request(({ workbook }) => {
    workbook.settings.add(LAST_RUN, was ? lastRunText(was) : '');
    return () => undefined;
  });
}

/** Sends what puts things back, and what tells of it. @throws Halt `excel.misplaced`, Excel's error */
export async function putBack(
  { cells, removed, shrunk }: PutBack,
  now: Reading,
  limits: Limits,
  log?: LogWrite,
): Promise<void> {
  // Whatever is in a column that goes away goes with it; another table may have cells below it.
  const staying = cells.filter(
    (cell) =>
      !removed.some(({ tableId, sheetId, columns }) => {
        const table = tableId === null ? null : now.known.extents.tables.get(tableId);
        return (
          table &&
          sheetId === cell.sheetId &&
          columns.some(({ column }) => column === cell.column) &&
          cell.row >= table.top &&
          cell.row <= table.bottom
        );
      }),
  );
  const operations: Operation[] = [
    ...operationsOf({ growth: [], cells: staying, columns: [] }),
    ...shrunk.map(({ tableId, rows }) => growthOperation(tableId, -rows)),
    ...removed.map((group) => removalOf(group, now.known.extents.tables.get(group.tableId ?? ''))),
    ...(log ? [logOperation(log)] : []),
  ];
  const landed: Answer<boolean>[] = [];
  for (const batch of batchesOf(operations, limits.write)) {
    await request((context) => {
      landed.push(queueAll(context, batch));
      return () => undefined;
    });
  }
  if (!landed.every((isThere) => isThere())) throw new Halt('excel.misplaced');
}

/** The problem of a failed put-back. */
export function notPutBack(error: unknown, { standing }: Reading, cells: Changes['cells']): Halt {
  const { problem } = haltFor(error);
  const ids = new Set(cells.map(({ sheetId }) => sheetId));
  const names = standing.structure.sheets.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  const reason = problem.details.reason ?? problem.code;
  return new Halt('excel.notPutBack', { reason, sheets: names.join(', ') }, error);
}
