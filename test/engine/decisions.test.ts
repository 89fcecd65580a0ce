import * as fc from 'fast-check';
import {
  Dec,
  decidedCard,
  defaultProfile,
  effectOf,
  exactText,
  readPlan,
  rescore,
  scorePlan,
  walk,
  type Decision,
  type Plan,
  type Profile,
  type Ruling,
  type Scorecard,
  type Subject,
} from '../../src/engine';
import { measuring, metaLeaf } from '../support/metas';
import { face, planFrom, score, scored, viewOf, type Branches, type Leaf } from '../support/plan';

const corrected = (ratio: string): Ruling => ({ kind: 'corrected', score: new Dec(ratio) });
const NOT_ASSESSABLE: Ruling = { kind: 'notAssessable' };

const because = (ruling: Ruling): Decision => ({
  ruling,
  reason: 'Guasto del portale nazionale',
  author: 'A. Bianchi',
  date: 45334,
});

/** The plan with decisions on nodes and indicators, by code. */
function deciding(plan: Plan, rulings: Readonly<Record<string, Ruling>>): Plan {
  const on = (code: string) => {
    const ruling = rulings[code];
    return ruling ? { decision: because(ruling) } : {};
  };
  return {
    ...plan,
    nodes: plan.nodes.map((node) => ({ ...node, ...on(node.code) })),
    indicators: plan.indicators.map((one) => ({ ...one, ...on(one.code) })),
  };
}

/** OS_02.03 of Toscana Nord-Ovest 2023, under an area with another objective. */
const AREA: Branches = {
  ENTE: { AS_02: '50%', AS_01: '50%' },
  AS_02: { 'OS_02.03': '40%', 'OS_02.01': '60%' },
  'OS_02.03': { I1: '25%', I2: '25%', I3: '25%', I4: '25%' },
  'OS_02.01': { I5: '100%' },
  AS_01: { I6: '100%' },
};
const LEAVES: Record<string, Leaf> = {
  I1: { target: '>= 400', actual: 242 },
  I2: score('100%'),
  I3: score('100%'),
  I4: score('100%'),
  I5: score('95%'),
  I6: score('98%'),
};
const area = planFrom(AREA, LEAVES);

interface Case {
  readonly what: string;
  readonly plan: Plan;
  readonly rulings: Readonly<Record<string, Ruling>>;
  readonly faces: Readonly<Record<string, string>>;
  readonly profile?: Profile;
}

