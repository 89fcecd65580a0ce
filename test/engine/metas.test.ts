import * as fc from 'fast-check';
import {
  defaultProfile,
  exactText,
  findPreset,
  readPlan,
  rescore,
  scorePlan,
  type Input,
  type Plan,
  type Profile,
} from '../../src/engine';
import { catalogues, explainIndicator } from '../../src/messages';
import { measuring, metaLeaf, type Measuring } from '../support/metas';
import {
  broken,
  face,
  indicatorOf,
  percent,
  planFrom,
  score,
  scored,
  viewOf,
  type Leaf,
  type Written,
} from '../support/plan';

const NV: Leaf = { target: '>= 10', exclusion: 'Alluvione' };
const FAILED: Leaf = { target: '>= 10', actual: 'boh' };
const MISSING: Leaf = { target: '>= 10' };

/** The meta-indicator M under META, which measures OO over I1, I2 ... */
function metaOver(
  leaves: readonly Leaf[],
  cells: Measuring = { node: 'OO' },
  m: Leaf = metaLeaf(),
): Plan {
  const named = leaves.map((leaf, index) => [`I${index + 1}`, leaf] as const);
  const branches = {
    ENTE: { META: null, OO: null },
    META: { M: null },
    OO: Object.fromEntries(named.map(([code]) => [code, null])),
  };
  return measuring(planFrom(branches, { M: m, ...Object.fromEntries(named) }), { M: cells });
}

const scores = (...written: readonly string[]): Leaf[] => written.map((one) => score(one));

describe('the share of the indicators that reach the limit, against the target', () => {
  const cases: [worked: string, leaves: Leaf[], target: Written, score: string][] = [
    [
      '3 of 4 are 75 points: 1 - 15/90 = 75/90',
      scores('90%', '100%', '95%', '89,99%'),
      '>= 90%',
      '83.3333333333333333333333333333%',
    ],
    ['4 of 4 are 100 points, kept', scores('90%', '100%', '95%', '91%'), '>= 90%', '100%'],
    [
      '9 of 10 are 90 points, kept',
      [...scores('10%'), ...Array.from({ length: 9 }, () => score('90%'))],
      '>= 90%',
      '100%',
    ],
    ['none of 2: 1 - 90/90', scores('10%', '89%'), '>= 90%', '0%'],
    [
      '1 of 2 are 50 points of = 60: 1 - 10/60',
      scores('90%', '1%'),
      '= 60%',
      '83.3333333333333333333333333333%',
    ],
    [
      '2 of 4 are 50 points of at most 40: 1 - 10/40',
      scores('90%', '99%', '1%', '2%'),
      '<= 40%',
      '75%',
    ],
    [
      '1 of 3 is 33,3 points; a third of it kept exactly: 100/3 / 75',
      scores('90%', '1%', '2%'),
      percent(0.75),
      '44.4444444444444444444444444444%',
    ],
    ['N.V. counts for none: 1 of 1', [score('95%'), NV], '>= 90%', '100%'],
    [
      'a missing weight of 0 is counted as any other: 1 of 2, 50/90',
      scores('95%', '5%'),
      '>= 90%',
      '55.5555555555555555555555555556%',
    ],
  ];
  test.each(cases)('%s', (_worked, leaves, target, expected) => {
    const { face: shown } = scored(metaOver(leaves, { node: 'OO' }, metaLeaf(target)));
    expect(shown('M')).toBe(expected);
  });

  test('the gap is in percentage points', () => {
    const { indicator } = scored(metaOver(scores('90%', '1%', '95%', '99%')));
    const { gap } = indicator('M');
    expect(gap && [exactText(gap.value), gap.unit]).toEqual(['-15', '%']);
  });

  test('over-achievement counts where the profile has no cap: 100 points of 80 are 125%', () => {
    const uncapped: Profile = { ...defaultProfile, cap: null };
    const plan = metaOver(scores('90%', '95%'), { node: 'OO' }, metaLeaf('>= 80%'));
    expect(scored(plan, uncapped).face('M')).toBe('125%');
  });

  test('its node follows: META is M, ENTE the mean of 50/90 and 55%', () => {
    const { face: shown } = scored(metaOver(scores('100%', '10%')));
    expect(shown('META')).toBe('55.5555555555555555555555555556%');
    expect(shown('ENTE')).toBe('55.2777777777777777777777777778%');
  });
});

