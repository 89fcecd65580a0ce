import { exactText } from '../../src/engine';
import { normalisedWeights } from '../../src/engine/normalised-weights';
import { inputOf, percent, planFrom, score, scored, type Written } from '../support/plan';

/** The new weights of the children of N, in their order; null where there are none to be given. */
function normalised(weights: readonly Written[]): string[] | null {
  const codes = weights.map((_, at) => `I${at}`);
  const plan = planFrom(
    { N: Object.fromEntries(codes.map((code, at) => [code, inputOf(weights[at] ?? null)])) },
    Object.fromEntries(codes.map((code) => [code, score('100%')])),
  );
  const [node] = scored(plan).card.tree.nodes;
  const found = node && normalisedWeights(node);
  return found?.map(({ value }) => exactText(value)) ?? null;
}

const shown = (value: number, text: string) => ({ ...percent(value), text });

describe('weights normalised to 100%, by largest remainder', () => {
  test.each<[what: string, weights: Written[], expected: string[]]>([
    ['the first of equals is raised', ['33,33%', '33,33%', '33,33%'], ['33.34', '33.33', '33.33']],
    ['with the decimals that are there', ['33,3%', '33,3%', '33,3%'], ['33.4', '33.3', '33.3']],
    [
      'with those that the format shows',
      Array<Written>(3).fill(shown(0.333, '33,30%')),
      ['33.34', '33.33', '33.33'],
    ],
    ['17% six times', Array<Written>(6).fill('17%'), ['17', '17', '17', '17', '16', '16']],
    // 103: 20/103 = 19,417..., 50/103 = 48,543..., 33/103 = 32,038...; cut they make 99.
    ['a sum too high', ['20%', '50%', '33%'], ['19', '49', '32']],
    // 80: 25/80 = 31,25, 30/80 = 37,5.
    ['a sum too low', ['25,0%', '25,0%', '30,0%'], ['31.3', '31.2', '37.5']],
    // 99,3: 33,3/99,3 = 33,534...%, 33/99,3 = 33,232...%; cut at one decimal they make 99,9.
    ['with the decimals of the longest', ['33,3%', '33%', '33%'], ['33.6', '33.2', '33.2']],
    // As many decimals as are ever given.
    ['eight decimals', ['99,99999999%', '0,00000001%'], ['99.99999999', '0.00000001']],
    ['a weight of 0 stays what it is', ['0%', '33%', '33%', '33%'], ['34', '33', '33']],
    // 1 of 1001 is 0,0999...%: without a decimal it would be 0.
    ['no weight is lost', ['999%', '1%', '1%'], ['99.8', '0.1', '0.1']],
    // 6,67 shown as 7% holds two decimals: whole ones would be far from it.
    // 100/14 = 7,142...: fourteen times 7,14 are 99,96.
    [
      'more than is shown',
      Array<Written>(14).fill(shown(0.0667, '7%')),
      [...Array<string>(4).fill('7.15'), ...Array<string>(10).fill('7.14')],
    ],
    ['bare numbers that make 1 but for rounding', [0.33, 0.33, 0.33], ['0.34', '0.33', '0.33']],
    ['and 100', [33.3, 33.3, 33.3], ['33.4', '33.3', '33.3']],
  ])('%s: %j', (_what, weights, expected) => {
    expect(normalised(weights)).toEqual(expected);
  });

  test.each<[what: string, weights: Written[]]>([
    ['of bare numbers nobody knows the whole', [1, 2, 3]],
    ['a percentage beside a bare number', ['50%', 30]],
    ['a weight that is no number', ['50%', 'metà']],
    ['a weight that is missing', ['25%', null, '50%']],
    ['none at all', [null, null]],
    ['more than eight decimals', ['99,999999999%', '0,000000001%']],
    ['nothing but 0', ['0%', '0%']],
  ])('%s: nothing is proposed', (_what, weights) => {
    expect(normalised(weights)).toBeNull();
  });

  test('whatever the weights, the new ones make exactly 100% and none is a unit off its share', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const weights = Array.from({ length: (seed % 7) + 2 }, (_, at) => {
        return (((seed * (at + 3) * 37) % 890) + 15) / 10;
      });
      const sum = weights.reduce((total, weight) => total + weight);
      const texts = weights.map((weight) => `${weight.toFixed(1).replace('.', ',')}%`);
      const values = normalised(texts)?.map(Number) ?? [];
      expect(values.reduce((total, value) => total + Math.round(value * 10), 0)).toBe(1000);
      const farthest = weights.map((weight, at) =>
        Math.abs((values[at] ?? 0) - (weight * 100) / sum),
      );
      expect(Math.max(...farthest)).toBeLessThan(0.1);
    }
  });
});