const cases: readonly Case[] = [
  {
    what: 'nothing decided: OS_02.03 as it is published',
    plan: area,
    rulings: {},
    // 0,4 x 90,125 + 0,6 x 95; (93,05 + 98) / 2
    faces: { I1: '60.5%', 'OS_02.03': '90.125%', AS_02: '93.05%', ENTE: '95.525%' },
  },
  {
    what: 'I1 corrected from 60,50% to 80%: OS_02.03 is 95%, and its ancestors follow',
    plan: area,
    rulings: { I1: corrected('0.8') },
    // 0,4 x 95 + 0,6 x 95 = 95; (95 + 98) / 2
    faces: { I1: '80%', 'OS_02.03': '95%', 'OS_02.01': '95%', AS_02: '95%', ENTE: '96.5%' },
  },
  {
    what: 'OO_01.04.02: one of four not assessable, three in full',
    plan: area,
    rulings: { I1: NOT_ASSESSABLE },
    // 0,4 x 100 + 0,6 x 95 = 97; (97 + 98) / 2
    faces: {
      I1: 'excluded: notAssessable',
      'OS_02.03': '100%',
      AS_02: '97%',
      ENTE: '97.5%',
    },
  },
  {
    what: 'a node corrected: its children keep their scores',
    plan: area,
    rulings: { 'OS_02.03': corrected('0.7') },
    // 0,4 x 70 + 0,6 x 95 = 85
    faces: { I1: '60.5%', 'OS_02.03': '70%', AS_02: '85%', ENTE: '91.5%' },
  },
  {
    what: 'a node taken out: its sibling weighs all',
    plan: area,
    rulings: { 'OS_02.03': NOT_ASSESSABLE },
    faces: { 'OS_02.03': 'excluded: notAssessable', AS_02: '95%', ENTE: '96.5%' },
  },
  {
    what: 'every child taken out: the node is excluded, neither 0% nor 100%',
    plan: area,
    rulings: { 'OS_02.03': NOT_ASSESSABLE, I5: NOT_ASSESSABLE },
    faces: {
      'OS_02.01': 'excluded: allChildrenExcluded',
      AS_02: 'excluded: allChildrenExcluded',
      ENTE: '98%',
    },
  },
  {
    what: 'the top itself corrected',
    plan: area,
    rulings: { ENTE: corrected('0.9') },
    faces: { AS_02: '93.05%', ENTE: '90%' },
  },
  {
    what: 'a missing actual with a decision is no error any more',
    plan: planFrom({ N: { I: '50%', J: '50%' } }, { I: { target: '>= 10' }, J: score('90%') }),
    rulings: { I: corrected('0.5') },
    faces: { I: '50%', N: '70%' },
  },
  {
    what: 'what cannot be computed has the score that is decided',
    plan: planFrom({ N: { I: '50%', J: '50%' } }, { I: score('boh'), J: score('90%') }),
    rulings: { I: corrected('0.5') },
    faces: { I: '50%', N: '70%' },
  },
  {
    what: 'the policy that excludes missing actuals gives way to a decision',
    plan: planFrom({ N: { I: '50%', J: '50%' } }, { I: { target: '>= 10' }, J: score('90%') }),
    rulings: { I: corrected('0.5') },
    profile: { ...defaultProfile, missingActual: 'exclude' },
    faces: { I: '50%', N: '70%' },
  },
  {
    what: 'a correction of what there was nothing to measure for has no effect',
    plan: planFrom({ N: { I: '50%', J: '50%' } }, { I: score('N.D.'), J: score('90%') }),
    rulings: { I: corrected('0.5') },
    faces: { I: 'excluded: noPhenomenon', N: '90%' },
  },
  {
    what: 'corrected here and not assessable there: neither, and no score',
    plan: planFrom({ N: { I: '50%', J: '50%' } }, { I: score('N.V.'), J: score('90%') }),
    rulings: { I: corrected('0.5') },
    faces: { I: 'failed', N: 'failed' },
  },
  {
    what: 'a score above the highest of the profile is none',
    plan: area,
    rulings: { I1: corrected('1.2') },
    faces: { I1: 'failed', 'OS_02.03': 'failed', ENTE: 'failed' },
  },
  {
    what: 'with over-achievement it is one',
    plan: area,
    rulings: { I1: corrected('1.2') },
    profile: { ...defaultProfile, cap: new Dec('1.2') },
    faces: { I1: '120%', 'OS_02.03': '105%' },
  },
  {
    what: 'a weight of 0: the decision shows, and changes nothing above',
    plan: planFrom({ N: { I: 0, J: '100%' } }, { I: score('10%'), J: score('90%') }),
    rulings: { I: corrected('0.5') },
    faces: { I: '50%', N: '90%' },
  },
  {
    what: 'rounding at every level rounds a corrected node, and no indicator',
    plan: area,
    rulings: { 'OS_02.03': corrected('0.705555'), I6: corrected('0.985555') },
    profile: { ...defaultProfile, rounding: { when: 'everyLevel', decimals: 2 } },
    // 0,4 x 70,56 + 57 = 85,224 -> 85,22; 98,5555 -> 98,56; (85,22 + 98,56) / 2
    faces: {
      'OS_02.03': '70.56%',
      AS_02: '85.22%',
      I6: '98.5555%',
      AS_01: '98.56%',
      ENTE: '91.89%',
    },
  },
];

