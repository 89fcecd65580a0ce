import { dayOf, type Day, type Outcome } from '../../src/engine';
import type { Run } from '../../src/workbook';
import { face } from '../support/plan';
import { published } from '../support/published';
import { ran, tables, type Rows } from '../support/workbook';

const JUNE = dayOf(2024, 6, 30) as Day;
const { nodes, indicators } = published('pistoia-prato-2024-06');
const measured = indicators.filter(({ target_year }) => target_year === '2024');

type Printed = (typeof indicators)[number];
const blank = (text = '') => (text === '' ? null : text);
/** A few codes are printed twice: with its parent each is one. */
const codeOf = ({ code = '', parent = '' }: Printed) => `${parent}/${code}`;

/** The report as an analyst would keep it: targets of three years, actuals with their dates. */
const drawing: Record<string, Rows> = {
  Albero: [
    ['Codice', 'Padre', 'Livello', 'Peso'],
    ...nodes.map(({ code = '', parent, level = '', weight }) => {
      return [code, blank(parent), level, blank(weight)];
    }),
  ],
  Pesi: [
    ['Nodo', 'Indicatore', 'Peso'],
    ...measured.map((row) => [row.parent ?? '', codeOf(row), blank(row.weight)]),
  ],
  Target: [
    ['Indicatore', 'Unità', 'Anno', 'Operatore', 'Target'],
    ...indicators.map((row) => {
      const { unit_of_measure = '', target_year, operator, target } = row;
      return [codeOf(row), unit_of_measure, Number(target_year), blank(operator), blank(target)];
    }),
  ],
  Consuntivi: [
    ['Indicatore', 'Consuntivo', 'Data'],
    ...measured.map((row) => [codeOf(row), blank(row.actual), blank(row.actual_date)]),
  ],
};

const on = (day: Day | undefined): Run => ran(tables(drawing), { year: 2024, on: day });
const outcomes = ({ card }: Run) =>
  new Map(card.indicators.map(({ code, outcome }): [string, Outcome] => [code, outcome]));

const plain = on(undefined);
const june = on(JUNE);

test('at 30/06/2024 one deadline is still to come: excluded, where the report prints 0%', () => {
  const before = outcomes(plain);
  const changed = [...outcomes(june)].flatMap(([code, outcome]) => {
    const was = before.get(code);
    return was && face(was) === face(outcome) ? [] : [`${code} ${was ? face(was) : ''}`];
  });
  const open = '03_01_OS03/03_01_OS03.I01';
  expect(changed).toEqual([`${open} 0%`]);
  expect(measured.find((row) => codeOf(row) === open)).toMatchObject({
    target: '30.11.2024',
    actual: 'no',
    published_score: '0%',
  });
  expect(outcomes(june).get(open)).toEqual({
    kind: 'excluded',
    cause: 'notYetDue',
    note: '30/06/2024',
  });
});

test('a deadline that had passed, 08/01/2024, is missed: 0% as the report prints', () => {
  const missed = '03_01_OS03/03_01_OS03.I07';
  expect(measured.find((row) => codeOf(row) === missed)).toMatchObject({
    target: '08.01.2024',
    actual: '0',
    published_score: '0%',
  });
  expect(face(outcomes(june).get(missed) ?? { kind: 'failed' })).toBe('0%');
});

test('its objective is the mean of the others, re-scaled', () => {
  // Nine at 11,1%: two n.d., one to come; of the other six 0, 50, 50, 0, 100 and 0: 200 / 6.
  const { card } = june;
  const outcome = card.nodes[card.tree.nodeIndex.get('03_01_OS03') ?? -1]?.outcome;
  expect(outcome && face(outcome)).toMatch(/^33\.3333/);
  const { tree, nodes: were } = plain.card;
  const before = were[tree.nodeIndex.get('03_01_OS03') ?? -1]?.outcome;
  // With the open deadline at 0: 200 / 7.
  expect(before && face(before)).toMatch(/^28\.5714/);
});

test('the day before the monitoring nothing was known, and nothing is 0', () => {
  const faces = [...outcomes(on(JUNE - 1)).values()].map(face);
  const open = faces.filter((shown) => shown === 'excluded: notYetDue');
  const later = faces.filter((shown) => shown === 'excluded: notYetMeasured');
  // Deadlines of January that were kept or missed by then, but written down on 30/06.
  const missed = faces.filter((shown) => shown === '0%');
  expect([open.length, later.length, missed.length]).toEqual([1, 61, 1]);
  expect(faces).toHaveLength(measured.length);
});
