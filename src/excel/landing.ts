import { queuePart, type Block } from './blocks';
import { workbookOf } from './cells';
import type { Changes } from './changes';
import type { Spot } from './input-cells';
import type { Part } from './parts';
import type { Reading } from './reading';
import type { Answer } from './request';

/**
 * Queues the reading of the cells that some changes write into and no reading holds, since nothing
 * was there: what somebody writes there meanwhile must be put back as it was, and not cleared.
 */
export function queueLanding(
  context: Excel.RequestContext,
  { blocks }: Reading,
  { cells, columns }: Changes,
): Answer<readonly Block[]> {
  const isRead = ({ sheetId, row, column }: Spot) =>
    blocks.some(
      ({ kind, sheetId: id, range: { top, left, bottom, right } }) =>
        kind === 'cells' &&
        id === sheetId &&
        row >= top &&
        row <= bottom &&
        column >= left &&
        column <= right,
    );
  const inserted = columns.filter(({ tableId }) => tableId !== null);
  // What an inserted column is written into was not there before.
  const isNew = ({ sheetId, column }: Spot) =>
    inserted.some(
      (group) => group.sheetId === sheetId && group.columns.some((made) => made.column === column),
    );
  const headers = columns.flatMap(({ sheetId, columns: made }) =>
    made.map(({ row, column }): Spot => ({ sheetId, row, column })),
  );
  const spots = [...cells, ...headers].filter((spot) => !isRead(spot) && !isNew(spot));
  const queued = boxesOf(spots).map((part) => queuePart(context, part));
  return () => queued.flatMap((read) => read() ?? []);
}

/** One rectangle for each sheet, around all of them. */
function boxesOf(spots: readonly Spot[]): Part[] {
  const boxes = new Map<string, Extract<Part, { kind: 'cells' | 'looks' }>>();
  for (const { sheetId, row, column } of spots) {
    const { range } = boxes.get(sheetId) ?? {
      range: { top: row, left: column, bottom: row, right: column },
    };
    boxes.set(sheetId, {
      kind: 'cells',
      sheetId,
      range: {
        top: Math.min(range.top, row),
        left: Math.min(range.left, column),
        bottom: Math.max(range.bottom, row),
        right: Math.max(range.right, column),
      },
    });
  }
  return [...boxes.values()];
}

/** A reading with what stood where changes were to land. */
export function withLanding(reading: Reading, landing: readonly Block[]): Reading {
  if (landing.length === 0) return reading;
  const { standing, known, workbook } = reading;
  const blocks = [...reading.blocks, ...landing];
  const merges = new Map(
    standing.structure.sheets.map(({ id }, place) => [id, workbook.sheets[place]?.merges ?? []]),
  );
  const whole = workbookOf(standing.structure, known.extents, merges, blocks);
  return { ...reading, blocks, workbook: whole };
}