describe('decisions of the evaluators', () => {
  test.each(cases)('$what', ({ plan, rulings, faces, profile }) => {
    const { face: shown } = scored(deciding(plan, rulings), profile);
    const codes = Object.keys(faces);
    expect(Object.fromEntries(codes.map((code) => [code, shown(code)]))).toEqual(faces);
  });

  test('what is computed stays beside what is decided, with gap and working', () => {
    const { indicator, node } = scored(
      deciding(area, { I1: corrected('0.8'), AS_02: NOT_ASSESSABLE }),
    );
    const { decided, gap, reason, outcome } = indicator('I1');
    expect(decided && face(decided.computed)).toBe('60.5%');
    expect(gap && exactText(gap.value)).toBe('-158');
    expect(reason.working?.rule).toBe('proporzionale');
    expect(outcome.kind === 'scored' && outcome.band.label).toBe('Parzialmente raggiunto');
    const above = node('AS_02').decided;
    expect(above && face(above.computed)).toBe('95%');
    expect(node('ENTE').decided).toBeUndefined();
  });

  test('the light is that of the corrected score', () => {
    const { outcome } = scored(deciding(area, { I1: corrected('0.9') })).indicator('I1');
    expect(outcome.kind === 'scored' && outcome.band.label).toBe('Raggiunto');
  });

  test('below a corrected node nobody can say which points its children lose', () => {
    const { card } = scored(deciding(area, { 'OS_02.03': corrected('0.7') }));
    const lost = walk(card).map(({ kind, index, lost: points }) => {
      const { code = '' } = (kind === 'node' ? card.nodes : card.indicators)[index] ?? {};
      return `${code} ${points ? exactText(points) : '-'}`;
    });
    // 0,5 x 0,4 x 30 points; 0,5 x 0,6 x 5
    const expected = ['OS_02.03 6', 'OS_02.01 1.5', 'I5 1.5', 'I1 -', 'I2 -'];
    expect(lost).toEqual(expect.arrayContaining(expected));
  });

  test('a meta-indicator counts the corrected score, and may be decided on itself', () => {
    const metas = measuring(
      planFrom(
        { N: { I: '25%', J: '25%', M: '50%' } },
        { I: score('60%'), J: score('95%'), M: metaLeaf('>= 80%') },
      ),
      { M: { node: 'N' } },
    );
    expect(scored(metas).face('M')).toBe('62.5%');
    expect(scored(deciding(metas, { I: corrected('0.9') })).face('M')).toBe('100%');
    const own = scored(deciding(metas, { M: corrected('0.3') }));
    // 0,25 x 60 + 0,25 x 95 + 0,5 x 30
    expect([own.face('M'), own.face('N')]).toEqual(['30%', '53.75%']);
  });

  test('another actual changes what is computed, and not what is decided', () => {
    const { card } = scored(deciding(area, { I1: corrected('0.8') }));
    const changed = rescore(card, 'I1', { value: 320 });
    expect(changed && face(changed.indicator.outcome)).toBe('80%');
    const computed = changed?.indicator.decided?.computed;
    expect(computed && face(computed)).toBe('80%');
    expect(viewOf(card).face('ENTE')).toBe('96.5%');
    rescore(card, 'I1', { value: 100 });
    const again = viewOf(card).indicator('I1').decided?.computed;
    expect([again && face(again), viewOf(card).face('I1')]).toEqual(['25%', '80%']);
  });
});

describe('the effect of a decision', () => {
  const I1: Subject = { kind: 'indicator', code: 'I1' };
  const before = scored(area).card;

  test('is told for every ancestor, children first, before anything is decided', () => {
    const effect = effectOf(before, I1, because(corrected('0.8')));
    const told = [effect?.subject, ...(effect?.ancestors ?? [])].map(
      (one) => one && [one.code, face(one.before), face(one.after)],
    );
    expect(told).toEqual([
      ['I1', '60.5%', '80%'],
      ['OS_02.03', '90.125%', '95%'],
      ['AS_02', '93.05%', '95%'],
      ['ENTE', '95.525%', '96.5%'],
    ]);
    expect(viewOf(before).face('I1')).toBe('60.5%');
  });

  test('of taking one out tells the weights that are re-scaled', () => {
    const effect = effectOf(before, I1, because(NOT_ASSESSABLE));
    const [objective] = effect?.ancestors ?? [];
    const portions = (shares: typeof objective) =>
      [shares?.sharesBefore, shares?.sharesAfter].map((list) =>
        list?.map(({ brought }) => brought && brought.portion.toDecimalPlaces(4).toString()),
      );
    expect(portions(objective)).toEqual([
      ['0.25', '0.25', '0.25', '0.25'],
      [null, '0.3333', '0.3333', '0.3333'],
    ]);
  });

  test('on a node is told for those above it, and not for itself again', () => {
    const effect = effectOf(before, { kind: 'node', code: 'OS_02.03' }, because(corrected('0.7')));
    expect(effect?.subject).toMatchObject({ kind: 'node', code: 'OS_02.03' });
    // 0,4 x 70 + 0,6 x 95 = 85; (85 + 98) / 2
    expect(effect?.ancestors.map((one) => [one.code, face(one.before), face(one.after)])).toEqual([
      ['AS_02', '93.05%', '85%'],
      ['ENTE', '95.525%', '91.5%'],
    ]);
  });

  test('on a node leaves a card on which the actuals below it can still be tried', () => {
    const subject: Subject = { kind: 'node', code: 'OS_02.03' };
    const card = decidedCard(before, subject, because(corrected('0.7')));
    const tried = card && rescore(card, 'I1', { value: 320 });
    expect(tried && face(tried.indicator.outcome)).toBe('80%');
    const { decided, outcome } = tried?.nodes.find(({ code }) => code === 'OS_02.03') ?? {};
    // (80 + 3 x 100) / 4
    expect([decided && face(decided.computed), outcome && face(outcome)]).toEqual(['95%', '70%']);
  });

  test('stands in the tree of the new card at what was decided on, and nowhere else', () => {
    const subjects: Subject[] = [I1, { kind: 'node', code: 'AS_02' }];
    const cards = subjects.map((one) => decidedCard(before, one, because(NOT_ASSESSABLE)));
    const decidedIn = (card: Scorecard | null | undefined) => [
      ...(card?.tree.indicators ?? []).flatMap(({ indicator: { code, decision } }) =>
        decision ? [code] : [],
      ),
      ...(card?.tree.nodes ?? []).flatMap(({ node: { code, decision } }) =>
        decision ? [code] : [],
      ),
    ];
    expect(cards.map(decidedIn)).toEqual([['I1'], ['AS_02']]);
  });

  test('of what the plan does not have is none', () => {
    expect(effectOf(before, { kind: 'node', code: 'I1' }, null)).toBeNull();
    expect(effectOf(before, { kind: 'indicator', code: 'X' }, null)).toBeNull();
  });
});

