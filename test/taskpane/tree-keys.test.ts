import {
  moveFor,
  NOTHING_TYPED,
  rowTyped,
  typedMore,
  type TreeMove,
} from '../../src/taskpane/view-model/tree-keys';
import { treeRows } from '../../src/taskpane/view-model/tree-rows';
import { visibleRows, WHOLE_TREE } from '../../src/taskpane/view-model/visible-rows';
import { runOf } from './support';

/** ENTE > A1 (closed), A2 > I3, I4, I5 */
const { card } = runOf();
const all = treeRows(card);
const open = new Set(
  all.filter(({ code }) => code === 'ENTE' || code === 'A2').map(({ id }) => id),
);
const rows = visibleRows(all, open, WHOLE_TREE, card);
const at = (code: string) => rows.findIndex(({ row }) => row.code === code);
const codeOf = (id: string) => rows.find(({ row }) => row.id === id)?.row.code ?? '';

function told(move: TreeMove | null): string {
  if (!move) return 'nothing';
  if (move.kind === 'activate') return rows[move.to]?.row.code ?? `row ${move.to}`;
  if (move.kind === 'open') return `open ${rows[move.at]?.row.code ?? ''}`;
  return `${move.kind} ${move.ids.map(codeOf).join(' ')}`;
}

test.each([
  ['ArrowDown', 'ENTE', 'A1'],
  ['ArrowDown', 'I5', 'I5'],
  ['ArrowUp', 'A2', 'A1'],
  ['ArrowUp', 'ENTE', 'ENTE'],
  ['Home', 'I5', 'ENTE'],
  ['End', 'ENTE', 'I5'],
  ['PageDown', 'ENTE', 'A2'],
  ['PageUp', 'I5', 'I3'],
  ['ArrowRight', 'A1', 'expand A1'],
  ['ArrowRight', 'A2', 'I3'],
  ['ArrowRight', 'I3', 'nothing'],
  ['ArrowLeft', 'A2', 'collapse A2'],
  ['ArrowLeft', 'A1', 'ENTE'],
  ['ArrowLeft', 'I4', 'A2'],
  ['*', 'A2', 'expand A1'],
  ['Enter', 'I4', 'open I4'],
  [' ', 'A1', 'open A1'],
  ['F5', 'A1', 'nothing'],
])('%s on %s: %s', (key, code, expected) => {
  expect(told(moveFor(key, at(code), rows, 2, true))).toBe(expected);
});

test('where all is shown open, nothing can be closed', () => {
  expect(told(moveFor('ArrowLeft', at('A2'), rows, 2, false))).toBe('ENTE');
  expect(told(moveFor('*', at('A2'), rows, 2, false))).toBe('nothing');
});

test('before any row is active, the first key finds the first row', () => {
  expect(told(moveFor('ArrowDown', -1, rows, 2, true))).toBe('ENTE');
  expect(told(moveFor('Enter', -1, rows, 2, true))).toBe('nothing');
  expect(told(moveFor('ArrowRight', -1, rows, 2, true))).toBe('nothing');
});

test('an empty tree has nowhere to go', () => {
  expect(moveFor('ArrowDown', -1, [], 2, true)).toBeNull();
});

describe('typing finds a row', () => {
  const found = (text: string, from: string) => {
    const place = rowTyped(text, at(from), rows);
    return place === null ? 'nothing' : rows[place]?.row.code;
  };

  test.each([
    ['by its code', 'i4', 'ENTE', 'I4'],
    ['by its description', 'terr', 'ENTE', 'A2'],
    ['after the active one, and then from the top', 'a', 'A2', 'A1'],
    ['the next one when the letter is repeated', 'ii', 'I3', 'I4'],
    ['itself as long as it matches', 'i3', 'I3', 'I3'],
    ['or none', 'zz', 'ENTE', 'nothing'],
  ])('%s', (_, text, from, expected) => {
    expect(found(text, from)).toBe(expected);
  });

  test('letters add up, and are forgotten after a pause', () => {
    const one = typedMore(NOTHING_TYPED, 'I', 1000);
    const two = typedMore(one, '4', 1300);
    expect([one.text, two.text, typedMore(two, 'É', 4000).text]).toEqual(['i', 'i4', 'e']);
  });
});
