import { proposeMapping, type ProposedArea } from '../../../src/workbook/mapping/proposal';
import { drawnColumn, drawnColumns, whereOf } from './drawn';
import { layouts } from './layouts';
import type { ExpectedArea, Layout } from './layouts/layout';

/** What an area is taken for, in the words in which a layout says what it is. */
const faceOf = (area: ProposedArea): ExpectedArea => ({
  headers: whereOf(area),
  roles: area.roles,
  columns: drawnColumns(area),
});

const byPlace = (a: ExpectedArea, b: ExpectedArea) => a.headers.localeCompare(b.headers);

const proposedIn = ({ book }: Layout): ProposedArea[] =>
  proposeMapping(book).filter(({ roles }) => roles.length > 0);

const found = (layout: Layout) => proposedIn(layout).map(faceOf).sort(byPlace);
const expected = ({ areas }: Layout) => [...areas].sort(byPlace);

describe('each layout is understood unaided', () => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_name, layout) => {
    expect(found(layout)).toEqual(expected(layout));
  });
});

test('role and all columns are found in at least nine layouts of ten', () => {
  const missed = layouts.filter(
    (layout) => JSON.stringify(found(layout)) !== JSON.stringify(expected(layout)),
  );
  const isMost = missed.length * 10 <= layouts.length;
  expect(isMost ? [] : missed.map(({ name }) => name)).toEqual([]);
  expect(layouts.length).toBeGreaterThanOrEqual(12);
});

test('no column that is proposed wrongly is certain', () => {
  const wrong = layouts.flatMap((layout) =>
    proposedIn(layout).flatMap((area) => {
      const right = layout.areas.find(({ headers }) => headers === whereOf(area));
      const columns = right?.columns.split(' | ') ?? [];
      return area.columns.filter(
        (column, index) =>
          column.confidence === 'certain' && drawnColumn(column) !== columns[index],
      );
    }),
  );
  expect(wrong).toEqual([]);
});