/** Indicators under any of the nodes above them, some with weight 0, some without a score. */
const graph: fc.Arbitrary<Plan> = fc
  .record({
    nodes: fc.integer({ min: 1, max: 6 }),
    leaves: fc.array(fc.constantFrom('10%', '50%', '95%', '100%', 'N.V.', 'N.D.', 'boh', null), {
      minLength: 1,
      maxLength: 7,
    }),
    seeds: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
  })
  .map(({ nodes, leaves, seeds }) => {
    let next = 0;
    const draw = (below: number) => (seeds[next++ % seeds.length] ?? 0) % below;
    const branches: Record<string, Record<string, string>> = {};
    const hang = (child: string, below: number) => {
      for (let times = 0; times <= draw(2); times += 1) {
        (branches[`N${draw(below)}`] ??= {})[child] = `${draw(4) * 20}%`;
      }
    };
    for (let node = 1; node < nodes; node += 1) hang(`N${node}`, node);
    leaves.forEach((_, leaf) => hang(`I${leaf}`, nodes));
    const drawn = Object.fromEntries(leaves.map((one, leaf) => [`I${leaf}`, score(one)]));
    return planFrom(branches, drawn);
  });

const ruling: fc.Arbitrary<Ruling> = fc.oneof(
  fc.constant(NOT_ASSESSABLE),
  fc.integer({ min: 0, max: 110 }).map((points) => corrected(String(points / 100))),
);

const profile = fc.constantFrom<Profile>(
  defaultProfile,
  { ...defaultProfile, missingActual: 'exclude' },
  { ...defaultProfile, rounding: { when: 'everyLevel', decimals: 2 } },
);

const facesOf = ({ nodes, indicators }: Scorecard) =>
  [...nodes, ...indicators].map(({ code, outcome }) => `${code} ${face(outcome)}`);

const cardOf = (plan: Plan, settings: Profile): Scorecard => scorePlan(readPlan(plan), settings);

/** Any node or indicator of the plan. */
const subjectIn = (plan: Plan, at: number): Subject => {
  const all: Subject[] = [
    ...plan.nodes.map(({ code }) => ({ kind: 'node' as const, code })),
    ...plan.indicators.map(({ code }) => ({ kind: 'indicator' as const, code })),
  ];
  return all[at % all.length] as Subject;
};

describe('whatever the plan and whatever is decided', () => {
  const drawn = [graph, fc.nat(), ruling, profile] as const;

  test('the effect is the difference between scoring with the decision and without', () => {
    fc.assert(
      fc.property(...drawn, (plan, at, what, settings) => {
        const subject = subjectIn(plan, at);
        const without = cardOf(plan, settings);
        const withIt = cardOf(deciding(plan, { [subject.code]: what }), settings);
        const effect = effectOf(without, subject, because(what));
        const told = new Map(
          [effect?.subject, ...(effect?.metas ?? []), ...(effect?.ancestors ?? [])].flatMap(
            (one) => (one ? [[one.code, `${face(one.before)} ${face(one.after)}`]] : []),
          ),
        );
        const cards = [without, withIt].map((card) => [...card.nodes, ...card.indicators]);
        cards[0]?.forEach(({ code, outcome }, place) => {
          const after = cards[1]?.[place]?.outcome ?? outcome;
          const same = `${face(outcome)} ${face(outcome)}`;
          expect(told.get(code) ?? same).toBe(`${face(outcome)} ${face(after)}`);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a decision taken back leaves the scores as they were', () => {
    fc.assert(
      fc.property(...drawn, (plan, at, what, settings) => {
        const subject = subjectIn(plan, at);
        const without = cardOf(plan, settings);
        const decided = decidedCard(without, subject, because(what));
        const back = decided && decidedCard(decided, subject, null);
        expect(back && facesOf(back)).toEqual(facesOf(without));
        expect(back?.nodes.some((node) => node.decided) ?? true).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
