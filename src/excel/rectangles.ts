import { toA1 } from '../workbook';

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Cells below each other in one column, without a gap. */
export interface Run<T extends Spot> {
  readonly top: number;
  readonly column: number;
  readonly cells: readonly T[];
}

const byColumn = (a: Spot, b: Spot) => a.column - b.column || a.row - b.row;
const byRow = (a: Spot, b: Spot) => a.row - b.row || a.column - b.column;

/** @param longest how many cells a run may have */
export function runsOf<T extends Spot>(cells: readonly T[], longest = Infinity): Run<T>[] {
  const runs: { top: number; column: number; cells: T[] }[] = [];
  for (const cell of [...cells].sort(byColumn)) {
    const last = runs.at(-1);
    const follows = last?.column === cell.column && cell.row === last.top + last.cells.length;
    if (last && follows && last.cells.length < longest) last.cells.push(cell);
    else runs.push({ top: cell.row, column: cell.column, cells: [cell] });
  }
  return runs;
}

/**
 * The addresses that cover cells exactly, few and large: `H2:I40`.
 * @param longest how many characters a list of addresses may have
 * @returns lists such as `H2:I40,H42`
 */
export function addressLists(cells: readonly Spot[], longest: number): string[] {
  const lists: string[] = [];
  for (const address of rectangles(cells)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longest) {
      lists.splice(-1, 1, `${last},${address}`);
    } else {
      lists.push(address);
    }
  }
  return lists;
}

function rectangles(cells: readonly Spot[]): string[] {
  const open = new Map<string, { left: number; right: number; top: number; bottom: number }>();
  const done: string[] = [];
  const close = ({ left, right, top, bottom }: { [side in Side]: number }) => {
    const first = toA1(top, left);
    const last = toA1(bottom, right);
    done.push(first === last ? first : `${first}:${last}`);
  };
  for (const { left, right, row } of segments(cells)) {
    const key = `${left} ${right}`;
    const above = open.get(key);
    if (above?.bottom === row - 1) {
      above.bottom = row;
      continue;
    }
    if (above) close(above);
    open.set(key, { left, right, top: row, bottom: row });
  }
  for (const rectangle of open.values()) close(rectangle);
  return done;
}

type Side = 'left' | 'right' | 'top' | 'bottom';

/** Neighbours in one row, taken together. */
function segments(cells: readonly Spot[]): { row: number; left: number; right: number }[] {
  const found: { row: number; left: number; right: number }[] = [];
  for (const { row, column } of [...cells].sort(byRow)) {
    const last = found.at(-1);
    if (last?.row === row && last.right === column - 1) last.right = column;
    else found.push({ row, left: column, right: column });
  }
  return found;
}
