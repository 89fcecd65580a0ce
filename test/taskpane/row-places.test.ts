import { evenRows, rowsWithOpen, type RowPlaces } from '../../src/taskpane/view-model/row-places';

/** Every pixel of the first rows, as the row that it belongs to. */
const walk = ({ rowAt }: RowPlaces, pixels: number) =>
  Array.from({ length: pixels }, (_, y) => rowAt(y)).join('');

test('rows of one height follow one another', () => {
  const rows = evenRows(3);
  expect(walk(rows, 9)).toBe('000111222');
  expect([0, 1, 2].map(rows.topOf)).toEqual([0, 3, 6]);
});

test('an open row takes its place, and those below make room', () => {
  const rows = rowsWithOpen(3, 1, 4);
  expect(walk(rows, 16)).toBe('0001111111222333');
  expect([0, 1, 2, 3].map(rows.topOf)).toEqual([0, 3, 10, 13]);
});

test('with none open no height is added', () => {
  expect(walk(rowsWithOpen(3, -1, 40), 9)).toBe('000111222');
});

test.each([evenRows(62), rowsWithOpen(62, 4, 215.5), rowsWithOpen(62, 0, 90)])(
  'each row is found at its own top, and the one before just above',
  (rows) => {
    for (let row = 1; row < 20; row += 1) {
      expect(rows.rowAt(rows.topOf(row))).toBe(row);
      expect(rows.rowAt(rows.topOf(row) - 0.25)).toBe(row - 1);
    }
  },
);
