import * as fc from 'fast-check';
import { Dec, defaultProfile, type Profile } from '../../../src/engine';
import type { Leaf } from '../../support/plan';
import { planFrom, scored } from '../../support/plan';
import { ends, remedies, told, verifiedAlone } from './reports';

const UNCAPPED: Profile = { ...defaultProfile, cap: null };
const written = (value: Dec, decimals: number) => `${value.toFixed(decimals).replace('.', ',')} N.`;

/** Methods around a displayed actual of 48,0 to 62,0, with limits and turns among these. */
const METHODS: Readonly<Record<string, Leaf>> = {
  'proporzionale >=': { target: '>= 55 N.' },
  'proporzionale <=': { target: '<= 55 N.' },
  'proporzionale =': { target: '= 55,02 N.' },
  'progresso upwards': {
    target: '>= 60 N.',
    method: 'progresso',
    parameters: { baseline: '50 N.' },
  },
  'progresso downwards': {
    target: '<= 50 N.',
    method: 'progresso',
    parameters: { baseline: '60 N.' },
  },
  soglie: { target: '>= 55 N.', method: 'soglie', parameters: { minimum: '50 N.' } },
  'soglie downwards': { target: '<= 51 N.', method: 'soglie', parameters: { minimum: '58 N.' } },
  'soglie past the target': {
    target: '>= 55 N.',
    method: 'soglie',
    parameters: { minimum: '50 N.', maximum: '60 N.', maximumScore: '110%' },
  },
  fasce: { method: 'fasce', parameters: { bands: '<50: 0%; 50-55: 60%; 55-60: 80%; >=60: 100%' } },
  'fasce falling': { method: 'fasce', parameters: { bands: '<=50: 100%; 50-55: 70%; >55: 0%' } },
  'fasce up and down': { method: 'fasce', parameters: { bands: '<50: 40%; 50-55: 90%; >55: 20%' } },
  'fasce pro rata': {
    method: 'fasce pro rata',
    parameters: { bands: '<50: 0%; 50-55: 60%; 55-60: 80%; >=60: 100%' },
  },
  'fasce sul raggiungimento': {
    target: '>= 60 N.',
    method: 'fasce sul raggiungimento',
    parameters: { bands: '<90%: 0%; 90%-95%: 60%; >=95%: 100%' },
  },
  intervallo: {
    target: 'tra 52 e 57 N.',
    method: 'intervallo',
    parameters: { minimum: '49 N.', maximum: '61 N.' },
  },
  'intervallo of a point': {
    target: 'tra 55,02 e 55,03 N.',
    method: 'intervallo',
    parameters: { minimum: '55 N.', maximum: '55,04 N.' },
  },
  scostamento: { target: '= 55 N.', method: 'scostamento', parameters: { tolerance: '5 N.' } },
  'scostamento >=': {
    target: '>= 55 N.',
    method: 'scostamento',
    parameters: { tolerance: '4 N.' },
  },
};

function scoreOf(leaf: Leaf, actual: Dec, profile: Profile): Dec {
  const text = written(actual, 8);
  const plan = planFrom({ N: { I: null } }, { I: { ...leaf, actual: text } });
  const { outcome } = scored(plan, profile).indicator('I');
  if (outcome.kind !== 'scored') throw new Error(`${text} is not scored`);
  return outcome.score;
}

const inside = ({ low, high }: { low: Dec; high: Dec }, value: Dec, dust = '1e-20') =>
  value.greaterThanOrEqualTo(low.minus(dust)) && value.lessThanOrEqualTo(high.plus(dust));

const shown = fc.integer({ min: 480, max: 620 }).map((tenths) => new Dec(tenths).dividedBy(10));

