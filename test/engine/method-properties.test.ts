import * as fc from 'fast-check';
import { Dec, exactText, fromCellNumber, textOf, type Outcome } from '../../src/engine';
import { findMethod, methods } from '../../src/engine/methods';
import { readTarget } from '../../src/engine/reading/target';
import { face, indicatorOf, scoredAlone, type Leaf } from '../support/plan';
import { capped } from './method-cases';

/** Figures with the decimals that people write. */
const figure = fc
  .tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.constantFrom(1, 10, 100))
  .map(([whole, scale]) => whole / scale);
const figures = (count: number) =>
  fc
    .uniqueArray(figure, { minLength: count, maxLength: count })
    .map((list) => list.sort((a, b) => a - b));
const cap = fc.constantFrom<string | null>('1', '1.2', null);
const sign = fc.constantFrom('>=', '>', '<=', '<', '=');

const written = (value: number) => exactText(fromCellNumber(value)).replace('.', ',');

/** Bands between limits, their scores rising, falling, or as they come. */
const bands = (unit: '' | '%', monotone: boolean) =>
  fc
    .tuple(
      figures(3),
      fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 4, maxLength: 4 }),
      fc.boolean(),
    )
    .map(([[a = 0, b = 0, c = 0], points, falling]) => {
      const sorted = [...points].sort((x, y) => (falling ? y - x : x - y));
      const [p, q, r, s] = monotone ? sorted : points;
      const at = (limit: number) => `${written(limit)}${unit}`;
      return `<${at(a)}: ${p}%; ${at(a)} - ${at(b)}: ${q}%; ${at(b)} - ${at(c)}: ${r}%; >=${at(c)}: ${s}%`;
    });

const banded = (method: string, unit: '' | '%', monotone: boolean): fc.Arbitrary<Leaf> =>
  fc.tuple(sign, figure, bands(unit, monotone)).map(([operator, target, text]) => {
    return { method, target: `${operator} ${written(target)}`, parameters: { bands: text } };
  });

/** Sound indicators of each method, without their actuals. */
const sound: Readonly<Record<string, fc.Arbitrary<Leaf>>> = {
  proporzionale: fc.tuple(sign, figure).map(([operator, target]) => {
    return { method: 'proporzionale', target: `${operator} ${written(target)}` };
  }),
  progresso: fc.tuple(figures(2), fc.boolean()).map(([[low = 0, high = 0], rising]) => {
    const [baseline, target] = rising ? [low, high] : [high, low];
    const operator = rising ? '>=' : '<=';
    const parameters = { baseline };
    return { method: 'progresso', target: `${operator} ${written(target)}`, parameters };
  }),
  soglie: fc.tuple(figures(4), fc.boolean()).map(([sorted, rising]) => {
    const [minimum = 0, target = 0, maximum = 0, excellence = 0] = rising
      ? sorted
      : [...sorted].reverse();
    const scores = { maximumScore: '110%', excellenceScore: '130%' };
    const parameters = { minimum, maximum, excellence, ...scores };
    return { method: 'soglie', target: `${rising ? '>=' : '<='} ${written(target)}`, parameters };
  }),
  fasce: banded('fasce', '', false),
  'fasce pro rata': banded('fasce pro rata', '', true),
  'fasce sul raggiungimento': banded('fasce sul raggiungimento', '%', false),
  'fasce sul raggiungimento pro rata': banded('fasce sul raggiungimento pro rata', '%', true),
  intervallo: figures(4).map(([minimum = 0, low = 0, high = 0, maximum = 0]) => {
    return { target: `tra ${written(low)} e ${written(high)}`, parameters: { minimum, maximum } };
  }),
  scostamento: fc
    .tuple(sign, figure, fc.integer({ min: 1, max: 500 }))
    .map(([operator, target, tolerance]) => {
      const parameters = { tolerance };
      return { method: 'scostamento', target: `${operator} ${written(target)}`, parameters };
    }),
};

function scoreIn(outcome: Outcome): Dec {
  if (outcome.kind !== 'scored') throw new Error(face(outcome));
  return outcome.carried;
}

const scoreOf = (leaf: Leaf, actual: number, limit: string | null): Dec =>
  scoreIn(scoredAlone({ ...leaf, actual }, capped(limit)).indicator('I').outcome);

/** The turns of an indicator, and its scores at any actual. */
function scorerOf(leaf: Leaf, limit: string | null) {
  const indicator = indicatorOf('I', leaf);
  const reading = readTarget(indicator, 2023);
  const name = indicator.method ? textOf(indicator.method) : 'intervallo';
  const method = findMethod(name);
  if (!reading.ok || !method) throw new Error(`No target or method in ${JSON.stringify(leaf)}`);
  const ready = method.prepare(indicator, reading.target, 2023);
  if (!ready.ok) throw new Error(ready.problem.code);
  const { scorer } = ready;
  const at = (value: Dec): Dec => {
    const verdict = scorer.score({ kind: 'quantity', value, unit: 'none' }, capped(limit));
    if (!verdict.ok) throw new Error(verdict.code);
    return verdict.score;
  };
  return { turns: scorer.turns(), at };
}

