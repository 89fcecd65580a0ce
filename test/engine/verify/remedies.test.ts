import * as fc from 'fast-check';
import { dayText, Dec, type Input, type Plan, type PlanIndicator } from '../../../src/engine';
import type { Check, Remedy } from '../../../src/engine/verify';
import { nodeScore } from '../../../src/engine/verify/node-scores';
import { inputOf, planFrom, scored, type Leaf } from '../../support/plan';
import { verified, withPrinted } from './reports';

const text = (value: Dec, unit: string) =>
  `${value.toFixed().replace('.', ',')}${unit === 'none' ? '' : ` ${unit}`}`;

/** A point of where a remedy says that a figure lies, rounded into it. */
const pointIn = ({ low, high }: { low: Dec; high: Dec }, at: number): Dec =>
  low
    .plus(high.minus(low).times(at))
    .toDecimalPlaces(20, at === 0 ? Dec.ROUND_CEIL : Dec.ROUND_FLOOR);

/** The plan with what a remedy says; null where it is the score of a node, which no cell holds. */
function mended(plan: Plan, remedy: Remedy, at: number): Plan | null {
  const actual = (code: string, written: string): Plan => {
    const change = (one: PlanIndicator) =>
      one.code === code ? { ...one, actual: inputOf(written) } : one;
    return { ...plan, indicators: plan.indicators.map(change) };
  };
  switch (remedy.of) {
    case 'hiddenActual':
    case 'actual':
      return actual(remedy.code, text(pointIn(remedy.within, at), remedy.unit));
    case 'day':
      return actual(remedy.code, dayText(remedy.day));
    case 'answer':
      return actual(remedy.code, remedy.answer ? 'si' : 'no');
    case 'weight': {
      const weight = inputOf(text(pointIn(remedy.within, at), remedy.unit));
      const links = plan.links.map((link) =>
        link.child === remedy.code ? { ...link, weight } : link,
      );
      return { ...plan, links };
    }
    case 'score':
    case 'monitoring':
      return null;
  }
}

/** Whether a node has its printed score with another score of a child. */
function holdsWith(plan: Plan, { index, printed }: Check, remedy: Remedy, at: number): boolean {
  const { card } = scored(plan);
  const node = card.tree.nodes[index];
  if (!node || remedy.of !== 'score' || printed?.kind !== 'score') return false;
  const score = nodeScore(node, card, ({ link }) =>
    link.child === remedy.code ? pointIn(remedy.within, at) : null,
  );
  const { low, high } = printed.interval;
  return (
    score !== null &&
    score.plus('1e-15').greaterThanOrEqualTo(low) &&
    score.minus('1e-15').lessThanOrEqualTo(high)
  );
}

const figure = fc
  .integer({ min: 0, max: 1200 })
  .map((tenths) => (tenths / 10).toFixed(1).replace('.', ','));
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({
    target: fc.constantFrom('>= 60 %', '<= 40 %', '= 50 %'),
    actual: figure.map((one) => `${one} %`),
  }),
  fc.record({
    target: fc.constantFrom('>= 60 N.', '<= 40 N.'),
    actual: fc.integer({ min: 0, max: 90 }),
  }),
  fc.record({ target: fc.constant('si'), actual: fc.constantFrom('si', 'no') }),
  fc.record({
    target: fc.constant('Entro 30/06/2023'),
    actual: fc.constantFrom('15/06/2023', '09/07/2023', '31/08/2023', 'no'),
  }),
  fc.record({
    method: fc.constant('fasce'),
    parameters: fc.constant({ bands: '<30%: 0%; 30%-60%: 60%; >=60%: 100%' }),
    actual: fc.constantFrom('12,5 %', '30,0 %', '59,9 %', '60,0 %', '70 %'),
  }),
);

