import type { Input } from '../../src/engine';
import type { Inputs } from '../../src/excel';
import { lossesOf } from '../../src/functions/losses';
import { treeOf } from '../../src/functions/tree';
import { readSavedRules } from '../../src/workbook';
import { faces, ran, tables, type Drawn, type Rows } from '../support/workbook';
import { correcting, takingOut, withRows } from '../workbook/decision-rows';
import { four } from '../workbook/small-plan';
import { contextOf, shown } from './ask';

/** A cell as Excel hands it to a function, with the format that the tests know. */
function inputOf(drawn: Drawn): Input {
  if (typeof drawn !== 'object' || drawn === null) return { value: drawn };
  const { value = null, format = '' } = drawn;
  const shownAs = format.includes('%') ? 'percent' : 'date';
  return typeof value === 'number' ? { value, shownAs } : { value };
}

const rangeOf = (rows: Rows): Inputs => rows.map((row) => row.map(inputOf));
const ranges = [four.Albero, four.Pesi, four.Target, four.Consuntivi].map(rangeOf);

/** What functions know once the workbook with these decisions was read. */
function contextWith(...rows: readonly Drawn[][]) {
  const rules = readSavedRules(tables(withRows(...rows)));
  return { ...contextOf(), rules };
}

const treeWith = (...rows: readonly Drawn[][]) =>
  new Map(
    treeOf(ranges, null, contextWith(...rows)).map((row) => [
      shown(row[0]),
      row.slice(2, 4).map(shown),
    ]),
  );

describe('functions that read a whole plan follow the decisions, as a run does', () => {
  const cases: [what: string, row: Drawn[]][] = [
    ['a corrected score', correcting()],
    ['one not assessable', takingOut()],
    ['a node', correcting({ Codice: 'A1', Tipo: 'nodo' })],
    ['a revoked one', correcting({ 'Revocata il': { value: 45340, format: 'dd/mm/yyyy' } })],
  ];
  test.each(cases)('TREE: %s', (_what, row) => {
    const run = faces(ran(tables(withRows(row))));
    for (const [code, [score, status]] of treeWith(row)) {
      const face = run[String(code)] ?? '';
      expect([code, face.endsWith(String(status))]).toEqual([code, true]);
      const percentage = /^([\d.]+)%/.exec(face)?.[1];
      if (percentage === undefined) expect(String(score)).toMatch(/^#N\/A/);
      else expect(parseFloat(String(score))).toBeCloseTo(Number(percentage), 10);
    }
  });

  test('LOSSES: what is lost by a corrected score', () => {
    const lost = (...rows: readonly Drawn[][]) =>
      lossesOf(ranges, null, contextWith(...rows))
        .map((row) => row.map(shown))
        .find(([code]) => code === 'I1')?.[3];
    // 0,6 x 0,25 x 39,5 and x 20 points
    expect([lost(), lost(correcting())]).toEqual([5.925, 3]);
  });

  test('a decision tells functions that their rules are others, and what a run writes does not', () => {
    const text = (...rows: readonly Drawn[][]) =>
      JSON.stringify(readSavedRules(tables(withRows(...rows))));
    expect(text(correcting())).not.toBe(text(correcting({ 'Revocata il': '01/03/2024' })));
    expect(text(correcting())).toBe(text(correcting({ Calcolato: 0.605 })));
  });
});
