/** Where the rows of a long list are, in pixels from its top. */
export interface RowPlaces {
  /** The row at a height, also where there is none. */
  readonly rowAt: (y: number) => number;
  readonly topOf: (row: number) => number;
  /** How high a row is that nobody opened. */
  readonly height: number;
}

/** Rows of one height. */
export const evenRows = (height: number): RowPlaces => ({
  rowAt: (y) => Math.floor(y / height),
  topOf: (row) => row * height,
  height,
});

/**
 * Rows of one height, one of which is open.
 * @param open that row; -1 for none
 * @param more how much higher it is than the others
 */
export function rowsWithOpen(height: number, open: number, more: number): RowPlaces {
  const even = evenRows(height);
  if (open < 0) return even;
  const end = even.topOf(open + 1);
  return {
    rowAt: (y) => {
      if (y < end) return even.rowAt(y);
      return y < end + more ? open : even.rowAt(y - more);
    },
    topOf: (row) => even.topOf(row) + (row > open ? more : 0),
    height,
  };
}