describe('the limit', () => {
  const of = ['79%', '80%', '81%', '95%'];
  const cases: [where: string, cells: Measuring, reached: number][] = [
    ['the highest band of the profile: 90%', { node: 'OO' }, 1],
    ['beside the node', { node: 'OO >= 80%' }, 3],
    ['below the node, in the same cell', { node: 'OO >=\n80%' }, 3],
    ['beside the node, above it', { node: 'OO > 80%' }, 2],
    ['beside the node, with other signs', { node: 'OO≥ 0,81' }, 2],
    ['beside the node, spaced', { node: 'OO > = 81 %' }, 2],
    ['beside the node, without blanks', { node: 'OO>=81%' }, 2],
    ['beside the node, the signs turned', { node: 'OO => 80%' }, 3],
    ['beside the node, the signs turned and apart', { node: 'OO = > 80%' }, 3],
    ['in the algorithm, in capitals', { node: 'OO', algorithm: 'PUNTEGGIO ALMENO 80%' }, 3],
    ['in the algorithm, after it', { node: 'OO', algorithm: 'PUNTEGGIO DEL 80% O PIÙ' }, 3],
    ['an algorithm that begins with the factor', { node: 'OO', algorithm: 'x100%' }, 1],
    ['a factor with decimals', { node: 'OO', algorithm: 'raggiunti / totali x 100,00%' }, 1],
    ['a formula without a number', { node: 'OO', algorithm: 'Quota = raggiunti / totali' }, 1],
    [
      'in the algorithm',
      { node: 'OO', algorithm: 'N. indicatori con raggiungimento >= 80% / totale' },
      3,
    ],
    [
      'in the algorithm, of 80% or more',
      { node: 'OO', algorithm: 'Indicatori con punteggio del 80% o più' },
      3,
    ],
    [
      'in the algorithm, in words',
      { node: 'OO', algorithm: 'indicatori con raggiungimento non inferiore al 81,0% x 100%' },
      2,
    ],
    [
      'in the algorithm, above it',
      { node: 'OO', algorithm: 'indicatori con punteggio superiore al 80 %' },
      2,
    ],
    [
      'an algorithm that says none',
      { node: 'OO', algorithm: 'Indicatori raggiunti / indicatori totali x 100%' },
      1,
    ],
    [
      'beside the node, whatever the algorithm says',
      { node: 'OO >= 95%', algorithm: 'raggiungimento >= 80%' },
      1,
    ],
  ];
  test.each(cases)('%s', (_where, cells, reached) => {
    const { indicator } = scored(metaOver(scores(...of), cells));
    expect(indicator('M').reason.actual).toMatchObject({ kind: 'counted', reached, counted: 4 });
  });

  test('another profile has another highest band: 80% and more are 3', () => {
    const plan = metaOver(scores(...of));
    const { indicator } = scored(plan, findPreset('Relazione 80/60'));
    expect(indicator('M').reason.actual).toMatchObject({ reached: 3 });
  });

  const unclear: [cells: Measuring, code: string][] = [
    [{ node: 'OO >= 80' }, 'meta.limitUnreadable'],
    [{ node: 'OO < 80%' }, 'meta.limitUnreadable'],
    [{ node: 'OO = 80%' }, 'meta.limitUnreadable'],
    [{ node: '>= 80%' }, 'meta.limitUnreadable'],
    [{ node: 'OO <= 80%' }, 'meta.limitUnreadable'],
    [{ node: 'OO ≤ 80%' }, 'meta.limitUnreadable'],
    [{ node: 'OO >= 80%\nsalvo proroghe' }, 'meta.limitUnreadable'],
    [{ node: 'nodo\nOO >= 80%' }, 'meta.unknownNode'],
    [{ node: 'OO', algorithm: 'spesa non inferiore al 80%' }, 'meta.limitUnclear'],
    [{ node: 'OO', algorithm: 'voto >=8' }, 'meta.limitUnclear'],
    // The full stop ends the sentence, and the number.
    [{ node: 'OO', algorithm: 'Indicatori con punteggio >= 80.' }, 'meta.limitUnclear'],
    [{ node: 'OO >= tanto' }, 'meta.limitUnreadable'],
    [{ node: broken('#REF!') }, 'input.formulaError'],
    [{ node: 'OO', algorithm: broken('#N/A') }, 'input.formulaError'],
    [{ node: 'OO', algorithm: 'punteggio >= 80% o >= 90%' }, 'meta.limitUnclear'],
    [{ node: 'OO', algorithm: 'punteggio >= 0,8' }, 'meta.limitUnclear'],
    [{ node: 'OO', algorithm: 'punteggio inferiore al 80%' }, 'meta.limitUnclear'],
    [{ node: 'OO', algorithm: 'indicatori vicini al 80%' }, 'meta.limitUnclear'],
    [{ node: '' }, 'meta.noNode'],
    [{}, 'meta.noNode'],
    [{ node: 'oo' }, 'meta.unknownNode'],
  ];
  test.each(unclear)('%j is %s, and no score', (cells, code) => {
    const { face: shown, codes } = scored(metaOver(scores('95%'), cells));
    expect(shown('M')).toBe('failed');
    expect(codes.filter((one) => one !== 'node.dependsOnFailed')).toEqual([code]);
  });

  test.each([
    { node: broken('#REF!') },
    { node: 'OO', algorithm: broken('#REF!') },
  ] satisfies Measuring[])('a cell with an error is quoted: %j', (cells) => {
    const { problems } = scored(metaOver(scores('95%'), cells));
    expect(problems.find(({ code }) => code === 'input.formulaError')?.details).toMatchObject({
      text: '#REF!',
    });
  });
});

