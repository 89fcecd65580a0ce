import type { Run } from '../../src/workbook';
import { treeRows } from '../../src/taskpane/view-model/tree-rows';
import { isScorable } from '../../src/taskpane/view-model/tree-sections';
import {
  initiallyExpanded,
  visibleRows,
  WHOLE_TREE,
  type TreeQuery,
} from '../../src/taskpane/view-model/visible-rows';
import { runOf, sampleRun } from './support';

function seen(run: Run, query: Partial<TreeQuery> = {}, open?: readonly string[]) {
  const rows = treeRows(run.card);
  const expanded = open
    ? new Set(rows.filter(({ code }) => open.includes(code)).map(({ id }) => id))
    : initiallyExpanded(rows, run.card);
  return visibleRows(rows, expanded, { ...WHOLE_TREE, ...query }, run.card);
}

const codes = (...asked: Parameters<typeof seen>) => seen(...asked).map(({ row }) => row.code);

test('what is closed hides all that is below', () => {
  expect(codes(runOf(), {}, [])).toEqual(['ENTE']);
  expect(codes(runOf(), {}, ['ENTE', 'A2'])).toEqual(['ENTE', 'A1', 'A2', 'I3', 'I4', 'I5']);
  // A1 is open, but what is above it is not.
  expect(codes(runOf(), {}, ['A1'])).toEqual(['ENTE']);
});

test('each row knows its place among its siblings and whether it is open', () => {
  const told = seen(runOf(), {}, ['ENTE', 'A2']).map(
    ({ level, posInSet, setSize, expanded }) =>
      `${level}: ${posInSet}/${setSize} ${String(expanded)}`,
  );
  expect(told).toEqual([
    '1: 1/1 true',
    '2: 1/2 false',
    '2: 2/2 true',
    '3: 1/3 null',
    '3: 2/3 null',
    '3: 3/3 null',
  ]);
});

test('of a plan with cruscotti only the ente is open at first, down to its objectives', async () => {
  const shown = seen(await sampleRun('toscana-nord-ovest-2023'));
  const open = shown.filter(({ expanded }) => expanded).map(({ row }) => row.code);
  expect(open).toEqual(['ENTE', 'AS_01', 'AS_02', 'AS_03']);
});

test.each([
  ['UTENTI', ['ENTE', 'A1', 'I3', 'A2', 'I3']],
  ['i4', ['ENTE', 'A2', 'I4']],
  ['giorni pagamento', ['ENTE', 'A2', 'I4']],
  ['  ', ['ENTE', 'A1', 'I1', 'I2', 'I3', 'A2', 'I3', 'I4', 'I5']],
  ['nulla di simile', []],
])('sought "%s": what matches, and where it is', (text, expected) => {
  expect(codes(runOf(), { text })).toEqual(expected);
});

test('accents and case do not hide what is sought', () => {
  const albero = [
    ['Codice', 'Padre', 'Descrizione', 'Peso'],
    ['A1', null, 'Qualità dei servizi', null],
  ];
  const indicatori = [
    ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo'],
    ['I1', 'A1', 1, 1, 1],
  ];
  expect(codes(runOf({ Albero: albero, Indicatori: indicatori }), { text: 'qualita' })).toEqual([
    'A1',
  ]);
});

test('by light: the rows of that light, told apart from those that only lead to them', () => {
  const rows = seen(runOf(), { light: 'Non valutabile' });
  expect(rows.map(({ row, matches }) => `${row.code} ${String(matches)}`)).toEqual([
    'ENTE false',
    'A2 false',
    'I5 true',
  ]);
});

test('by points lost: one list of indicators, the worst first, then what has none to tell', () => {
  expect(codes(runOf(), { order: 'lost' })).toEqual(['I1', 'I2', 'I4', 'I3', 'I3', 'I5']);
});

test('what the ente loses comes before what the cruscotti lose', async () => {
  const [first, second] = seen(await sampleRun('toscana-nord-ovest-2023'), { order: 'lost' });
  expect(
    [first, second].map(
      (shown) => shown && isScorable(shown.row) && `${shown.row.code} ${shown.row.root}`,
    ),
  ).toEqual(['OC_TD_01 ENTE', 'OC_Int_01 ENTE']);
});