const byMethod = Object.entries(sound);

test('every method that measures quantities on a target is among these', () => {
  const measured = methods.filter(
    ({ measure, name }) => measure === 'quantity' && name !== 'valore',
  );
  expect(measured.map(({ name }) => name).sort()).toEqual(Object.keys(sound).sort());
});

describe.each(byMethod)('%s', (_name, leaves) => {
  test('scores within 0 and the cap', () => {
    fc.assert(
      fc.property(leaves, figure, cap, (leaf, actual, limit) => {
        const score = scoreOf(leaf, actual, limit);
        expect(score.isNegative()).toBe(false);
        expect(limit === null || score.lessThanOrEqualTo(limit)).toBe(true);
      }),
    );
  });

  test('only rises or only falls between two neighbouring turns', () => {
    fc.assert(
      fc.property(
        leaves,
        cap,
        fc.nat(20),
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 3 }),
        (leaf, limit, pick, places) => {
          const { turns, at } = scorerOf(leaf, limit);
          const sorted = [...turns].sort((a, b) => a.comparedTo(b));
          const ends = [sorted[0]?.minus(1_000), ...sorted, sorted.at(-1)?.plus(1_000)];
          const index = pick % (ends.length - 1);
          const [low, high] = [ends[index], ends[index + 1]];
          if (!low || !high) throw new Error('A method without turns');
          const scores = places
            .sort((a, b) => a - b)
            .map((place) => at(low.plus(high.minus(low).times(place).dividedBy(1_000))));
          const steps = scores.slice(1).map((score, step) => score.comparedTo(scores[step] ?? 0));
          expect(steps.includes(1) && steps.includes(-1)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('towards the target the score never falls', () => {
  const towards: [name: string, leaf: Leaf, better: 'higher' | 'lower'][] = [
    [
      'progresso',
      { method: 'progresso', target: '>= 80', parameters: { baseline: -20 } },
      'higher',
    ],
    ['progresso', { method: 'progresso', target: '<= 8', parameters: { baseline: 20 } }, 'lower'],
    ['soglie', { method: 'soglie', target: '>= 80', parameters: { minimum: 10 } }, 'higher'],
    ['soglie', { method: 'soglie', target: '<= 8', parameters: { minimum: 30 } }, 'lower'],
    [
      'scostamento',
      { method: 'scostamento', target: '>= 8', parameters: { tolerance: 5 } },
      'higher',
    ],
    [
      'scostamento',
      { method: 'scostamento', target: '<= 8', parameters: { tolerance: 5 } },
      'lower',
    ],
  ];
  test.each(towards)('%s %j: %s', (_name, leaf, better) => {
    fc.assert(
      fc.property(figure, figure, cap, (one, other, limit) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((actual) =>
          scoreOf(leaf, actual, limit),
        ) as [Dec, Dec];
        const [worse, best] = better === 'higher' ? [low, high] : [high, low];
        expect(worse.lessThanOrEqualTo(best)).toBe(true);
      }),
    );
  });
});

describe('whatever is written in the cells', () => {
  const fragment = fc.constantFrom(
    '<',
    '>=',
    '=',
    ':',
    ';',
    '-',
    '%',
    ' ',
    '0',
    '50',
    '80%',
    '1,5',
    'da',
    'a',
    'tra',
    'e',
    'oltre',
    'fino a',
    '→',
    '(',
    '\n',
    '€',
    'gg',
    'NaN',
    '-0',
    '1e9',
    '∞',
  );
  const cell = fc.oneof(
    fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const name = fc.constantFrom(...methods.map((method) => method.name));

  test('an indicator is scored within its limits, excluded, or told an error', () => {
    fc.assert(
      fc.property(
        name,
        fc.record({ target: cell, actual: cell }),
        fc.record({ minimum: cell, maximum: cell, excellence: cell, baseline: cell }),
        fc.record({ bands: cell, tolerance: cell, maximumScore: cell, excellenceScore: cell }),
        cap,
        (method, cells, some, others, limit) => {
          const leaf: Leaf = { method, ...cells, parameters: { ...some, ...others } };
          const { indicator, problems } = scoredAlone(leaf, capped(limit));
          const { outcome } = indicator('I');
          if (outcome.kind === 'failed') {
            expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
          } else if (outcome.kind === 'scored') {
            expect(outcome.score.isFinite() && !outcome.score.isNegative()).toBe(true);
            expect(limit === null || outcome.score.lessThanOrEqualTo(limit)).toBe(true);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
