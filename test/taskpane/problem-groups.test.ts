import { lightsOf, shapeOf } from '../../src/taskpane/view-model/lights';
import { cellName, hasFormulas, problemsIn } from '../../src/taskpane/view-model/problem-groups';
import { whenText } from '../../src/taskpane/view-model/when';
import { four } from '../workbook/small-plan';
import { lookAt, place, runOf, told } from './support';

const albero = [
  ['Codice', 'Padre', 'Peso', 'Raggiungimento'],
  ['ENTE', null, null, { value: 1, formula: true }],
  ['A1', 'ENTE', 0.6, null],
  ['A2', 'ENTE', 0.3, null],
  ['B9', null, null, null],
];

test('the problems of Excel come with those of the plan', () => {
  const run = runOf({ ...four, Albero: albero, Consuntivi: [['Indicatore', 'Consuntivo']] });
  const ofExcel = told('excel.sheetNotSearched', 'warning');
  const all = problemsIn(lookAt(run, { problems: [ofExcel] }));
  expect(all).toEqual([ofExcel, ...run.problems]);
  expect(run.problems.length).toBeGreaterThan(0);
});

test('formulas in a result column call for the user’s decision', () => {
  expect(hasFormulas(lookAt(runOf({ ...four, Albero: albero })))).toBe(true);
  expect(hasFormulas(lookAt(runOf()))).toBe(false);
});

test.each([
  ['Target', 'Target!B2'],
  ['Anno 2023', "'Anno 2023'!B2"],
  ["L'albero", "'L''albero'!B2"],
  ['2023', "'2023'!B2"],
])('a cell of sheet %s is written %s', (sheet, expected) => {
  expect(cellName({ ...place, sheet })).toBe(expected);
});

test('each light of a profile has its own shape', () => {
  const { card } = runOf();
  const shapes = card.indicators.map(({ outcome }) => shapeOf(outcome, card.profile));
  expect(shapes).toEqual(['partial', 'partial', 'full', 'full', 'excluded']);
  expect(shapeOf({ kind: 'failed' }, card.profile)).toBe('failed');
  expect(lightsOf(card.profile).map(({ label }) => label)).toEqual([
    'Raggiunto',
    'Parzialmente raggiunto',
    'Non raggiunto',
    'Non valutabile',
    'Non calcolabile',
  ]);
});

test('the moment of the last run is told in the words of the language', () => {
  expect(whenText('2026-03-05T13:30:00Z', 'it-IT')).toMatch(/^5 mar 2026, \d\d:\d\d$/);
  expect(whenText('2026-03-05T13:30:00Z', 'en-GB')).toMatch(/^5 Mar 2026, \d\d:\d\d$/);
});

test('a moment that cannot be read is shown as it is', () => {
  expect(whenText('ieri', 'it-IT')).toBe('ieri');
});
