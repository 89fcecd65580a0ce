import { exactText } from '../../src/engine';
import { catalogues } from '../../src/messages';
import {
  explain,
  type ExplainedIndicator,
  type ExplainedNode,
} from '../../src/taskpane/view-model/explanation';
import type { ShareFigures } from '../../src/taskpane/view-model/share-figures';
import { treeRows } from '../../src/taskpane/view-model/tree-rows';
import type { Run } from '../../src/workbook';
import { broken } from '../support/workbook';
import { four, withColumn } from '../workbook/small-plan';
import { runOf, sampleRun } from './support';

const why = (run: Run, kind: 'node' | 'indicator', code: string) =>
  explain({ kind, code }, run, treeRows(run.card), catalogues.it);

function node(run: Run, code: string): ExplainedNode {
  const found = why(run, 'node', code);
  if (found?.kind !== 'node') throw new Error(`No node ${code}`);
  return found;
}

function indicator(run: Run, code: string): ExplainedIndicator {
  const found = why(run, 'indicator', code);
  if (found?.kind !== 'indicator') throw new Error(`No indicator ${code}`);
  return found;
}

const line = ({ weight, portion, points, lost }: ShareFigures) =>
  [weight, portion, points, lost].map((text) => text ?? '-').join(' | ');

test('OS_02.03: the published sum, 90,13%, child by child', async () => {
  const run = await sampleRun('toscana-nord-ovest-2023');
  const { children, sums, lostByRoot, roundedTo } = node(run, 'OS_02.03');
  expect(children.map(({ code, figures }) => `${code}: ${line(figures)}`)).toEqual([
    'OC_TD_01: 25% | 25,00% | 15,125 | 9,875',
    'OC_TD_02: 25% | 25,00% | 25 | 0',
    'OC_TD_03: 25% | 25,00% | 25 | 0',
    'OC_TD_04: 25% | 25,00% | 25 | 0',
  ]);
  expect(sums && line(sums)).toBe('100% | 100,00% | 90,125 | 9,875');
  expect(lostByRoot.map(({ root }) => root)).toEqual(['ENTE']);
  // What a root loses at all, its own sum tells.
  expect(node(run, 'ENTE').lostByRoot).toEqual([]);
  expect(roundedTo).toBeNull();
});

test('the weights that count are re-scaled, and the sum says so', () => {
  const { children, sums } = node(runOf(), 'A2');
  expect(children.map(({ code, figures }) => `${code}: ${line(figures)}`)).toEqual([
    'I3: 50% | 62,50% | 62,5 | 0',
    'I4: 30% | 37,50% | 36,75 | 0,75',
    'I5: 20% | - | - | -',
  ]);
  expect(sums && line(sums)).toBe('80% | 100,00% | 99,25 | 0,75');
});

test('a node with a roll-up of its own says how its score came, and what cannot be told of it', () => {
  const rolled = (name: string) =>
    node(runOf({ ...four, Albero: withColumn(four.Albero, ['Aggregazione', name]) }), 'ENTE');
  // A1 86,625%, A2 99,25%
  const worst = rolled('minimo');
  expect(worst.rollup).toBe('Minimo: vale il componente peggiore, A1.');
  expect(worst.sums && line(worst.sums)).toBe('100% | 100,00% | 86,625 | 13,375');
  const best = rolled('massimo');
  expect(best.children.map(({ figures }) => line(figures))).toEqual([
    '60% | 0,00% | 0 | -',
    '40% | 100,00% | 99,25 | -',
  ]);
  expect(best.sums?.lost).toBeNull();
  expect(node(runOf(), 'ENTE').rollup).toBeNull();
});

test('a profile that rounds at every level says to how many decimals', async () => {
  const run = await sampleRun('pistoia-prato-2025');
  expect(node(run, '01').roundedTo).toBe(2);
});

test('an indicator: target, actual, method, gap, shortfall, the substitution, its nodes', () => {
  const { target, actual, rule, gap, shortfall, sentence, nodes, lostByRoot } = indicator(
    runOf(),
    'I1',
  );
  expect(target).toMatchObject({ text: '>= 400', place: { cell: 'C2' } });
  expect(actual).toMatchObject({ text: '242', place: { cell: 'B2' } });
  expect([rule, gap, shortfall]).toEqual(['proporzionale', '-158', '158']);
  expect(sentence).toBe('242 su >= 400: 1 - 158/400 = 60,50%');
  expect(nodes.map(({ code, figures }) => `${code}: ${line(figures)}`)).toEqual([
    'A1: 25% | 25,00% | 15,125 | 9,875',
  ]);
  expect(lostByRoot).toEqual([{ root: 'ENTE', points: '5,925' }]);
});

test('an actual that is made of two figures shows both, and what they come to', () => {
  const consuntivi = [
    ['Indicatore', 'Consuntivo', 'Numeratore', 'Denominatore'],
    ['I1', 242],
    ['I3', null, 45, 60],
  ];
  const run = runOf({ ...four, Consuntivi: consuntivi });
  expect(indicator(run, 'I1').actual.text).toBe('242');
  expect(indicator(run, 'I3').actual.text).toBe('45/60 = 75%');
});

test('a deadline has days for a gap, with its sign, and no shortfall', () => {
  const { rule, gap, shortfall } = indicator(runOf(), 'I2');
  expect([rule, gap, shortfall]).toEqual(['scadenza', '+14 gg', null]);
});

test('a gap between percentages is in points', () => {
  expect(indicator(runOf(), 'I3').gap).toBe('+8,32%');
});

test('an indicator under two nodes has a weight in each', () => {
  const { nodes } = indicator(runOf(), 'I3');
  expect(nodes.map(({ code, figures }) => `${code}: ${figures.weight}`)).toEqual([
    'A1: 50%',
    'A2: 50%',
  ]);
});

test('what makes the points of an indicator is its own score, not that of its node', () => {
  const [part] = indicator(runOf(), 'I1').nodes;
  expect(part?.counted).toMatchObject({
    kind: 'scored',
    band: { label: 'Parzialmente raggiunto' },
  });
  expect(part?.counted.kind === 'scored' && exactText(part.counted.score)).toBe('0.605');
});

test('what was taken out says by whom and why, and loses nothing', () => {
  const { sentence, lostByRoot, nodes } = indicator(runOf(), 'I5');
  expect(sentence).toContain('Fiera annullata');
  expect(lostByRoot).toEqual([]);
  expect(nodes.map(({ figures }) => figures.portion)).toEqual([null]);
});

test('without a score, the problems of the cells and of the node are told', () => {
  const consuntivi = [
    ['Indicatore', 'Consuntivo'],
    ['I1', broken('#N/A')],
    ['I2', 'mai più'],
    ['I3', 1],
    ['I4', 1],
  ];
  const run = runOf({ ...four, Consuntivi: consuntivi });
  expect(indicator(run, 'I1').problems.map(({ code }) => code)).toEqual(['input.formulaError']);
  const { sums, problems } = node(run, 'A1');
  expect(sums).toBeNull();
  expect(problems.map(({ code }) => code)).toContain('node.dependsOnFailed');
});

test('what only the reading of the workbook met is told too, once', () => {
  const target = [...four.Target, ['I1', 'Imprese assistite', '>= 500']];
  const { problems } = indicator(runOf({ ...four, Target: target }), 'I1');
  expect(problems.filter(({ code }) => code === 'target.two')).toHaveLength(1);
});

test('what is no longer in the plan has no explanation', () => {
  expect(why(runOf(), 'node', 'Z9')).toBeNull();
  expect(why(runOf(), 'indicator', 'A1')).toBeNull();
});