const drawn = fc.record({
  rollup: fc.constantFrom('media', 'somma', 'minimo', 'massimo', 'quota >= 60%'),
  leaves: fc.array(leaf, { minLength: 4, maxLength: 4 }),
  weights: fc.constantFrom(
    ['25%', '25%', '25%'],
    ['50%', '30%', '20%'],
    ['33,3%', '33,3%', '33,4%'],
  ),
  printed: fc.integer({ min: 0, max: 10_000 }),
  at: fc.constantFrom(0, 0.5, 1),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** N of A, B and the node M, which has C and D. */
function drawnPlan({
  rollup,
  leaves,
  weights,
}: Pick<Drawn, 'rollup' | 'leaves' | 'weights'>): Plan {
  const [A = {}, B = {}, C = {}, D = {}] = leaves;
  const [a = '', b = '', c = ''] = weights;
  const plan = planFrom({ N: { A: a, B: b, M: c }, M: { C: '40%', D: '60%' } }, { A, B, C, D });
  const rolled: Input = { value: rollup };
  return {
    ...plan,
    nodes: plan.nodes.map((node) => (node.code === 'N' ? { ...node, rollup: rolled } : node)),
  };
}

/** The plan with the actuals that the displayed ones may stand for, so many thousandths away. */
function unrounded(plan: Plan, thousandths: readonly number[]): Plan {
  const indicators = plan.indicators.map((one, place) => {
    const [, whole, tenth] = /^(\d+),(\d) %$/.exec(String(one.actual.value)) ?? [];
    if (whole === undefined || tenth === undefined) return one;
    const away = new Dec(thousandths[place] ?? 0).dividedBy(1000);
    return {
      ...one,
      actual: inputOf(text(Dec.max(0, new Dec(`${whole}.${tenth}`).plus(away)), '%')),
    };
  });
  return { ...plan, indicators };
}

/** The plan with the other answer of the first yes or no. */
function answeredOtherwise(plan: Plan): Plan {
  const first = plan.indicators.findIndex(({ target }) => target.value === 'si');
  const indicators = plan.indicators.map((one, place) =>
    place === first ? { ...one, actual: inputOf(one.actual.value === 'si' ? 'no' : 'si') } : one,
  );
  return { ...plan, indicators };
}

const scoreOf = (plan: Plan): Dec => {
  const { outcome } = scored(plan).node('N');
  if (outcome.kind !== 'scored') throw new Error('Not scored');
  return outcome.score;
};

const printedText = (score: Dec) => `${score.times(100).toFixed(2).replace('.', ',')}%`;

test('with what is told to make it right a printed score is exact or compatible', () => {
  const tried = new Set<Remedy['of']>();
  const made = fc.constantFrom('at will', 'otherwise', 'unrounded');
  fc.assert(
    fc.property(drawn, made, ({ printed, at, ...of }, how) => {
      const shown = drawnPlan(of);
      const score = {
        'at will': () => new Dec(printed).dividedBy(10_000),
        otherwise: () => scoreOf(answeredOtherwise(shown)),
        unrounded: () => scoreOf(unrounded(shown, [31, 31, 31, 31])),
      }[how]();
      const plan = withPrinted(shown, { N: printedText(score) });
      const check = verified(plan).check('N');
      for (const remedy of check.remedies) {
        tried.add(remedy.of);
        const right = mended(plan, remedy, at);
        if (!right) expect(holdsWith(plan, check, remedy, at)).toBe(true);
        else expect(['exact', 'compatible']).toContain(verified(right).check('N').outcome);
      }
    }),
    { numRuns: 600, seed: 5 },
  );
  const kinds = ['actual', 'answer', 'day', 'hiddenActual', 'score', 'weight'];
  expect([...tried].sort()).toEqual(kinds);
});

test('what hidden decimals make of a node is never incompatible, and lies in what is told', () => {
  const hidden = fc.array(fc.integer({ min: -49, max: 49 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(drawn, hidden, (of, thousandths) => {
      const shown = drawnPlan(of);
      const truth = scoreOf(unrounded(shown, thousandths));
      const check = verified(withPrinted(shown, { N: printedText(truth) })).check('N');
      expect(['exact', 'compatible']).toContain(check.outcome);
      if (check.cause?.code === 'hiddenWeights' || !check.possible) return;
      expect(truth.plus('1e-9').greaterThanOrEqualTo(check.possible.low)).toBe(true);
      expect(truth.minus('1e-9').lessThanOrEqualTo(check.possible.high)).toBe(true);
    }),
    { numRuns: 300, seed: 5 },
  );
});
