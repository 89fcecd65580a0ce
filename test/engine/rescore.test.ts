import { problemsOf, readPlan, rescore, scorePlan, type Input, type Plan } from '../../src/engine';
import { defaultProfile } from '../../src/engine';
import {
  at,
  benchmark,
  face,
  indicatorOf,
  placed,
  planFrom,
  point,
  score,
  viewOf,
  type Branches,
  type Leaf,
} from '../support/plan';

const cardOf = (plan: Plan) => scorePlan(readPlan(plan), defaultProfile);

const ENTE: Branches = {
  ENTE: { A: '50%', B: '50%' },
  A: { A1: '50%', A2: '50%' },
  B: { B1: '100%' },
  A1: { i: '60%', j: '40%' },
  A2: { k: '100%' },
  B1: { l: '100%' },
  CRUSCOTTO: { i: '10%', l: '90%' },
};
const LEAVES: Record<string, Leaf> = {
  i: { target: '>= 100', actual: 50 },
  j: { target: '>= 100', actual: 100 },
  k: { target: '>= 100', actual: 80 },
  l: { target: '>= 100', actual: 100 },
};

describe('one changed actual', () => {
  const touched: [indicator: string, nodes: string[]][] = [
    ['i', ['A', 'A1', 'CRUSCOTTO', 'ENTE']],
    ['j', ['A', 'A1', 'ENTE']],
    ['k', ['A', 'A2', 'ENTE']],
    ['l', ['B', 'B1', 'CRUSCOTTO', 'ENTE']],
  ];
  test.each(touched)(
    '%s: works out again the indicator and %j, and nothing else',
    (code, nodes) => {
      const card = cardOf(planFrom(ENTE, LEAVES));
      const before = { nodes: [...card.nodes], indicators: [...card.indicators] };
      const changed = rescore(card, code, { value: 90 });
      expect(changed?.indicator.code).toBe(code);
      expect(changed?.nodes.map((node) => node.code).toSorted()).toEqual(nodes);
      for (const [index, node] of card.nodes.entries()) {
        expect([node.code, node === before.nodes[index]]).toEqual([
          node.code,
          !nodes.includes(node.code),
        ]);
      }
      for (const [index, indicator] of card.indicators.entries()) {
        expect([indicator.code, indicator === before.indicators[index]]).toEqual([
          indicator.code,
          indicator.code !== code,
        ]);
      }
    },
  );

  test('gives the figures of a plan scored afresh, in the card and in the answer', () => {
    const card = cardOf(planFrom(ENTE, LEAVES));
    const changed = rescore(card, 'i', { value: 100 });
    const { face: shown } = viewOf(card);
    expect(['A1', 'A', 'ENTE', 'CRUSCOTTO'].map(shown)).toEqual(['100%', '90%', '95%', '100%']);
    expect(changed && face(changed.indicator.outcome)).toBe('100%');
    const answered = Object.fromEntries(
      changed?.nodes.map(({ code, outcome }) => [code, face(outcome)]) ?? [],
    );
    expect(answered).toEqual({ A1: '100%', A: '90%', ENTE: '95%', CRUSCOTTO: '100%' });
  });

  test('children come before their parents', () => {
    const changed = rescore(cardOf(planFrom(ENTE, LEAVES)), 'i', { value: 90 });
    const order = changed?.nodes.map(({ code }) => code) ?? [];
    expect(order.indexOf('A1')).toBeLessThan(order.indexOf('A'));
    expect(order.indexOf('A')).toBeLessThan(order.indexOf('ENTE'));
  });

  test('a diamond: each ancestor once, the common one first', () => {
    const diamond: Branches = {
      TOP: { LEFT: '30%', RIGHT: '70%' },
      LEFT: { LOW: '50%', j: '50%' },
      RIGHT: { LOW: '100%' },
      LOW: { i: '100%' },
      ASIDE: { j: '100%' },
    };
    const card = cardOf(planFrom(diamond, LEAVES));
    const changed = rescore(card, 'i', { value: 0 });
    const codes = changed?.nodes.map(({ code }) => code) ?? [];
    expect(codes.toSorted()).toEqual(['LEFT', 'LOW', 'RIGHT', 'TOP']);
    expect([codes[0], codes.at(-1)]).toEqual(['LOW', 'TOP']);
    expect(['LOW', 'LEFT', 'RIGHT', 'TOP'].map(viewOf(card).face)).toEqual([
      '0%',
      '50%',
      '0%',
      '15%',
    ]);
  });

  test('an indicator under no node has no ancestors', () => {
    const changed = rescore(cardOf(planFrom(ENTE, { ...LEAVES, lost: score('10%') })), 'lost', {
      value: '20%',
    });
    expect(changed && face(changed.indicator.outcome)).toBe('20%');
    expect(changed?.nodes).toEqual([]);
  });

  test('an indicator that the plan has not', () => {
    expect(rescore(cardOf(planFrom(ENTE, LEAVES)), 'nobody', { value: 1 })).toBeNull();
  });
});