describe('what is counted', () => {
  test('at any depth, an indicator under two nodes once, itself never', () => {
    const plan = measuring(
      planFrom(
        {
          ENTE: { A: null, B: null, M: null },
          A: { A1: null, x: null },
          A1: { y: null, z: null },
          B: { x: null, z: null },
        },
        { x: score('95%'), y: score('10%'), z: score('92%'), M: metaLeaf() },
      ),
      { M: { node: 'ENTE' } },
    );
    const { indicator, codes } = scored(plan);
    // 2 of x, y, z: 66,6 of 90.
    expect(face(indicator('M').outcome)).toBe('74.0740740740740740740740740741%');
    expect(indicator('M').reason.actual).toMatchObject({
      counted: 3,
      reached: 2,
      members: [{ code: 'x' }, { code: 'y' }, { code: 'z' }],
    });
    expect(codes).toEqual(['meta.itself']);
  });

  test('an excluded one is a member that does not count', () => {
    const { indicator } = scored(metaOver([score('95%'), NV, score('5%')]));
    const { actual } = indicator('M').reason;
    const members = actual?.kind === 'counted' ? actual.members : [];
    expect(members.map(({ code, score: own }) => [code, own && exactText(own)])).toEqual([
      ['I1', '0.95'],
      ['I2', null],
      ['I3', '0.05'],
    ]);
  });

  const policies: [policy: Profile['missingActual'], face: string][] = [
    ['exclude', '100%'], // 1 of 1
    ['zero', '55.5555555555555555555555555556%'], // 1 of 2: 50/90
    ['error', 'failed'],
  ];
  test.each(policies)('a missing actual, by the policy %s: %s', (missingActual, expected) => {
    const plan = metaOver([score('95%'), MISSING]);
    expect(scored(plan, { ...defaultProfile, missingActual }).face('M')).toBe(expected);
  });

  test('a missing actual that weighs 0 is an error where it is counted', () => {
    const plan = measuring(
      planFrom(
        { N: { I: '0%', J: '100%', M: '0%' } },
        { I: MISSING, J: score('95%'), M: metaLeaf() },
      ),
      { M: { node: 'N' } },
    );
    expect(scored(plan).codes).toEqual(
      expect.arrayContaining(['actual.missing', 'meta.dependsOnFailed']),
    );
  });

  test('a failed one leaves it without a score, by name; all excluded too', () => {
    const failed = scored(metaOver([score('95%'), FAILED, FAILED]));
    expect(failed.face('M')).toBe('failed');
    expect(failed.problems.find(({ code }) => code === 'meta.dependsOnFailed')?.details).toEqual({
      indicator: 'M',
      node: 'OO',
      members: 'I2, I3',
    });
    const none = scored(metaOver([NV]));
    expect([none.face('M'), none.codes.includes('meta.noneCounted')]).toEqual(['failed', true]);
  });

  test('a meta-indicator that is N.V. is excluded, and counts for none of another', () => {
    const plan = metaOver([score('95%')], { node: 'OO' }, { ...metaLeaf(), exclusion: 'Sospeso' });
    const { face: shown } = scored(plan);
    expect([shown('M'), shown('ENTE')]).toEqual(['excluded: notAssessable', '95%']);
  });
});

