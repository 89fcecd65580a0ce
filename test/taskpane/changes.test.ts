import { Dec, dayOf, type Day } from '../../src/engine';
import { catalogues } from '../../src/messages';
import { changesSince, changeText, pointsMoved } from '../../src/taskpane/view-model/changes';
import {
  ALL_CHANGED,
  movementCounts,
  movesShown,
  placeOfMoved,
  type MovesQuery,
} from '../../src/taskpane/view-model/moves';
import { compareWith, type Moved, type Snapshot, type SnapshotEntry } from '../../src/workbook';
import { runOf } from './support';

const { it: italian } = catalogues;
const june = dayOf(2023, 6, 30) as Day;
const run = runOf();

const entry = (
  kind: SnapshotEntry['kind'],
  code: string,
  score: string | null,
  status = 'Raggiunto',
): SnapshotEntry => ({
  kind,
  code,
  name: '',
  score: score === null ? null : new Dec(score),
  status,
});

/** Before: A1 better, I1 worse, A2 as now, I2 without a score, I5 with one; I9 is gone, the rest new. */
const snapshot: Snapshot = {
  date: june,
  entries: [
    entry('node', 'A1', '0.9'),
    entry('node', 'A2', '0.9925'),
    entry('indicator', 'I1', '0.5'),
    entry('indicator', 'I2', null, 'Non valutabile'),
    entry('indicator', 'I5', '1'),
    entry('indicator', 'I9', '1'),
  ],
};

const changes = changesSince(june, run, { snapshots: [snapshot], problems: [] }, compareWith);
const moved = changes?.moved ?? [];

test('a row finds its own change: a node and an indicator may share a code', () => {
  expect(changes?.of({ kind: 'node', code: 'A1' })?.movement).toBe('down');
  expect(changes?.of({ kind: 'indicator', code: 'A1' })).toBeUndefined();
});

test('a snapshot that is no longer there is compared no more', () => {
  expect(changesSince(june, run, { snapshots: [], problems: [] }, compareWith)).toBeNull();
});

describe('what a row says of its change', () => {
  test.each([
    // 86,625% after 90%; 60,5% after 50%.
    ['node', 'A1', '▼ −3,38', 'sceso di 3,38 punti'],
    ['indicator', 'I1', '▲ +10,50', 'salito di 10,50 punti'],
    ['indicator', 'I2', 'prima –', 'prima senza punteggio'],
    ['indicator', 'I5', 'prima 100,00%', 'prima 100,00%'],
    ['indicator', 'I3', 'nuovo', 'nuovo'],
  ] as const)('%s %s: %s', (kind, code, text, said) => {
    const change = changes?.of({ kind, code });
    const words = italian.pane.tree.changes;
    expect(change && changeText(change, words, italian.numbers)).toEqual({ text, said });
  });

  test('nothing where the score stayed', () => {
    const change = changes?.of({ kind: 'node', code: 'A2' });
    expect(change?.movement).toBe('same');
    expect(change && changeText(change, italian.pane.tree.changes, italian.numbers)).toBeNull();
  });

  test.each([
    ['0.004', '▲ <0,01'],
    ['-0.0001', '▼ <0,01'],
    ['0.005', '▲ +0,01'],
    ['-40', '▼ −40,00'],
    ['1234.5', '▲ +1.234,50'],
  ])('%s points are %s', (points, text) => {
    expect(pointsMoved(new Dec(points), italian.numbers)).toBe(text);
  });
});

test('how many moved in each way, without the ways that none did', () => {
  expect(movementCounts(moved)).toEqual([
    { movement: 'up', count: 1 },
    { movement: 'down', count: 1 },
    { movement: 'gained', count: 1 },
    { movement: 'lost', count: 1 },
    { movement: 'new', count: 3 },
    { movement: 'gone', count: 1 },
    { movement: 'same', count: 1 },
  ]);
});

describe('the list', () => {
  const codes = (query: Partial<MovesQuery>) =>
    movesShown(moved, { ...ALL_CHANGED, ...query }).map(({ code }) => code);

  test('shows all that changed, in the order of the tree and what is gone at the end', () => {
    expect(codes({})).toEqual(['ENTE', 'A1', 'I1', 'I2', 'I3', 'I4', 'I5', 'I9']);
  });

  test('can be narrowed to one way, and to what is sought', () => {
    expect(codes({ show: 'same' })).toEqual(['A2']);
    expect(codes({ show: 'new', text: 'GIORNI pag' })).toEqual(['I4']);
    expect(codes({ show: 'up', text: 'giorni' })).toEqual([]);
  });
});

test.each([
  ['A1', 'Albero!A3'],
  ['I1', 'Consuntivi!B2'],
  ['I9', null],
])('%s is found at %s', (code, cell) => {
  const one = moved.find((other) => other.code === code) as Moved;
  const place = placeOfMoved(one, run.card);
  expect(place ? `${place.sheet}!${place.cell}` : null).toBe(cell);
});
