import {
  choosing,
  including,
  isChanged,
  mappingDraft,
  NO_EDITS,
  type DraftArea,
  type DraftColumn,
  type MappingEdits,
} from '../../src/taskpane/view-model/mapping-draft';
import type { Field } from '../../src/workbook/headers';
import type { WorkbookArea } from '../../src/workbook/mapping/areas';
import type { Confidence, ProposedColumn } from '../../src/workbook/mapping/proposal';
import { rolesOf } from '../../src/workbook/region';

type Drawn = readonly [header: string, field: Field | null, confidence?: Confidence];

/** A plan under headers of a body's own in row 6, from column B. */
function area(drawn: readonly Drawn[], change: Partial<WorkbookArea> = {}): WorkbookArea {
  const columns = drawn.map(([header, field, confidence], at): ProposedColumn => ({
    column: at + 1,
    header,
    field,
    year: null,
    blanks: 'nothing',
    confidence: field ? (confidence ?? 'likely') : 'none',
    why: field ? ['alike'] : [],
    samples: [],
  }));
  return {
    sheet: 'Piano 2024',
    table: null,
    title: 'Obiettivi',
    headers: { top: 5, left: 1, bottom: 5, right: columns.length },
    firstRow: 6,
    lastRow: 17,
    roles: rolesOf(new Set(drawn.flatMap(([, field]) => field ?? []))),
    confidence: 'likely',
    columns,
    saved: false,
    included: true,
    firstRows: [],
    ...change,
  };
}

const own = area([
  ['Cod. ind.', 'indicator'],
  ['Ob.', 'node', 'doubtful'],
  ['Note', null],
  ['Atteso', 'target'],
  ['Raggiunto', 'score'],
]);

const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('There is none');
  return one;
};
const areaOf = (edits: MappingEdits, found = own): DraftArea =>
  first(mappingDraft([found], edits).areas);
const columnOf = (name: string, edits = NO_EDITS, found = own): DraftColumn =>
  first(areaOf(edits, found).columns.filter((column) => column.name === name));
const chosen = (
  name: string,
  choice: Parameters<typeof choosing>[3],
  edits = NO_EDITS,
  found = own,
) => choosing(edits, areaOf(edits, found), columnOf(name, edits, found), choice);
const savedOf = (edits: MappingEdits, found = own) => mappingDraft([found], edits).mapping.areas;

test('an area is shown where it is, with how much there is in it and how sure that is', () => {
  expect(areaOf(NO_EDITS)).toMatchObject({
    title: 'Obiettivi',
    place: { sheet: 'Piano 2024', cell: 'B6' },
    rows: 12,
    included: true,
    roles: ['weights', 'targets'],
    standing: 'likely',
  });
  expect(mappingDraft([own], NO_EDITS).toConfirm).toBe(1);
});

test('an area without rows has none', () => {
  expect(areaOf(NO_EDITS, area([], { lastRow: 5 })).rows).toBe(0);
});

test('what is proposed is saved as it is, every column of it', () => {
  const [saved] = savedOf(NO_EDITS);
  expect(saved).toMatchObject({ sheet: 'Piano 2024', table: null, headers: { top: 5, left: 1 } });
  expect(saved?.columns.map(({ header, field }) => [header, field])).toEqual([
    ['Cod. ind.', 'indicator'],
    ['Ob.', 'node'],
    ['Note', null],
    ['Atteso', 'target'],
    ['Raggiunto', 'score'],
  ]);
});

describe('a column that the user chooses', () => {
  test('is that, and gives the area its role', () => {
    const edits = chosen('Raggiunto', { field: 'actual' });
    expect(columnOf('Raggiunto', edits)).toMatchObject({
      field: 'actual',
      standing: 'chosen',
      why: [],
    });
    expect(areaOf(edits).roles).toEqual(['weights', 'targets', 'actuals']);
    expect(savedOf(edits)[0]?.columns[4]).toEqual({
      column: 5,
      header: 'Raggiunto',
      field: 'actual',
      year: null,
      blanks: 'nothing',
    });
  });

  test('is in doubt no longer, and neither is the area once none of its columns is', () => {
    expect(areaOf(chosen('Note', { field: 'name' })).standing).toBe('doubtful');
    const edits = chosen('Ob.', { field: 'node' });
    expect(areaOf(edits).standing).toBe('likely');
    expect(mappingDraft([own], edits).toConfirm).toBe(0);
  });

  test('is not used, and then means nothing by its blanks', () => {
    const edits = chosen('Ob.', { field: null }, chosen('Ob.', { blanks: 'asAbove' }));
    expect(columnOf('Ob.', edits)).toMatchObject({ field: null, blanks: 'nothing' });
    expect(areaOf(edits).roles).toEqual(['targets']);
  });

  test('has blanks that mean the cell above', () => {
    expect(savedOf(chosen('Ob.', { blanks: 'asAbove' }))[0]?.columns[1]).toMatchObject({
      field: 'node',
      blanks: 'asAbove',
    });
  });

  test('is told where another is the same, unless they are of two years', () => {
    const twice = chosen('Note', { field: 'target' });
    expect(columnOf('Note', twice).repeated).toBe(false);
    expect(columnOf('Atteso', twice).repeated).toBe(true);
    const ofYears = chosen('Note', { year: '2023' }, twice);
    expect(columnOf('Atteso', ofYears).repeated).toBe(false);
  });

  test('of an area that was left out has it read', () => {
    const leftOut = { ...own, included: false };
    const edits = chosen('Note', { field: 'name' }, NO_EDITS, leftOut);
    expect(areaOf(edits, leftOut).included).toBe(true);
  });
});

