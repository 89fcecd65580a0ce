import type { Run } from '../../src/workbook';
import { exactText, rounded } from '../../src/engine';
import { headline } from '../../src/taskpane/view-model/ente';
import { pointsText } from '../../src/taskpane/view-model/points';
import { treeRows } from '../../src/taskpane/view-model/tree-rows';
import { catalogues } from '../../src/messages';
import { Dec } from '../../src/engine';
import { percent } from '../support/workbook';
import { four } from '../workbook/small-plan';
import { runOf, sampleRun } from './support';

const drawn = (run: Run) =>
  treeRows(run.card).map(({ level, code, lost }) => {
    return `${'  '.repeat(level - 1)}${code} ${lost ? exactText(lost) : '-'}`;
  });

test('the rows are the tree from the top, each with the points that the ente loses there', () => {
  // A1 loses 13,375 of its own points and weighs 60%; of I1's 39,5 the ente feels 0,6 x 0,25.
  // I5 is excluded, so that I3 and I4 weigh 50/80 and 30/80 of A2, which weighs 40%.
  expect(drawn(runOf())).toEqual([
    'ENTE 8.325',
    '  A1 8.025',
    '    I1 5.925',
    '    I2 2.1',
    '    I3 0',
    '  A2 0.3',
    '    I3 0',
    '    I4 0.3',
    '    I5 -',
  ]);
});

test('an indicator under two nodes has two rows of different paths', () => {
  const rows = treeRows(runOf().card).filter(({ code }) => code === 'I3');
  expect(rows.map(({ under }) => under)).toEqual(['A1', 'A2']);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
});

test('a click on an indicator goes to its actual, on a node to its row', () => {
  const rows = treeRows(runOf().card);
  const cells = rows.map(({ place }) => `${place?.sheet ?? ''}!${place?.cell ?? ''}`);
  expect(cells.slice(0, 3)).toEqual(['Albero!A2', 'Albero!A3', 'Consuntivi!B2']);
});

test.each(['toscana-nord-ovest-2023', 'pistoia-prato-2025'])(
  '%s: what a root loses is what its indicators lose together',
  async (name) => {
    const { card } = await sampleRun(name);
    const rows = treeRows(card);
    const { rows: roots } = headline(rows, card);
    // Where each level is rounded, the root's own rounding is all that may be missing.
    const decimals = card.profile.rounding.when === 'everyLevel' ? 1 : 20;
    expect(roots.length).toBeGreaterThan(0);
    for (const root of roots) {
      const leaves = rows.filter((row) => row.kind === 'indicator' && row.root === root.code);
      const sum = leaves.reduce((all, { lost }) => all.plus(lost ?? 0), new Dec(0));
      expect(exactText(rounded(sum, decimals))).toBe(
        exactText(rounded(root.lost ?? new Dec(-1), decimals)),
      );
    }
  },
);

test('below a node without a score nobody can tell what the ente loses', () => {
  const consuntivi = [
    ['Indicatore', 'Consuntivo'],
    ['I1', 'molti'],
    ['I3', percent(0.9832)],
    ['I4', 1.53],
  ];
  const rows = treeRows(runOf({ ...four, Consuntivi: consuntivi }).card);
  expect(rows.every(({ lost }) => lost === null)).toBe(true);
});

test('nodes that contain one another are listed once each', () => {
  const albero = [
    ['Codice', 'Padre'],
    ['X', 'Y'],
    ['Y', 'X'],
  ];
  const rows = treeRows(runOf({ ...four, Albero: albero }).card);
  expect(rows.filter(({ code }) => code === 'Y')).toHaveLength(1);
});

describe('the headline', () => {
  const codes = (run: Run) => {
    const { rows, more } = headline(treeRows(run.card), run.card);
    return [rows.map(({ code }) => code), more];
  };

  test('is the ente, and says how many roots there are beside it', async () => {
    expect(codes(await sampleRun('toscana-nord-ovest-2023'))).toEqual([['ENTE'], 37]);
  });

  test('is both parts of a plan that has two and no whole', async () => {
    expect(codes(await sampleRun('pistoia-prato-2025'))).toEqual([['01', '03'], 0]);
  });

  test('is no dashboard, which comes after the tree', () => {
    const target = four.Target.map((row, index) => [
      ...row,
      index === 0 ? 'Responsabile' : 'Rossi',
    ]);
    const run = runOf({ ...four, Target: target });
    expect(codes(run)).toEqual([['ENTE'], 0]);
    const tops = treeRows(run.card).filter(({ level }) => level === 1);
    expect(tops.map(({ code }) => code)).toEqual(['ENTE', 'Rossi']);
  });

  test('is not a node that hangs alone', () => {
    const albero = [...four.Albero, ['B9', null, 'ambito', 'Orfano', null]];
    expect(codes(runOf({ ...four, Albero: albero }))).toEqual([['ENTE'], 0]);
  });
});

describe('points lost in a row', () => {
  const { numbers } = catalogues.it;

  test.each([
    ['0.5497', '0,55'],
    ['12', '12'],
    ['0.004', '<0,01'],
    ['0', null],
    ['-3', null],
  ])('%s is %s', (lost, text) => {
    expect(pointsText(new Dec(lost), numbers)).toBe(text);
  });

  test('nothing is told where no score tells', () => {
    expect(pointsText(null, numbers)).toBeNull();
  });
});
