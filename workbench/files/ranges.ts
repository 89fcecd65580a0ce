import { toA1, type Range } from '../../src/workbook';
import type { SnapshotRange } from './snapshot';

export const univerRange = ({ top, left, bottom, right }: Range): SnapshotRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

export function a1Of({ startRow, startColumn, endRow, endColumn }: SnapshotRange): string {
  const [first, last] = [toA1(startRow, startColumn), toA1(endRow, endColumn)];
  return first === last ? first : `${first}:${last}`;
}
