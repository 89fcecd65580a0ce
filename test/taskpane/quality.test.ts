import { engineProblems } from '../../src/engine';
import { excelProblems } from '../../src/excel';
import { catalogues, messageOf, pageWords } from '../../src/messages';
import { afterText, effectTexts } from '../../src/taskpane/view-model/corrections';
import type { PaneProblem } from '../../src/taskpane/view-model/problem-groups';
import {
  ALL_PROBLEMS,
  cellsOf,
  isNarrowedTo,
  kindOf,
  severityCounts,
  shownProblems,
} from '../../src/taskpane/view-model/quality';
import { workbookProblems } from '../../src/workbook';
import { Controller } from '../../src/taskpane/state/controller';
import { fine, openWorkbook, place, refused, runOf, told, upToDate } from './support';

const { it: italian, en: english } = catalogues;
const textOf = (problem: PaneProblem) => messageOf(problem, italian);

const problems: PaneProblem[] = [
  { ...told('weight.sum', 'warning', { node: 'A1', sum: '103', unit: '%' }), place },
  { ...told('weight.negative', 'error', { text: '-5%' }), place },
  { ...told('actual.missing', 'error', { indicator: 'I7' }), place: { ...place, cell: 'B9' } },
  told('excel.sheetNotSearched', 'warning', { sheet: 'Grande' }),
];

/** Each kind with the codes under it. */
const shown = (change: Partial<typeof ALL_PROBLEMS>) =>
  shownProblems(problems, { ...ALL_PROBLEMS, ...change }, textOf).map(
    ({ kind, problems: own }) => `${kind}: ${own.map(({ code }) => code).join(', ')}`,
  );

test('by kind, and in a kind the gravest first', () => {
  expect(shown({})).toEqual([
    'weights: weight.negative, weight.sum',
    'actuals: actual.missing',
    'cells: excel.sheetNotSearched',
  ]);
  expect(severityCounts(problems)).toEqual({ error: 2, warning: 2, remark: 0 });
  expect(cellsOf(problems)).toBe(2);
});

test.each<[change: Partial<typeof ALL_PROBLEMS>, codes: string[]]>([
  [{ severity: 'error' }, ['weights: weight.negative', 'actuals: actual.missing']],
  [{ kind: 'actuals' }, ['actuals: actual.missing']],
  [{ kind: 'actuals', severity: 'remark' }, []],
  [{ text: 'PÉSO negativo' }, ['weights: weight.negative']],
  [{ text: 'foglio!b9' }, ['actuals: actual.missing']],
  [{ text: '  ' }, shown({})],
  [{ text: 'altro' }, []],
])('narrowed to %j', (change, codes) => {
  expect(shown(change)).toEqual(codes);
});

test('asking for blanks is asking for all', () => {
  expect([ALL_PROBLEMS, { ...ALL_PROBLEMS, text: ' ' }].map(isNarrowedTo)).toEqual([false, false]);
  expect(isNarrowedTo({ ...ALL_PROBLEMS, severity: 'error' })).toBe(true);
});

test('what belongs to no single cell or subject is under cells and results, and nothing else is', () => {
  const codes = [engineProblems, workbookProblems, excelProblems].flatMap(Object.keys);
  const others = codes.filter((code) => kindOf(code) === 'cells').map((code) => code.split('.')[0]);
  expect([...new Set(others)].sort()).toEqual(['excel', 'header', 'input', 'layout', 'result']);
});

describe('a correction in words', () => {
  test.each([
    [
      { place, before: '33,3%', after: 0.3334, shown: { digits: '33.34', unit: '%' } } as const,
      '33,34%',
      '33.34%',
    ],
    [{ place, before: 'i1', after: 'I1' }, 'I1', 'I1'],
  ])('%j', (correction, it, en) => {
    expect(afterText(correction, italian.numbers)).toBe(it);
    expect(afterText(correction, english.numbers)).toBe(en);
  });

  test('the scores that it changes', () => {
    const { card } = runOf();
    const outcome = card.nodes[0]?.outcome ?? null;
    const effects = [
      { code: 'ENTE', before: { kind: 'failed' } as const, after: outcome },
      { code: 'i1', before: outcome, after: null },
    ];
    expect(effectTexts(effects, card.profile, pageWords.it.quality, italian.numbers)).toEqual([
      'ENTE: Non calcolabile → 91,68% Raggiunto',
      'i1: 91,68% Raggiunto → nessuno',
    ]);
  });
});

describe('Correggi', () => {
  const correction = { place, before: 'i1', after: 'I1' };

  test('writes, tells how much and looks again, as of the day that is chosen', async () => {
    const correct = jest.fn(() => Promise.resolve(fine({ cells: 1 })));
    const controller = new Controller(
      openWorkbook(runOf(), { correct, canRestore: () => true }),
      upToDate,
    );
    await controller.start();
    await controller.monitor(45107);
    expect(await controller.correct([correction])).toBe(true);
    expect(correct).toHaveBeenCalledWith([correction], { on: 45107 });
    expect(controller.getSnapshot()).toMatchObject({
      notice: { kind: 'corrected', cells: 1 },
      canRestore: true,
      task: null,
    });
  });

  test('that finds other data is told, and says that nothing was written', async () => {
    const gone = refused(told('excel.correctionGone', 'error', { cell: 'B2' }));
    const controller = new Controller(
      openWorkbook(runOf(), { correct: () => Promise.resolve(gone) }),
      upToDate,
    );
    await controller.start();
    expect(await controller.correct([correction])).toBe(false);
    expect(controller.getSnapshot()).toMatchObject({
      notice: null,
      failure: { problem: { code: 'excel.correctionGone' } },
    });
  });
});