describe('meta-indicators that count others', () => {
  /** M1 counts A, which holds M2, which counts B. */
  const chain = measuring(
    planFrom(
      { N: { M1: null }, A: { M2: null, a: null }, B: { b: null, c: null } },
      { M1: metaLeaf(), M2: metaLeaf('>= 50%'), a: score('10%'), b: score('95%'), c: score('5%') },
    ),
    { M1: { node: 'A' }, M2: { node: 'B' } },
  );

  test('are worked out after them: M2 is 50 of 50, M1 1 of 2, 50/90', () => {
    const { face: shown } = scored(chain);
    expect([shown('M2'), shown('M1')]).toEqual(['100%', '55.5555555555555555555555555556%']);
  });

  test('a chain of ten thousand has an order, and no end of the stack', () => {
    const length = 10_000;
    const plan: Plan = {
      nodes: Array.from({ length }, (_, index) => ({ code: `N${index}` })),
      links: Array.from({ length }, (_, index) => {
        const weight: Input = { value: null };
        return { parent: `N${index}`, kind: 'indicator', child: `M${index}`, weight };
      }),
      indicators: Array.from({ length }, (_, index) =>
        index === length - 1
          ? indicatorOf(`M${index}`, score('95%'))
          : {
              ...indicatorOf(`M${index}`, metaLeaf()),
              measuredNode: { value: `N${index + 1}` },
            },
      ),
    };
    expect(scored(plan).face('M0')).toBe('100%');
  });

  test('in a cycle are named together and fail, and what counts them; the others do not', () => {
    const plan = measuring(
      planFrom(
        {
          A: { M1: null },
          B: { M2: null },
          C: { M3: null },
          D: { M4: null },
          E: { M5: null, i: null },
        },
        {
          M4: metaLeaf(),
          M1: metaLeaf(),
          M2: metaLeaf(),
          M3: metaLeaf(),
          M5: metaLeaf(),
          i: score('95%'),
        },
      ),
      {
        M1: { node: 'B' },
        M2: { node: 'C' },
        M3: { node: 'A' },
        M4: { node: 'C' },
        M5: { node: 'E' },
      },
    );
    const { face: shown, problems } = scored(plan);
    expect(['M1', 'M2', 'M3', 'M4', 'M5'].map(shown)).toEqual([
      ...['failed', 'failed', 'failed', 'failed'],
      '100%',
    ]);
    const cycles = problems.filter(({ code }) => code === 'meta.cycle');
    expect(cycles.map(({ details }) => [details.indicator, details.indicators]).sort()).toEqual([
      ['M1', 'M1, M2, M3'],
      ['M2', 'M1, M2, M3'],
      ['M3', 'M1, M2, M3'],
    ]);
  });
});

