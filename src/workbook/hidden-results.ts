import { isMergedAway, mergeAt } from './merges';
import type { ResultRow } from './model';
import type { Region } from './region';

/** Rows of which a cell is hidden under a merge: nothing is ever written into those. */
export interface HiddenRows {
  readonly all: ReadonlySet<number>;
  /** Those whose result the merged cell does not show: it is another one's. */
  readonly told: readonly number[];
}

/** The rows whose cell in a column cannot show their results, since it is merged with others. */
export function hiddenRows(
  { sheet }: Region,
  rows: readonly ResultRow[],
  column: number,
): HiddenRows {
  const hidden = rows.filter(({ row }) => isMergedAway(sheet, row, column));
  const isShown = ({ row, kind, code }: ResultRow): boolean => {
    const merge = mergeAt(sheet, row, column);
    const first = rows.find((other) => other.row === merge?.top);
    return merge?.left === column && first?.kind === kind && first.code === code;
  };
  return {
    all: new Set(hidden.map(({ row }) => row)),
    told: hidden.filter((row) => !isShown(row)).map(({ row }) => row),
  };
}
