import fc from 'fast-check';
import { addressLists, runsOf } from '../../src/excel/rectangles';
import { parseRange } from '../../src/workbook';

const at = (text: string) => {
  const range = parseRange(text);
  if (!range) throw new Error(text);
  return { row: range.top, column: range.left };
};

describe('the addresses that cover cells', () => {
  const cases: [cells: string, lists: string[]][] = [
    ['', []],
    ['B2', ['B2']],
    ['B2 B3 B4', ['B2:B4']],
    ['B2 C2 B3 C3', ['B2:C3']],
    ['B2 B4', ['B2,B4']],
    ['B2 C2 B3', ['B2:C2,B3']],
    ['B2 D2 B3 D3', ['B2:B3,D2:D3']],
  ];
  test.each(cases)('%s', (cells, lists) => {
    const spots = cells.split(' ').filter(Boolean).map(at);
    expect(addressLists(spots, 8000).map((list) => list.split(',').sort().join(','))).toEqual(
      lists,
    );
  });

  const anyCells = fc.uniqueArray(
    fc.record({ row: fc.nat({ max: 30 }), column: fc.nat({ max: 6 }) }),
    { selector: ({ row, column }) => `${row} ${column}`, maxLength: 120 },
  );

  test('cover every cell once and no other, in lists not too long', () => {
    fc.assert(
      fc.property(anyCells, fc.integer({ min: 12, max: 80 }), (cells, longest) => {
        const lists = addressLists(cells, longest);
        for (const list of lists) expect(list.length).toBeLessThanOrEqual(longest);
        const covered = lists.flatMap((list) =>
          list.split(',').flatMap((address) => {
            const range = parseRange(address);
            if (!range) throw new Error(address);
            const found: string[] = [];
            for (let row = range.top; row <= range.bottom; row += 1) {
              for (let column = range.left; column <= range.right; column += 1) {
                found.push(`${row} ${column}`);
              }
            }
            return found;
          }),
        );
        expect(covered.sort()).toEqual(cells.map(({ row, column }) => `${row} ${column}`).sort());
      }),
    );
  });

  test('runs hold every cell once, in order and without gaps', () => {
    fc.assert(
      fc.property(anyCells, fc.integer({ min: 1, max: 9 }), (cells, longest) => {
        const runs = runsOf(cells, longest);
        for (const run of runs) {
          expect(run.cells.length).toBeLessThanOrEqual(longest);
          run.cells.forEach(({ row, column }, index) => {
            expect([row, column]).toEqual([run.top + index, run.column]);
          });
        }
        const key = ({ row, column }: { row: number; column: number }) => `${row} ${column}`;
        expect(runs.flatMap((run) => run.cells.map(key)).sort()).toEqual(cells.map(key).sort());
      }),
    );
  });
});
