import { completeWeights, type NumberKind } from '../../src/engine';
import { at, dated, inputOf, percent, type Written } from '../support/plan';

/** What the weights of siblings are taken for, of a number that comes without its format. */
const kindsOf = (weights: readonly Written[]) =>
  completeWeights(weights.map(inputOf)).map(({ shownAs }) => shownAs ?? 'as it is');

type Kind = NumberKind | 'as it is';
const asIs = 'as it is';

describe('weights that come without their formats, as Excel hands them to functions', () => {
  const cases: [what: string, weights: Written[], kinds: Kind[]][] = [
    ['fractions of 1', [0.25, 0.25, 0.5], [asIs, asIs, asIs]],
    ['fractions that are less than 1', [0.3, 0.3], [asIs, asIs]],
    ['a fraction and a whole', [0.5, 1], [asIs, asIs]],
    ['numbers that make 100', [25, 25, 50], [asIs, asIs, asIs]],
    ['numbers that make something else', [1, 2, 3], [asIs, asIs, asIs]],
    ['half a hundredth, where the sum tells', [0.5, 99.5], [asIs, asIs]],
    ['nothing at all', [], []],
    ['none of them', [null, null], [asIs, asIs]],
    // Beside a written percentage a number up to 1 is one.
    ['a fraction beside a percentage', ['50%', 0.5], [asIs, 'percent']],
    ['a fraction before a percentage', [0.2, 0.3, '50,00 %'], ['percent', 'percent', asIs]],
    ['all of it beside a percentage', ['0,00%', 1], [asIs, 'percent']],
    ['nothing beside a percentage', ['100%', 0], [asIs, asIs]],
    ['points beside a percentage', ['50%', 50], [asIs, asIs]],
    ['a little more than 1 beside a percentage', ['98,5%', 1.5], [asIs, asIs]],
    ['fractions and points beside a percentage', ['50%', 0.25, 25], [asIs, 'percent', asIs]],
    // Fractions among larger numbers are told as mixed units.
    ['one fraction among numbers', [0.5, 30, 20], ['percent', asIs, asIs]],
    ['fractions and one number', [0.5, 0.25, 25], ['percent', 'percent', asIs]],
    ['a fraction, a whole and a number', [0.5, 1, 2], ['percent', asIs, asIs]],
    ['a fraction, nothing and a number', [0.5, 0, 2], ['percent', asIs, asIs]],
    ['a negative one among them', [-0.5, 0.5, 30], [asIs, 'percent', asIs]],
    // 45778 is 01/05/2025, as Excel makes of 1/5; 20000 is a day too, of 1954.
    ['a day among numbers', [1, 2, 45778], [asIs, asIs, 'date']],
    ['a day among fractions', [0.25, 45778], ['percent', 'date']],
    ['a day beside a percentage', ['50%', 0.2, 45778], [asIs, 'percent', 'date']],
    ['what is ten times another', [2000, 20000], [asIs, asIs]],
    ['what is more than ten times another', [1999.9, 20000], [asIs, 'date']],
    ['a large number that is no day', [1, 242], [asIs, asIs]],
    ['large numbers alike', [45778, 46000], [asIs, asIs]],
    ['large numbers and nothing', [0, 45778, 46000], [asIs, asIs, asIs]],
    ['a large number beside words', ['50%', 45778], [asIs, asIs]],
    // What has a format, or is no number, is left alone.
    ['formats that came along', [percent(0.5), 0.5, 30], ['percent', 'percent', asIs]],
    ['a date', [dated(45778), 1], ['date', asIs]],
    ['no number', [Number.NaN, true, 'metà', 1], [asIs, asIs, asIs, asIs]],
  ];
  test.each(cases)('%s: %j', (_what, weights, kinds) => {
    expect(kindsOf(weights)).toEqual(kinds);
  });

  test('a weight keeps its value and its place, whatever it is taken for', () => {
    const weights = ['50%', 0.2, 45778].map((value, index) => ({
      value,
      place: at(`B${index + 2}`),
    }));
    const bare = completeWeights(weights).map(({ value, place }) => ({ value, place }));
    expect(bare).toEqual(weights);
  });
});
