import * as fc from 'fast-check';
import { Dec, defaultProfile, type Plan } from '../../../src/engine';
import { slipsOf } from '../../../src/engine/verify/digits';
import { figuresFor } from '../../../src/engine/verify/solve';
import { extremeWeights } from '../../../src/engine/verify/weights-box';
import { percent, planFrom, scored, type Leaf } from '../../support/plan';
import { verified, verifiedAlone, withPrinted } from './reports';

/** Figures with two decimals. */
const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((whole) => new Dec(whole).dividedBy(100));

const comparison = fc.constantFrom('>=', '<=', '=', '>', '<', '');
const text = (value: Dec) => value.toFixed(2).replace('.', ',');
const scoreOf = (target: string, actual: string): Dec => {
  const { outcome } = scored(planFrom({ N: { I: null } }, { I: { target, actual } })).indicator(
    'I',
  );
  if (outcome.kind !== 'scored') throw new Error('Not scored');
  return outcome.score;
};
const within = ({ low, high }: { low: Dec; high: Dec }, value: Dec, dust = '1e-20'): boolean =>
  value.greaterThanOrEqualTo(low.minus(dust)) && value.lessThanOrEqualTo(high.plus(dust));

/** What a printed page may have been made from: an actual, and the same displayed with two decimals. */
const displayed = fc.record({
  comparison,
  target: hundredths(1, 200),
  shown: hundredths(0, 300),
  hidden: fc.integer({ min: -499, max: 499 }).map((part) => new Dec(part).dividedBy(100_000)),
});

describe('what a report made from unrounded actuals prints', () => {
  test('is exact or compatible with what it displays, and the true actual is where it is told', () => {
    fc.assert(
      fc.property(displayed, ({ comparison: operator, target, shown, hidden }) => {
        const promise = `${operator} ${text(target)}`;
        const actual = Dec.max(0, shown.plus(hidden));
        const truth = scoreOf(promise, actual.toFixed(5).replace('.', ','));
        const check = verifiedAlone(
          { target: promise, actual: text(shown) },
          `${text(truth.times(100))}%`,
        );
        expect(['exact', 'compatible']).toContain(check.outcome);
        if (!check.possible) throw new Error('Nothing is possible');
        expect(within(check.possible, truth)).toBe(true);
        for (const remedy of check.remedies) {
          expect(remedy.of === 'hiddenActual' && within(remedy.within, actual)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of a node too, whatever its weights', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        weights,
        fc.array(displayed, { minLength: 5, maxLength: 5 }),
        (parts, figures) => {
          const plan = (
            actualOf: (of: (typeof figures)[number]) => Dec,
            decimals: number,
          ): Plan => {
            const leaves: Record<string, Leaf> = {};
            const links: Record<string, ReturnType<typeof percent>> = {};
            parts.forEach((weight, place) => {
              const of = figures[place];
              if (!of) return;
              const actual = actualOf(of).toFixed(decimals).replace('.', ',');
              leaves[`I${place}`] = { target: `${of.comparison} ${text(of.target)}`, actual };
              links[`I${place}`] = percent(weight / 100);
            });
            return planFrom({ N: links }, leaves);
          };
          const truth = scored(plan(({ shown, hidden }) => Dec.max(0, shown.plus(hidden)), 5)).node(
            'N',
          );
          if (truth.outcome.kind !== 'scored') throw new Error('Not scored');
          const printed = `${text(truth.outcome.score.times(100))}%`;
          const { outcome } = verified(
            withPrinted(
              plan(({ shown }) => shown, 2),
              { N: printed },
            ),
          ).check('N');
          expect(['exact', 'compatible']).toContain(outcome);
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('a remedy makes the printed score right', () => {
  fc.assert(
    fc.property(
      displayed,
      hundredths(1, 99),
      ({ comparison: operator, target, shown }, printed) => {
        const promise = `${operator} ${text(target)}`;
        const check = verifiedAlone({ target: promise, actual: text(shown) }, `${text(printed)}%`);
        for (const remedy of check.remedies) {
          if (remedy.of !== 'actual') continue;
          const middle = remedy.within.low.plus(remedy.within.high).dividedBy(2);
          const score = scoreOf(promise, middle.toFixed(12).replace('.', ','));
          const points = printed.minus(score.times(100)).abs();
          expect(points.lessThanOrEqualTo('0.005000001')).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('no corner of the box of weights beats the extremes', () => {
  const child = fc.record({ weight: fc.integer({ min: 1, max: 9999 }), score: hundredths(0, 1) });
  fc.assert(
    fc.property(fc.array(child, { minLength: 2, maxLength: 5 }), (children) => {
      const branches = children.map(({ weight }, place) => [
        `I${place}`,
        `${text(new Dec(weight).dividedBy(100))}%`,
      ]);
      const leaves = children.map((_, place) => [`I${place}`, { target: 'si', actual: 'si' }]);
      const plan = planFrom(
        { N: Object.fromEntries(branches) as Record<string, string> },
        Object.fromEntries(leaves) as Record<string, Leaf>,
      );
      const [node] = scored(plan).card.tree.nodes;
      if (!node) throw new Error('No node');
      const scoreAt = ({ index }: { readonly index: number }) =>
        children[index]?.score ?? new Dec(0);
      const meanOf = (weights: readonly Dec[]) =>
        weights
          .reduce((sum, weight, index) => sum.plus(weight.times(scoreAt({ index }))), new Dec(0))
          .dividedBy(weights.reduce((sum, weight) => sum.plus(weight), new Dec(0)));
      const [low, high] = (['low', 'high'] as const).map((end) =>
        meanOf(
          extremeWeights(node, scoreAt, end).children.map(
            (branch) => branch.weight?.value ?? new Dec(0),
          ),
        ),
      );
      for (let corner = 0; corner < 2 ** children.length; corner += 1) {
        const mean = meanOf(
          children.map(({ weight }, place) =>
            new Dec(weight).dividedBy(100).plus(corner & (2 ** place) ? '0.005' : '-0.005'),
          ),
        );
        if (low && high) expect(within({ low, high }, mean)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('figures for an interval of scores are found where the scores bend too', () => {
  const square = (at: Dec) => at.times(at);
  fc.assert(
    fc.property(hundredths(1, 50), hundredths(51, 99), (low, high) => {
      const wanted = { low: low.times(low), high: high.times(high) };
      const found = figuresFor(square, { low: new Dec(0), high: new Dec(100) }, wanted);
      expect(found?.low.minus(low).abs().lessThan('1e-9')).toBe(true);
      expect(found?.high.minus(high).abs().lessThan('1e-9')).toBe(true);
    }),
  );
});

test('every slip of the pen differs in one figure, or in two neighbours that changed places', () => {
  fc.assert(
    fc.property(hundredths(0, 1000), (value) => {
      const whole = value.toFixed(2);
      for (const { text: changed, slip } of slipsOf(whole)) {
        const places = Array.from(whole).flatMap((sign, place) =>
          sign === changed[place] ? [] : [place],
        );
        expect(places).toHaveLength(slip === 'swap' ? 2 : 1);
        if (slip === 'digit') continue;
        expect(Array.from(changed).sort()).toEqual(Array.from(whole).sort());
      }
    }),
  );
});

test('the profile decides nothing but rounding, cap and thresholds of what is printed', () => {
  const leaf: Leaf = { target: '>= 50', actual: 52 };
  expect(verifiedAlone(leaf, '104%', { ...defaultProfile, cap: null }).outcome).toBe('exact');
  expect(verifiedAlone(leaf, '100%').outcome).toBe('exact');
});