describe('an actual that changes what became of the indicator', () => {
  const steps: [actual: string, indicator: string, node: string, codes: string[]][] = [
    ['80', '80%', '88%', []],
    ['boh', 'failed', 'failed', ['actual.unreadable']],
    ['', 'failed', 'failed', ['actual.missing']],
    ['N.V.', 'excluded: notAssessable', '100%', ['excluded.noReason']],
    ['N/D', 'excluded: noPhenomenon', '100%', []],
    ['50', '50%', '70%', []],
  ];
  test('there and back, with its problems', () => {
    const card = cardOf(planFrom(ENTE, LEAVES));
    for (const [actual, indicator, node, codes] of steps) {
      rescore(card, 'i', placed('D2', actual));
      const { face: shown, indicator: resultOf } = viewOf(card);
      expect([actual, shown('i'), shown('A1')]).toEqual([actual, indicator, node]);
      expect(resultOf('i').problems.map(({ code }) => code)).toEqual(codes);
    }
    expect(problemsOf(card)).toEqual([]);
  });

  test('the card holds the reading of the new actual', () => {
    const card = cardOf(planFrom(ENTE, LEAVES));
    rescore(card, 'i', { value: 90 });
    const reading = card.readings[card.tree.indicatorIndex.get('i') ?? -1];
    expect(reading?.indicator.actual).toEqual({ value: 90 });
    expect(reading?.actual).toMatchObject({ kind: 'quantity', unit: 'none' });
  });

  test('a problem is told at the place of the new actual', () => {
    const card = cardOf(planFrom(ENTE, LEAVES));
    const changed = rescore(card, 'i', placed('D7', 'boh'));
    expect(changed?.indicator.problems[0]?.place).toEqual(at('D7'));
  });

  test('what the evaluators took out stays out', () => {
    const card = cardOf(planFrom(ENTE, { ...LEAVES, i: { target: '>= 100', exclusion: 'Sisma' } }));
    rescore(card, 'i', { value: 100 });
    expect(viewOf(card).face('i')).toBe('excluded: notAssessable');
  });

  test('where nobody weighs it, a missing actual stays a warning', () => {
    const card = cardOf(
      planFrom({ N: { i: '0%', j: '100%' } }, { i: { actual: 1, target: 1 }, j: score('1%') }),
    );
    rescore(card, 'i', { value: null });
    expect(problemsOf(card).map(({ code }) => code)).toEqual(['actual.missingWithoutWeight']);
  });
});

describe('around a cycle', () => {
  const branches: Branches = {
    TOP: { A: null },
    A: { B: null },
    B: { A: null, LOW: null },
    LOW: { i: null },
  };
  test('the nodes below are scored again, those of the cycle and above are not', () => {
    const card = cardOf(planFrom(branches, LEAVES));
    const changed = rescore(card, 'i', { value: 90 });
    expect(changed?.nodes.map(({ code }) => code).toSorted()).toEqual(['A', 'B', 'LOW', 'TOP']);
    expect(['LOW', 'A', 'B', 'TOP'].map(viewOf(card).face)).toEqual([
      '90%',
      'failed',
      'failed',
      'failed',
    ]);
  });
});

test('at the bottom of 100,000 levels', () => {
  const levels = 100_000;
  const plan: Plan = {
    nodes: Array.from({ length: levels }, (_, i) => ({ code: `N${i}` })),
    indicators: [indicatorOf('I', score('10%'))],
    links: Array.from({ length: levels }, (_, i) => ({
      parent: `N${i}`,
      kind: i + 1 < levels ? 'node' : 'indicator',
      child: i + 1 < levels ? `N${i + 1}` : 'I',
      weight: { value: null },
    })),
  };
  const card = cardOf(plan);
  expect(rescore(card, 'I', { value: '20%' })?.nodes).toHaveLength(levels);
  expect(viewOf(card).face('N0')).toBe('20%');
});

describe('one changed actual of an indicator that other cells settle', () => {
  const at2022 = { series: [point(2022, 10)] };
  const cases: [name: string, leaf: Leaf, actual: Input, face: string][] = [
    [
      'a past year: 12 of < 10',
      { target: 'X < X-1', actual: 9, more: at2022 },
      { value: 12 },
      '80%',
    ],
    [
      'its parts where it is blank: 3/4',
      {
        target: '100%',
        actual: '75%',
        more: { numerator: { value: 3 }, denominator: { value: 4 } },
      },
      { value: null },
      '75%',
    ],
    [
      'a deadline in its words: 14 days late',
      { target: '100%', actual: '50%', more: { algorithm: { value: 'entro 31/7' } } },
      { value: '14/08/2023' },
      '86%',
    ],
    [
      'a benchmark: |70 - 72,5| of at most 2',
      {
        target: 'scostamento max 2 da media cluster',
        actual: 72,
        more: { benchmarks: [benchmark(2023, 'media cluster', '72,5')] },
      },
      { value: 70 },
      '75%',
    ],
  ];
  test.each(cases)('%s', (_, leaf, actual, expected) => {
    const card = cardOf(planFrom({ N: { I: null } }, { I: leaf }));
    const changed = rescore(card, 'I', actual);
    expect(changed && face(changed.indicator.outcome)).toBe(expected);
    expect(viewOf(card).face('N')).toBe(expected);
  });
});