describe('an actual written in its cell', () => {
  // 5 of 6 are 83,333... points.
  const five = scores('95%', '95%', '95%', '95%', '95%', '5%');
  const agreeing: Written[] = [
    '83,33%',
    '83,3%',
    '83 %',
    percent(0.8333),
    { ...percent(0.8333333), text: '83%' },
    { value: 0.8333 },
    { value: 83.33 },
    null,
    '',
  ];
  test.each(agreeing)('%j agrees with 83,33%%', (actual) => {
    const { codes, face: shown } = scored(
      metaOver(five, { node: 'OO' }, metaLeaf('>= 90%', actual)),
    );
    expect(codes).toEqual([]);
    expect(shown('M')).toBe('92.5925925925925925925925925926%');
  });

  const differing: Written[] = [
    '83,34%',
    '84%',
    '80,00 %',
    percent(0.84),
    { value: 83.4 },
    '83,33 gg',
    'vedi',
  ];
  test.each(differing)('%j does not: told, and the count holds', (actual) => {
    const { problems, face: shown } = scored(
      metaOver(five, { node: 'OO' }, metaLeaf('>= 90%', actual)),
    );
    expect(problems.map(({ code, details }) => [code, details.points])).toEqual([
      ['meta.actualDiffers', '83.3333'],
    ]);
    expect(shown('M')).toBe('92.5925925925925925925925925926%');
  });

  test('an error in its cell is an error', () => {
    const plan = metaOver(five, { node: 'OO' }, metaLeaf('>= 90%', broken('#DIV/0!')));
    expect(scored(plan).codes).toContain('input.formulaError');
  });
});

test('a plan that measures no node has none', () => {
  const plan = planFrom({ N: { I: null } }, { I: score('95%') });
  expect(readPlan(plan).metas).toBeNull();
});

test('nodes that contain one another hold the indicators of each', () => {
  const plan = measuring(
    planFrom(
      { A: { B: null, i: null }, B: { A: null, j: null }, C: { M: null } },
      { i: score('95%'), j: score('5%'), M: metaLeaf('>= 50%') },
    ),
    { M: { node: 'A' } },
  );
  expect(scored(plan).indicator('M').reason.actual).toMatchObject({
    members: [{ code: 'i' }, { code: 'j' }],
  });
});

test('alone, outside any plan, it has no node to measure', () => {
  const { codes } = scored(planFrom({ N: { I: null } }, { I: metaLeaf('>= 90%', '95%') }));
  expect(codes).toContain('meta.noNode');
});

describe('the reason, as an evaluator redoes it', () => {
  const said = (plan: Plan, language: 'it' | 'en') =>
    explainIndicator(scored(plan).indicator('M'), null, catalogues[language]);
  const missed = metaOver([...scores('95%', '95%', '95%', '95%', '60,5%', '5%'), NV]);

  test('counted, reached, those below, the excluded, the substitution', () => {
    expect(said(missed, 'it')).toBe(
      '66,666667% su >= 90%: 4 su 6 indicatori di OO con raggiungimento >= 90% (sotto: I5 60,50%, I6 5,00%) (1 escluso); 1 - 23,333333/90 = 74,07%',
    );
    expect(said(missed, 'en')).toBe(
      '66.666667% against >= 90%: 4 of 6 indicators of OO with a score >= 90% (below: I5 60.50%, I6 5.00%) (1 excluded); 1 - 23.333333/90 = 74.07%',
    );
  });

  test('in full', () => {
    expect(said(metaOver(scores('95%'), { node: 'OO > 80%' }), 'it')).toBe(
      '100% su >= 90%: 1 su 1 indicatore di OO con raggiungimento > 80%; raggiunto = 100,00%',
    );
  });

  test('a strict target met with equality names the share that met it', () => {
    const plan = metaOver(scores('95%', '5%'), { node: 'OO' }, metaLeaf('> 50%'));
    const [remark] = scored(plan).problems;
    expect([remark?.code, remark?.details.points]).toEqual(['score.strictEquality', '50']);
  });
});

