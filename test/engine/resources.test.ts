import * as fc from 'fast-check';
import { exactText, readPlan, resourcesOf, rounded, type Plan } from '../../src/engine';
import { money, percent } from '../../src/messages';
import { ITALIAN } from '../../src/messages/numbers';
import {
  broken,
  dated,
  inputOf,
  percent as asPercent,
  planFrom,
  score,
  type Branches,
  type Written,
} from '../support/plan';
import { published } from '../support/published';

type Amounts = Readonly<Record<string, Written>>;

/** A plan with the resources of its nodes; those called D... are dashboards. */
function funded(branches: Branches, amounts: Amounts): Plan {
  const plan = planFrom(branches, { i: score('90%') });
  return {
    ...plan,
    nodes: plan.nodes.map(({ code }) => ({
      code,
      ...(amounts[code] === undefined ? {} : { resources: inputOf(amounts[code]) }),
      ...(code.startsWith('D') ? { dashboard: true } : {}),
    })),
  };
}

/** Each node's amount, `-` without one, and the problems with what they name. */
function sums(plan: Plan) {
  const { tree } = readPlan(plan);
  const resources = resourcesOf(tree);
  const amounts = resources?.nodes.map((one, index): [string, string] => [
    tree.nodes[index]?.node.code ?? '',
    one ? exactText(one.amount) : '-',
  ]);
  return {
    amounts: amounts && Object.fromEntries(amounts),
    shares: resources?.nodes.map((one) => one?.absorption && percent(one.absorption, ITALIAN)),
    told: resources?.problems.map(({ code, details }) => [code, details.node, details.sum]),
  };
}

const TREE: Branches = {
  ENTE: { A: null, B: null },
  A: { A1: null, A2: null },
  B: { i: null },
  A1: { i: null },
  A2: { i: null },
};

test('a plan without resources has none', () => {
  expect(resourcesOf(readPlan(funded(TREE, {})).tree)).toBeNull();
});

describe('sums up the tree', () => {
  const cases: [what: string, amounts: Amounts, sums: Record<string, string>][] = [
    [
      '100,10 + 200,20 = 300,30; with 50 it is 350,30',
      { A1: '100,10', A2: '200,20', B: 50 },
      { ENTE: '350.3', A: '300.3', B: '50', A1: '100.1', A2: '200.2' },
    ],
    [
      'a node below without a figure adds nothing',
      { A1: 100, B: 50 },
      { ENTE: '150', A: '100', B: '50', A1: '100', A2: '-' },
    ],
    [
      'a figure of its own holds, and enters the sums above',
      { A: 500, B: 50 },
      { ENTE: '550', A: '500', B: '50', A1: '-', A2: '-' },
    ],
    [
      '0 is a figure',
      { A1: 0, A2: 0, B: '€ 0,00' },
      { ENTE: '0', A: '0', B: '0', A1: '0', A2: '0' },
    ],
    [
      '0,1 + 0,2 is 0,3',
      { A1: 0.1, A2: 0.2 },
      { ENTE: '0.3', A: '0.3', B: '-', A1: '0.1', A2: '0.2' },
    ],
  ];
  test.each(cases)('%s', (_what, amounts, expected) => {
    const { amounts: found, told } = sums(funded(TREE, amounts));
    expect(found).toEqual(expected);
    expect(told).toEqual([]);
  });

  const differing: [own: Written, told: unknown[]][] = [
    ['300,30', []],
    ['300,31', []], // a cent of rounding
    ['300,32', [['resources.sumDiffers', 'A', '300.3']]],
    ['300,28', [['resources.sumDiffers', 'A', '300.3']]],
  ];
  test.each(differing)('a parent of %s over 100,10 + 200,20', (own, told) => {
    const found = sums(funded(TREE, { A: own, A1: '100,10', A2: '200,20' }));
    expect(found.told).toEqual(told);
    expect(found.amounts?.ENTE).toBe(found.amounts?.A);
  });
});

describe('a node under two others', () => {
  const shared: Branches = {
    ENTE: { A: null, B: null },
    A: { X: null },
    B: { X: null, Y: null },
    X: { i: null },
    Y: { i: null },
  };

  test('counts in each of them, and once in what is above both', () => {
    // A is X; B is X + Y; ENTE is X + Y, not A + B.
    expect(sums(funded(shared, { X: 100, Y: 50 })).amounts).toEqual({
      ENTE: '150',
      A: '100',
      B: '150',
      X: '100',
      Y: '50',
    });
  });

  test('is not added to the figure of one of them, in which it is already', () => {
    // A's 180 has X in it: ENTE is 180 + Y.
    const { amounts, told } = sums(funded(shared, { A: 180, X: 100, Y: 50 }));
    expect(amounts).toMatchObject({ ENTE: '230', A: '180', B: '150' });
    expect(told).toEqual([['resources.sumDiffers', 'A', '100']]);
  });

  test('nor when it hangs below what hangs under both', () => {
    const deep: Branches = { ...shared, X: { Z: null }, Z: { i: null } };
    expect(sums(funded(deep, { A: 180, Z: 180, Y: 50 })).amounts).toMatchObject({
      ENTE: '230',
      B: '230',
      X: '180',
    });
  });

  test('counts once above nodes that contain one another', () => {
    const cycle: Branches = { ENTE: { A: null }, A: { B: null, X: null }, B: { A: null }, X: {} };
    expect(sums(funded(cycle, { X: 5 })).amounts).toEqual({ ENTE: '5', A: '5', B: '5', X: '5' });
  });

  test('has nothing from nodes that contain one another, and nothing else', () => {
    const cycle: Branches = { ENTE: { A: null, C: null }, A: { B: null }, B: { A: null }, C: {} };
    expect(sums(funded(cycle, { C: 5 })).amounts).toEqual({ ENTE: '5', A: '-', B: '-', C: '5' });
  });

  test('dashboards are left out, whatever they gather or have', () => {
    const branches: Branches = { ...TREE, D1: { A: null, B: null } };
    const { amounts, told } = sums(funded(branches, { A: 100, B: 50, D1: 9 }));
    expect(amounts).toMatchObject({ ENTE: '150', D1: '-' });
    expect(told).toEqual([]);
  });
});

