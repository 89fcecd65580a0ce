import { exactText, type Outcome } from '../../src/engine';
import type { Run, Workbook } from '../../src/workbook';
import { effectsOf } from '../../src/workbook/quality/corrected';
import {
  correctionsIn,
  correctionsTogether,
  type Correction,
} from '../../src/workbook/quality/corrections';
import { percent, ran, tables } from '../support/workbook';
import { albero, four } from './small-plan';
import { edited, type Edits } from './told';

const runOf = (edits: Edits, drawing = four): Run => ran(tables(edited(drawing, edits)));

/** What is proposed about each problem: `weight.sum Pesi!C2 25% -> 0.2427`. */
const proposed = (run: Run): string[] =>
  [...correctionsIn(run)].flatMap(([{ code }, found]) => {
    if (found.kind === 'formulas') {
      return found.places.map(({ sheet, cell }) => `${code} ${sheet}!${cell}: formula`);
    }
    return found.cells.map(
      ({ place, before, after }) =>
        `${code} ${place.sheet}!${place.cell} ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
    );
  });

describe('what is certain about a problem', () => {
  test('the code that is meant, the code without its spaces', () => {
    expect(proposed(runOf({ 'Consuntivi!A2': 'i\u00A01', 'Consuntivi!A3': 'I2\n' }))).toEqual([
      'code.alike Consuntivi!A2 "i\u00A01" -> "I1"',
      'code.spaces Consuntivi!A3 "I2\\n" -> "I2"',
    ]);
  });

  test('weights in the kind of content that each cell has', () => {
    const edits: Edits = {
      'Pesi!C2': { value: 0.333, format: '0.0%', text: '33,3%' },
      'Pesi!C3': '33,3%',
      'Pesi!C4': '33.3 %',
    };
    expect(proposed(runOf(edits))).toEqual(['weight.sumRounded Pesi!C2 "33,3%" -> 0.334']);
  });

  test('only what differs is written', () => {
    // 24,27..., 24,27..., 51,45... of 103.
    expect(proposed(runOf({ 'Pesi!C2': '25%', 'Pesi!C3': '25%', 'Pesi!C4': '53%' }))).toEqual([
      'weight.sum Pesi!C2 "25%" -> "24%"',
      'weight.sum Pesi!C3 "25%" -> "24%"',
      'weight.sum Pesi!C4 "53%" -> "52%"',
    ]);
  });

  test('a formula stands in the way of all the weights of its node', () => {
    const edits: Edits = { 'Pesi!C4': '53%', 'Pesi!C2': { ...percent(0.25), formula: true } };
    expect(proposed(runOf(edits))).toEqual(['weight.sum Pesi!C2: formula']);
  });

  test('a weight that two nodes share can be right for one alone: nothing', () => {
    const units = ['Unità organizzativa', 'Rossi; Bianchi', 'Rossi', null, null, null, null];
    const weights = ['Peso cruscotto', percent(0.5), percent(0.4), null, null, null, null];
    const rows = four.Target.map((row, at) => [...row, units[at] ?? null, weights[at] ?? null]);
    const run = ran(tables({ ...four, Target: rows }));
    expect(run.problems.map(({ code, details }) => `${code} ${details.node ?? ''}`)).toEqual([
      'weight.sum Rossi',
      'weight.sum Bianchi',
    ]);
    expect(proposed(run)).toEqual([]);
  });

  test('of all the rest nothing is certain', () => {
    expect(
      proposed(runOf({ 'Target!C2': 'circa 400', 'Pesi!C2': null, 'Consuntivi!A5': 'I9' })),
    ).toEqual([]);
  });
});

describe('what is corrected together', () => {
  const rounded: Edits = { 'Pesi!C2': '33,3%', 'Pesi!C3': '33,3%', 'Pesi!C4': '33,3%' };
  const cells = (run: Run) =>
    correctionsTogether(correctionsIn(run)).map(({ place }) => `${place.sheet}!${place.cell}`);

  test('codes before weights, which may be others then', () => {
    expect(cells(runOf({ ...rounded, 'Consuntivi!A2': 'i1' }))).toEqual(['Consuntivi!A2']);
    expect(cells(runOf({ ...rounded, 'Consuntivi!A2': 'I1 ' }))).toEqual([
      'Consuntivi!A2',
      'Pesi!C2',
    ]);
  });

  test('no sum that may be of a wrong weight', () => {
    expect(cells(runOf({ 'Pesi!C4': '53%' }))).toEqual([]);
  });
});

describe('what corrections would make of the scores', () => {
  const face = (outcome: Outcome | null) =>
    outcome?.kind === 'scored' ? exactText(outcome.score) : (outcome?.kind ?? 'none');
  const effects = (run: Run) =>
    effectsOf(
      run,
      [...correctionsIn(run).values()].flatMap((found): readonly Correction[] =>
        found.kind === 'cells' ? found.cells : [],
      ),
    ).map(({ code, before, after }) => `${code} ${face(before)} -> ${face(after)}`);

  test('none: spaces around a code never counted', () => {
    expect(effects(runOf({ 'Consuntivi!A2': ' I1 ' }))).toEqual([]);
  });

  test('none that is shown: a mean is of the sum of the weights already', () => {
    const edits: Edits = { 'Pesi!C5': '33,33%', 'Pesi!C6': '33,33%', 'Pesi!C7': '33,33%' };
    expect(effects(runOf(edits))).toEqual([]);
  });

  test('weights with one decimal: the third part is another one then, and that is told', () => {
    const edits: Edits = { 'Pesi!C2': '33,3%', 'Pesi!C3': '33,3%', 'Pesi!C4': '33,3%' };
    // (60,5 + 86 + 100) / 3 before; 33,4 x 60,5 + 33,3 x (86 + 100) after.
    expect(effects(runOf(edits))).toEqual([
      'ENTE 0.89 -> 0.88987',
      'A1 0.821666666666666666666666666667 -> 0.82145',
    ]);
  });

  test('weights of a sum of portions', () => {
    const headers = [...(albero[0] ?? []), 'Aggregazione'];
    const somma = [
      headers,
      ...albero.slice(1).map((row) => [...row, row[0] === 'A2' ? 'somma' : null]),
    ];
    const run = runOf(
      { 'Pesi!C5': '33,3%', 'Pesi!C6': '33,3%', 'Pesi!C7': '33,3%' },
      { ...four, Albero: somma },
    );
    // 0,333 x (100 + 98) before; 0,334 x 100 + 0,333 x 98 after; and 0,6 x 86,625 with 0,4 of it.
    expect(effects(run)).toEqual(['ENTE 0.783486 -> 0.783886', 'A2 0.65934 -> 0.66034']);
  });

  test('an actual that was of nobody scores, and what contains it', () => {
    expect(effects(runOf({ 'Consuntivi!A2': 'i1' }))).toEqual([
      'ENTE failed -> 0.91675',
      'A1 failed -> 0.86625',
      'I1 failed -> 0.605',
    ]);
  });

  test('the workbook that they are worked out on stays as it was', () => {
    const book: Workbook = tables(edited(four, { 'Consuntivi!A2': 'i1' }));
    const run = ran(book);
    const before = JSON.stringify(book);
    effects(run);
    expect(JSON.stringify(book)).toBe(before);
  });
});