describe('one changed actual', () => {
  test('works out again the meta-indicators that count it, and their nodes', () => {
    const plan = metaOver([score('95%'), score('80%')]);
    const card = scorePlan(readPlan(plan), defaultProfile);
    const changed = rescore(card, 'I2', { value: '92%' });
    expect(changed?.metas.map(({ code, outcome }) => [code, face(outcome)])).toEqual([
      ['M', '100%'],
    ]);
    expect(changed?.nodes.map(({ code }) => code)).toEqual(['META', 'OO', 'ENTE']);
    expect(viewOf(card).face('ENTE')).toBe('96.75%'); // (100 + (95 + 92) / 2) / 2
  });

  test('leaves alone a meta-indicator that does not count it', () => {
    const plan = planFrom(
      { META: { M: null }, OO: { I: null }, OTHER: { J: null } },
      { I: score('95%'), J: score('80%'), M: metaLeaf() },
    );
    const card = scorePlan(readPlan(measuring(plan, { M: { node: 'OO' } })), defaultProfile);
    const changed = rescore(card, 'J', { value: '92%' });
    expect([changed?.metas, changed?.nodes.map(({ code }) => code)]).toEqual([[], ['OTHER']]);
  });

  const leafKind = fc.constantFrom('plain', 'plain', 'meta');
  const actual = fc.constantFrom<Written>('10%', '85%', '90%', '100%', 'N.V.', 'N.D.', 'boh', null);
  const nodes = ['A', 'B', 'C', 'D'];
  const indicator = fc.record({
    kind: leafKind,
    actual,
    under: fc.constantFrom(...nodes),
    node: fc.constantFrom(...nodes, 'ENTE', 'Z9'),
  });

  test('leaves the card as a plan scored afresh has it', () => {
    fc.assert(
      fc.property(
        fc.array(indicator, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(), actual), { minLength: 1, maxLength: 3 }),
        fc.constantFrom<Profile['missingActual']>('error', 'exclude', 'zero'),
        (drawn, changes, missingActual) => {
          const profile = { ...defaultProfile, missingActual };
          const plan = drawnPlan(drawn);
          const card = scorePlan(readPlan(plan), profile);
          let current = plan;
          for (const [at, written] of changes) {
            const code = `I${at % drawn.length}`;
            const value: Input = { value: written as string | null };
            rescore(card, code, value);
            current = {
              ...current,
              indicators: current.indicators.map((one) =>
                one.code === code ? { ...one, actual: value } : one,
              ),
            };
          }
          const afresh = scorePlan(readPlan(current), profile);
          expect(card.indicators).toEqual(afresh.indicators);
          expect(card.nodes).toEqual(afresh.nodes);
        },
      ),
    );
  });

  interface Drawn {
    readonly kind: string;
    readonly actual: Written;
    readonly under: string;
    readonly node: string;
  }

  /** ENTE over A and B, B over C and D, the indicators I0, I1 ... under them. */
  function drawnPlan(drawn: readonly Drawn[]): Plan {
    const under = (node: string) =>
      drawn.flatMap((one, index) => (one.under === node ? [[`I${index}`, null] as const] : []));
    const branches = {
      ENTE: { A: null, B: null },
      A: Object.fromEntries(under('A')),
      B: { C: null, D: null, ...Object.fromEntries(under('B')) },
      C: Object.fromEntries(under('C')),
      D: Object.fromEntries(under('D')),
    };
    const leaves = drawn.map(({ kind, actual: measured }, index): [string, Leaf] => [
      `I${index}`,
      kind === 'meta' ? metaLeaf('>= 90%', measured) : score(measured),
    ]);
    const cells = drawn.flatMap(({ kind, node }, index): [string, Measuring][] =>
      kind === 'meta' ? [[`I${index}`, { node }]] : [],
    );
    return measuring(planFrom(branches, Object.fromEntries(leaves)), Object.fromEntries(cells));
  }
});