describe('the year of a column', () => {
  const years: [typed: string, wrong: boolean, saved: number | null][] = [
    ['2024', false, 2024],
    [' 2024 ', false, 2024],
    ['', false, null],
    ['24', true, null],
    ['2124', true, null],
    ['duemila', true, null],
  ];
  test.each(years)('typed as "%s"', (typed, wrong, year) => {
    const edits = chosen('Atteso', { year: typed });
    expect(columnOf('Atteso', edits)).toMatchObject({ asksYear: true, wrongYear: wrong });
    expect(mappingDraft([own], edits).wrongYears).toBe(wrong ? 1 : 0);
    expect(savedOf(edits)[0]?.columns[3]).toMatchObject({ field: 'target', year });
  });

  test('is asked where one belongs, and must be there for a value of a year', () => {
    expect(columnOf('Ob.').asksYear).toBe(false);
    const edits = chosen('Note', { field: 'yearValue' });
    expect(columnOf('Note', edits)).toMatchObject({ asksYear: true, wrongYear: true });
    expect(columnOf('Note', chosen('Note', { year: '2021' }, edits)).wrongYear).toBe(false);
  });

  test('goes away with the field that had one', () => {
    const edits = chosen('Atteso', { field: 'name' }, chosen('Atteso', { year: '2024' }));
    expect(columnOf('Atteso', edits)).toMatchObject({ year: '', asksYear: false });
  });

  test('counts for nothing in an area that is left out', () => {
    const wrong = chosen('Atteso', { year: '24' });
    expect(mappingDraft([own], including(wrong, areaOf(wrong), false)).wrongYears).toBe(0);
  });
});

describe('an area', () => {
  test('that the user leaves out is saved as one of which nothing is used', () => {
    const edits = including(NO_EDITS, areaOf(NO_EDITS), false);
    expect(savedOf(edits)[0]?.columns.map(({ field }) => field)).toEqual(Array(5).fill(null));
  });

  test('that nobody said to read is not saved', () => {
    const doubtful = { ...own, included: false };
    expect(savedOf(NO_EDITS, doubtful)).toEqual([]);
    const edits = including(NO_EDITS, areaOf(NO_EDITS, doubtful), true);
    expect(savedOf(edits, doubtful)[0]?.columns[0]).toMatchObject({ field: 'indicator' });
  });

  test('that is no part of a plan is not saved, until a column makes it one', () => {
    const staff = area(
      [
        ['Nome', null],
        ['Ufficio', null],
      ],
      { confidence: 'none', included: false },
    );
    expect([areaOf(NO_EDITS, staff).standing, savedOf(NO_EDITS, staff)]).toEqual(['none', []]);
    const named = chosen('Nome', { field: 'code' }, NO_EDITS, staff);
    const edits = chosen('Ufficio', { field: 'parent' }, named, staff);
    expect(areaOf(edits, staff)).toMatchObject({ roles: ['nodes'], standing: 'certain' });
    expect(savedOf(edits, staff)).toHaveLength(1);
  });

  test('that is saved says so until it is changed, and is saved again when left out', () => {
    const saved = { ...own, saved: true, confidence: 'certain' as const };
    expect(areaOf(NO_EDITS, saved).standing).toBe('saved');
    expect(columnOf('Cod. ind.', NO_EDITS, saved).standing).toBe('saved');
    const edits = including(NO_EDITS, areaOf(NO_EDITS, saved), false);
    expect(savedOf(edits, saved)).toHaveLength(1);
  });

  test('of several with the same headers is changed alone', () => {
    const below = { ...own, headers: { ...own.headers, top: 30, bottom: 30 } };
    const edits = chosen('Note', { field: 'name' });
    const fields = mappingDraft([own, below], edits).areas.map(({ columns }) => columns[2]?.field);
    expect(fields).toEqual(['name', null]);
  });
});

test('a column without a header is called by its letter', () => {
  const blank = area([
    ['', 'code'],
    ['Padre', 'parent'],
  ]);
  expect(areaOf(NO_EDITS, blank).columns[0]).toMatchObject({ name: null, letters: 'B' });
});

test('there is something to save once it differs from what was found', () => {
  const draft = (edits: MappingEdits) => isChanged([own], mappingDraft([own], edits));
  expect(draft(NO_EDITS)).toBe(false);
  const there = chosen('Note', { field: 'name' });
  expect(draft(there)).toBe(true);
  expect(draft(chosen('Note', { field: null }, there))).toBe(false);
  expect(draft(chosen('Atteso', { year: '24' }))).toBe(true);
});
