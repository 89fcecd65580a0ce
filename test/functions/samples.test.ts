import { readFileSync } from 'node:fs';
import { exactText } from '../../src/engine';
import type { Answers, Inputs } from '../../src/excel';
import { contextOf, shown } from './ask';
import { scoresOf } from '../../src/functions/indicator';
import { objectiveScore } from '../../src/functions/objective';
import { treeOf } from '../../src/functions/tree';
import { gapsOf } from '../../src/functions/gap';
import { lightOf, type Run, type Workbook } from '../../src/workbook';
import { bookIn, ran } from '../support/workbook';

/** The table of a name as Excel hands it to a function: bare values. */
function tableIn(book: Workbook, name: string): Inputs {
  const sheet = book.sheets.find((found) => found.name === name);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) throw new Error(`No table ${name}`);
  const { top, bottom, left, right } = table.range;
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => {
      return { value: sheet.rows[top + row]?.[left + column]?.value ?? null };
    }),
  );
}

/** A column of a table without its header; null where there is none. */
function columnIn(table: Inputs, header: string): Inputs | null {
  const column = table[0]?.findIndex(({ value }) => value === header) ?? -1;
  if (column < 0) return null;
  return table.slice(1).map((row) => [row[column] ?? { value: null }]);
}

const firstNumber = (answers: Answers, row: number): unknown => {
  const answer = answers[row]?.[0];
  return typeof answer === 'object' && 'number' in answer ? answer.number : null;
};

const contextIn = ({ model }: Run) => {
  const { year } = model.plan;
  return contextOf({ profile: model.profile, ...(year === undefined ? {} : { year }) });
};

describe.each(['toscana-nord-ovest-2023', 'pistoia-prato-2025'])('%s', (name) => {
  let run: Run;
  let tables: Readonly<Record<'Albero' | 'Pesi' | 'Target' | 'Consuntivi', Inputs>>;

  beforeAll(async () => {
    const book = await bookIn(readFileSync(`assets/samples/${name}.xlsx`));
    run = ran(book);
    const [Albero, Pesi, Target, Consuntivi] = ['Albero', 'Pesi', 'Target', 'Consuntivi'].map(
      (title) => tableIn(book, title),
    ) as [Inputs, Inputs, Inputs, Inputs];
    tables = { Albero, Pesi, Target, Consuntivi };
  });

  /** What the run says of a code: its score as a double, its status. */
  const scoreOf = (code: string) => {
    const { card } = run;
    const { nodeIndex, indicatorIndex } = card.tree;
    const found =
      card.nodes[nodeIndex.get(code) ?? -1] ?? card.indicators[indicatorIndex.get(code) ?? -1];
    if (!found) throw new Error(`No ${code}`);
    const { outcome } = found;
    const score = outcome.kind === 'scored' ? outcome.score.toNumber() : null;
    return { score, status: lightOf(outcome, card.profile).label };
  };

  /** PERF.INDICATOR of the column of targets and the column of actuals, by indicator. */
  const indicatorScores = (): Map<string, Answers[number]> => {
    const { Target, Consuntivi } = tables;
    const answers = scoresOf(
      columnIn(Target, 'Target'),
      columnIn(Consuntivi, 'Consuntivo'),
      columnIn(Target, 'Metodo'),
      null,
      contextIn(run),
    );
    const codes = columnIn(Target, 'Indicatore') ?? [];
    expect(columnIn(Consuntivi, 'Indicatore')).toEqual(codes);
    return new Map(codes.map(([code], row) => [String(code?.value), answers[row] ?? []]));
  };

  test('INDICATOR of the two columns is what the run gives every indicator', () => {
    const scores = indicatorScores();
    expect(scores.size).toBe(run.card.indicators.length);
    const wrong = [...scores].filter(
      ([code, answer]) => firstNumber([answer], 0) !== scoreOf(code).score,
    );
    expect(wrong).toEqual([]);
  });

  test('GAP of the two columns is what the run gives every indicator', () => {
    const { Target, Consuntivi } = tables;
    const gaps = gapsOf(
      columnIn(Target, 'Target'),
      columnIn(Consuntivi, 'Consuntivo'),
      contextIn(run),
    );
    const { card } = run;
    // GAP takes no method, so those whose score is given as it is have another answer.
    const comparable = (columnIn(Target, 'Indicatore') ?? []).flatMap(([code], row) => {
      const found = card.indicators[card.tree.indicatorIndex.get(String(code?.value)) ?? -1];
      return found?.gap ? [[found.gap, firstNumber(gaps, row)] as const] : [];
    });
    expect(comparable.length).toBeGreaterThan(150);
    const wrong = comparable.filter(([{ value, unit }, answer]) => {
      return (unit === '%' ? value.dividedBy(100) : value).toNumber() !== answer;
    });
    expect(wrong).toEqual([]);
  });

  test('TREE of the four tables is what the run gives every node and indicator', () => {
    const { Albero, Pesi, Target, Consuntivi } = tables;
    const rows = treeOf([Albero, Pesi, Target, Consuntivi], null, contextIn(run));
    const codes = new Set(rows.map(([code]) => code));
    expect(codes.size).toBe(run.card.nodes.length + run.card.indicators.length);
    const wrong = rows.filter(([code, , score, status]) => {
      const wanted = scoreOf(shown(code).toString());
      const number = typeof score === 'object' && 'number' in score ? score.number : null;
      return number !== wanted.score || status !== wanted.status;
    });
    expect(wrong).toEqual([]);
  });

  test('OBJECTIVE of the INDICATORs is every node of indicators, to the 14th digit', () => {
    const scores = indicatorScores();
    const { card } = run;
    let compared = 0;
    for (const [index, { node, children }] of card.tree.nodes.entries()) {
      const [first] = children;
      if (first?.kind !== 'indicator') continue;
      const weights = children.map(({ link }) => [link.weight]);
      const given: Inputs = children.map(({ link }) => {
        const [answer] = scores.get(link.child) ?? [];
        if (typeof answer !== 'object') throw new Error(`No score of ${link.child}`);
        return 'number' in answer
          ? [{ value: answer.number, shownAs: 'percent' }]
          : [{ value: null, error: answer.error }];
      });
      const outcome = card.nodes[index]?.outcome;
      const [[answer] = []] = objectiveScore(weights, given, null, contextIn(run));
      if (outcome?.kind !== 'scored') throw new Error(`${node.code} has no score`);
      if (typeof answer !== 'object' || !('number' in answer)) throw new Error(node.code);
      expect(answer.number).toBeCloseTo(Number(exactText(outcome.score)), 14);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(30);
  });
});