describe('money as people write it', () => {
  const read: [written: Written, amount: string][] = [
    ['€ 5.803.045,00', '5803045'],
    ['€5.803.045,00', '5803045'],
    ['5.803.045,00 €', '5803045'],
    ['518.253,97', '518253.97'],
    ['1.000 euro', '1000'],
    [518253.97, '518253.97'],
    [{ value: 5, shownAs: 'plain' }, '5'],
    [' 1.000 euro ', '1000'],
    ['1.000 --', 'resources.unreadable'],
    ['zero', 'resources.unreadable'],
    ['€ 1.000|2%', 'resources.unreadable'],
    ['-5', 'resources.unreadable'],
    ['12%', 'resources.unreadable'],
    ['3 gg', 'resources.unreadable'],
    ['100 per il personale', 'resources.unreadable'],
    ['2 milioni', 'resources.unreadable'],
    [-5, 'resources.unreadable'],
    [true, 'resources.unreadable'],
    [asPercent(0.5), 'resources.unreadable'],
    [dated(45_000), 'resources.unreadable'],
    [broken('#REF!'), 'input.formulaError'],
    ['', '-'],
    ['--', '-'],
    [' -- ', '-'],
  ];
  test.each(read)('%j: %s', (written, expected) => {
    const { amounts, told = [] } = sums(funded(TREE, { A1: written, B: 1 }));
    expect(told[0]?.[0] ?? amounts?.A1).toBe(expected);
  });

  test('what cannot be read leaves no sum above it, and no share', () => {
    const { amounts, shares } = sums(funded(TREE, { A1: 'molte', A2: 10, B: 5 }));
    expect(amounts).toEqual({ ENTE: '-', A: '-', B: '5', A1: '-', A2: '10' });
    expect(shares?.filter(Boolean)).toEqual([]);
  });
});

describe('Toscana Nord-Ovest 2023: the strategic objectives as printed', () => {
  const rows = published('toscana-nord-ovest-2023').nodes.filter(({ level = '' }) =>
    ['ente', 'ambito', 'obiettivo_strategico'].includes(level),
  );
  const printed = rows.map(({ code = '', absorption = '' }) => {
    const [amount = '', share = ''] = absorption.split('|');
    return { code, amount, share };
  });
  const branches: Record<string, Record<string, null>> = {};
  for (const { code = '', parent = '', level } of rows) {
    if (parent) (branches[parent] ??= {})[code] = null;
    if (level === 'obiettivo_strategico') branches[code] = { i: null };
  }
  const planOf = (kept: (code: string) => boolean) =>
    funded(
      branches,
      Object.fromEntries(
        printed.filter(({ code }) => kept(code)).map(({ code, amount }) => [code, amount]),
      ),
    );

  test('make the ambiti and the ente to the cent, and each its printed share', () => {
    const plan = planOf((code) => code.startsWith('OS'));
    const { tree } = readPlan(plan);
    const resources = resourcesOf(tree);
    for (const { code, amount, share } of printed) {
      const found = resources?.nodes[tree.nodeIndex.get(code) ?? -1];
      const shown = found && `€ ${money(found.amount, ITALIAN)}`.replace(/ €$/, '');
      // One is printed without its cents, two zeros without decimals.
      expect([code, shown]).toEqual([code, /,\d\d$/.test(amount) ? amount : `${amount},00`]);
      if (share === '' || share === '0%') continue;
      expect([code, found?.absorption && percent(found.absorption, ITALIAN)]).toEqual([
        code,
        share,
      ]);
    }
  });

  test('agree with the printed sums: nothing to tell', () => {
    expect(sums(planOf(() => true)).told).toEqual([]);
  });
});

test('of a tree, the shares of the leaves make one, and no sum is less than a part of it', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(cents, cents, cents, (a1, a2, b) => {
      fc.pre(a1 + a2 + b > 0);
      const plan = funded(TREE, { A1: a1 / 100, A2: a2 / 100, B: b / 100 });
      const { tree } = readPlan(plan);
      const of = (code: string) => resourcesOf(tree)?.nodes[tree.nodeIndex.get(code) ?? -1];
      const shares = ['A1', 'A2', 'B'].flatMap((code) => of(code)?.absorption ?? []);
      const [first, second, third] = shares;
      const whole = first && second && third && first.plus(second).plus(third);
      expect(whole && rounded(whole, 30).toFixed()).toBe('1');
      expect(of('ENTE')?.amount.times(100).toFixed()).toBe(String(a1 + a2 + b));
      expect(of('A')?.amount.greaterThanOrEqualTo(of('A1')?.amount ?? 0)).toBe(true);
    }),
  );
});
