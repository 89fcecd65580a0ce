import { catalogues, pageWords } from '../../src/messages';
import { moneyText } from '../../src/taskpane/view-model/money';
import { treeRows } from '../../src/taskpane/view-model/tree-rows';
import { isScorable, withSections } from '../../src/taskpane/view-model/tree-sections';
import { moveFor } from '../../src/taskpane/view-model/tree-keys';
import {
  initiallyExpanded,
  visibleRows,
  WHOLE_TREE,
  type TreeQuery,
} from '../../src/taskpane/view-model/visible-rows';
import type { Run } from '../../src/workbook';
import { four, withColumn } from '../workbook/small-plan';
import { runOf, sampleRun } from './support';

/** I1 and I3 are Rossi's, I2 Verdi's; the unit "Promozione" has I1. */
const run = runOf({
  ...four,
  Target: withColumn(withColumn(four.Target, ['Responsabile', 'Rossi', 'Verdi', 'Rossi']), [
    'Unità organizzativa',
    'Promozione',
  ]),
});

const linesOf = ({ card }: Run) => withSections(treeRows(card), card);

const drawn = (of: Run) =>
  linesOf(of).map((line) => {
    const { level, code, name } = line;
    const text = isScorable(line) ? code : `[${name}, ${line.count}]`;
    return `${'  '.repeat(level - 1)}${text}`;
  });

function seen(query: Partial<TreeQuery> = {}) {
  const lines = linesOf(run);
  const open = initiallyExpanded(lines, run.card);
  return visibleRows(lines, open, { ...WHOLE_TREE, ...query }, run.card);
}

const names = (...asked: Parameters<typeof seen>) =>
  seen(...asked).map(({ row }) => (isScorable(row) ? row.code : `[${row.name}]`));

test('dashboards come after the tree, in a section for each of their levels', () => {
  expect(drawn(run)).toEqual([
    ...drawn(runOf()),
    '[Unità organizzativa, 1]',
    '  Promozione',
    '    I1',
    '[Responsabile, 2]',
    '  Rossi',
    '    I1',
    '    I3',
    '  Verdi',
    '    I2',
  ]);
});

test('each line is under the one that it was under, whatever came between', () => {
  const lines = linesOf(run);
  const under = lines.filter(isScorable).map(({ parent, under: code }) => {
    const above = lines[parent];
    return [above && isScorable(above) ? above.code : '', code];
  });
  expect(under.every(([above, code]) => above === code)).toBe(true);
});

test('dashboards that are no one’s are called no more than that', () => {
  const target = withColumn(four.Target, ['Cruscotto', 'Anticorruzione', 'Digitale']);
  const lines = drawn(runOf({ ...four, Target: target }));
  expect(lines.filter((line) => !/[AI]\d|ENTE/.test(line))).toEqual([
    '[, 2]',
    '  Anticorruzione',
    '  Digitale',
  ]);
});

test('without dashboards the lines are the rows', () => {
  const rows = treeRows(runOf().card);
  expect(withSections(rows, runOf().card)).toBe(rows);
});

test('of a report with units, every dashboard is in a section, and no node of the tree is', async () => {
  const sample = await sampleRun('toscana-nord-ovest-2023');
  const { tree } = sample.card;
  const lines = linesOf(sample);
  const sections = lines.filter((line) => !isScorable(line));
  expect(sections.map(({ name }) => name)).toEqual(['Unità organizzativa']);
  const [section] = sections;
  const beside = lines.filter(({ parent }) => lines[parent] === section);
  expect(beside.map(({ code }) => code)).toEqual(
    tree.dashboards.map((index) => tree.nodes[index]?.node.code),
  );
  expect(lines).toHaveLength(treeRows(sample.card).length + 1);
});

describe('what is seen', () => {
  test('sections are open at first, the dashboards in them closed', () => {
    expect(names()).toEqual([
      'ENTE',
      'A1',
      'I1',
      'I2',
      'I3',
      'A2',
      'I3',
      'I4',
      'I5',
      '[Unità organizzativa]',
      'Promozione',
      '[Responsabile]',
      'Rossi',
      'Verdi',
    ]);
  });

  test('what is sought in a dashboard comes with its section, which is not found itself', () => {
    const found = seen({ text: 'rossi' });
    expect(found.map(({ matches }) => matches)).toEqual([false, true]);
    expect(names({ text: 'rossi' })).toEqual(['[Responsabile]', 'Rossi']);
    expect(names({ text: 'responsabile' })).toEqual([]);
  });

  test('by light and by points lost, the dashboards are there and sections only lead to them', () => {
    expect(names({ light: 'Parzialmente raggiunto' })).toContain('[Responsabile]');
    // Promozione loses 39,5 points through I1; Rossi, of two that weigh the same, half of them.
    const lost = names({ order: 'lost' });
    expect(lost).toEqual(['I1', 'I2', 'I4', 'I3', 'I3', 'I1', 'I1', 'I2', 'I3', 'I5']);
  });

  test('the keys close a section and lead back to it', () => {
    const rows = seen();
    const at = rows.findIndex(({ row }) => row.code === 'Verdi');
    const section = rows.findIndex(({ row }) => row.name === 'Responsabile');
    expect(moveFor('ArrowLeft', at, rows, 5, true)).toEqual({ kind: 'activate', to: section });
    expect(moveFor('ArrowLeft', section, rows, 5, true)).toEqual({
      kind: 'collapse',
      ids: ['section:responsabile'],
    });
  });
});

describe('the money of a node', () => {
  const words = pageWords.it.resources;
  const { numbers } = catalogues.it;
  const told = (of: Run, code: string, kind: 'node' | 'indicator' = 'node') =>
    moneyText({ kind, code }, of, words, numbers);

  test('is an amount and its part of the whole', async () => {
    const sample = await sampleRun('toscana-nord-ovest-2023');
    expect(told(sample, 'ENTE')).toBe('5.803.045,00 €, 100,00% del totale');
    expect(told(sample, 'AS_02')).toBe('5.324.235,97 €, 91,75% del totale');
    expect(told(sample, 'DFP 1.3', 'indicator')).toBeNull();
  });

  test('is not told where there is none', () => {
    expect(told(run, 'ENTE')).toBeNull();
  });
});