describe.each(Object.entries(METHODS))('%s', (_name, leaf) => {
  test.each([
    ['capped', defaultProfile],
    ['uncapped', UNCAPPED],
  ])(
    'every score of what is displayed is possible, and both ends are reached: %s',
    (_cap, profile) => {
      fc.assert(
        fc.property(shown, (middle) => {
          const { possible } = verifiedAlone(
            { ...leaf, actual: written(middle, 1) },
            '1%',
            profile,
          );
          if (!possible) throw new Error('Nothing is possible');
          // From one end to the other, with both sides of every hundredth, where limits and turns lie.
          const offsets = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].flatMap((step) =>
            [0, 1, -1].map((dust) =>
              new Dec(step).dividedBy(100).plus(new Dec(dust).times('1e-8')),
            ),
          );
          const scores = offsets
            .filter((offset) => offset.abs().lessThanOrEqualTo('0.05'))
            .map((offset) => scoreOf(leaf, middle.plus(offset), profile));
          for (const score of scores) expect(inside(possible, score)).toBe(true);
          const reach = [
            Dec.min(...scores).minus(possible.low),
            possible.high.minus(Dec.max(...scores)),
          ];
          for (const missed of reach) expect(missed.toNumber()).toBeLessThan(1e-6);
        }),
        { numRuns: 25 },
      );
    },
  );

  test('what is told to make a printed score right does', () => {
    fc.assert(
      fc.property(shown, fc.integer({ min: 0, max: 10_000 }), (middle, hundredths) => {
        const points = new Dec(hundredths).dividedBy(100);
        const actual = written(middle, 1);
        const check = verifiedAlone({ ...leaf, actual }, `${points.toFixed(2).replace('.', ',')}%`);
        if (check.outcome === 'compatible' && check.cause?.code === 'hiddenActuals') {
          expect(check.remedies).toHaveLength(1);
        }
        const wanted = {
          low: points.minus('0.005').dividedBy(100),
          high: points.plus('0.005').dividedBy(100),
        };
        for (const remedy of check.remedies) {
          if (!('within' in remedy)) throw new Error('Not expected');
          const { low, high } = remedy.within;
          for (const at of [low, low.plus(high).dividedBy(2), high]) {
            // Written with eight decimals, within the two ends.
            const text = at.equals(low)
              ? at.toDecimalPlaces(8, Dec.ROUND_CEIL)
              : at.toDecimalPlaces(8, Dec.ROUND_FLOOR);
            if (inside(remedy.within, text)) {
              expect(inside(wanted, scoreOf(leaf, text, defaultProfile), '1e-6')).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a score that jumps', () => {
  const bands: Leaf = {
    method: 'fasce',
    parameters: { bands: '<50%: 0%; 50%-80%: 60%; >=80%: 100%' },
    actual: '80%',
  };
  test.each<[printed: string, is: string, right: string[]]>([
    ['100%', 'exact', []],
    // 79,5% to 80% is in the band of 60%.
    ['60%', 'compatible hiddenActuals', ['hiddenActual I [79.5, 79.9999999995]']],
    // No actual has 80%, though it lies between 60% and 100%.
    ['80%', 'incompatible unexplained', []],
    ['0%', 'incompatible unexplained', ['actual I [0, 49.999999951]']],
  ])('an actual that may lie in two bands, printed %s', (printed, is, right) => {
    const check = verifiedAlone(bands, printed);
    expect([told(check), ends(check.possible), remedies(check)]).toEqual([is, '[0.6, 1]', right]);
  });

  test.each([
    // 1 - 20/100 = 80% of attainment, which 0,05 points more or less lie around.
    ['>= 100%', '80,0%'],
    ['<= 100%', '120,0%'],
    ['= 100%', '80,0%'],
    ['= 100%', '120,0%'],
  ])('a band so narrow that it lies within what is displayed: %s, %s', (target, actual) => {
    const narrow = '<79,99%: 50%; 79,99%-80,01%: 100%; >=80,01%: 50%';
    const given = { method: 'fasce sul raggiungimento', parameters: { bands: narrow } };
    const check = verifiedAlone({ ...given, target, actual }, '50%');
    expect([told(check), ends(check.possible)]).toEqual(['compatible hiddenActuals', '[0.5, 1]']);
  });
});
