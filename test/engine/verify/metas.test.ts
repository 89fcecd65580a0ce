import { measuring, metaLeaf, type Measuring } from '../../support/metas';
import { planFrom, score, scored, type Branches, type Leaf } from '../../support/plan';
import { verifying } from '../../../src/engine/verify';
import { ends, remedies, told, verified, withPrinted, type PrintedBy } from './reports';

/** Under P a meta-indicator M that counts those of N, which reach 90%. */
function counting(
  members: Readonly<Record<string, Leaf>>,
  printed: PrintedBy,
  meta: Leaf = metaLeaf('>= 80%'),
  node: Measuring['node'] = 'N',
) {
  const weights = Object.fromEntries(Object.keys(members).map((code) => [code, null]));
  const branches: Branches = { P: { M: '50%', X: '50%' }, N: weights };
  const plan = planFrom(branches, { ...members, X: { target: 'si', actual: 'si' }, M: meta });
  return verified(withPrinted(measuring(plan, { M: { node } }), printed));
}

/** 2 of 4 reach 90%: 50% of the 80% that are promised, 62,5%. */
const FOUR = { A: score('95%'), B: score('100%'), C: score('60%'), D: score('20%') };
const ALL = { A: score('95%'), B: score('100%'), C: score('90%'), D: score('92%') };
const NONE = { A: score('85%'), B: score('10%'), C: score('40%'), D: score('20%') };
/** C is 89,95% to 90,05%: 2 of 4 are reached, or 3. */
const NEAR: Readonly<Record<string, Leaf>> = {
  ...FOUR,
  C: { target: '>= 100,0 %', actual: '90,0 %' },
};

describe('what is scored is what is counted, whatever its cell says', () => {
  test.each<[written: string | null, printed: string, is: string]>([
    [null, '62,50%', 'exact'],
    ['50%', '62,50%', 'exact'],
    ['75%', '62,50%', 'exact'],
    // 75 of 80 is 93,75%: the score of what is written.
    ['75%', '93,75%', 'incompatible writtenActual'],
    // Nothing but a count of 3 gives it.
    [null, '93,75%', 'incompatible otherCount'],
    // 75 without a percent sign is no share.
    ['75 N.', '93,75%', 'incompatible otherCount'],
    // 55 of 80, which no count of 4 makes.
    [null, '68,75%', 'incompatible unexplained'],
    [null, '65,20%', 'incompatible slip'],
  ])('%s written, %s printed: %s', (written, printed, is) => {
    const check = counting(FOUR, { M: printed }, metaLeaf('>= 80%', written)).check('M');
    expect([told(check), ends(check.possible), remedies(check)]).toEqual([
      is,
      '[0.625, 0.625]',
      [],
    ]);
  });

  test('the count that gives what is printed is told', () => {
    const { cause } = counting(FOUR, { M: '93,75%' }).check('M');
    expect(cause).toMatchObject({ by: 'unknown', meant: 3, reached: 2, counted: 4, members: [] });
  });

  test.each<
    [target: string, members: Readonly<Record<string, Leaf>>, printed: string, meant: number]
  >([
    // 4 of 4 are twice the 50% that are allowed: 0%; 0, 1 and 2 are 100%.
    ['<= 50%', ALL, '100,00%', 2],
    // None of 4; 2, 3 and 4 are 100% of the 50% that are promised.
    ['>= 50%', NONE, '100,00%', 2],
  ])('of several counts the nearest: %s, %#', (target, members, printed, meant) => {
    const { cause } = counting(members, { M: printed }, metaLeaf(target)).check('M');
    expect(cause).toMatchObject({ code: 'otherCount', by: 'unknown', meant });
  });

  test('a count by printed scores that does not give what is printed is not told', () => {
    // C, printed 90,00%, would make 3 of 4, 93,75%; 55 of 80 is of no count.
    const members = { ...FOUR, C: { target: '>= 100 N.', actual: '89,996 N.' } };
    const check = counting(members, { M: '68,75%', C: '90,00%' }).check('M');
    expect(told(check)).toBe('incompatible unexplained');
  });

  test('what is done goes from nothing to all of it, each indicator counted once', () => {
    const plan = measuring(
      planFrom({ N: { A: null }, P: { M: null } }, { A: score('95%'), M: metaLeaf('>= 80%') }),
      { M: { node: 'N' } },
    );
    const { card } = scored(withPrinted(plan, { M: '100%' }));
    // 2 nodes and 2 indicators, each gone through twice.
    expect([...verifying(card)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((done) => done / 8));
  });
});

describe('members that may cross the limit', () => {
  test.each<[printed: string, is: string]>([
    // 3 reached: 75 of 80.
    ['93,75%', 'exact'],
    ['62,50%', 'compatible otherCount'],
    // Between the two counts there is none: 80% lies in the interval, and is not possible.
    ['80,00%', 'incompatible unexplained'],
    // 1 of 4, and 4 of 4.
    ['31,25%', 'incompatible otherCount'],
    ['100,00%', 'incompatible otherCount'],
  ])('of 4, 2 are reached or 3: %s is %s', (printed, is) => {
    const check = counting(NEAR, { M: printed }).check('M');
    expect([told(check), ends(check.possible)]).toEqual([is, '[0.625, 0.9375]']);
  });

  test('who may cross it is told', () => {
    const { cause } = counting(NEAR, { M: '62,50%' }).check('M');
    expect(cause).toMatchObject({ by: 'hidden', meant: 2, reached: 3, counted: 4, members: ['C'] });
  });

  test('a member of 89,996%, printed 90,00%, that was counted as printed', () => {
    const members = { ...FOUR, C: { target: '>= 100 N.', actual: '89,996 N.' } };
    const { cause, outcome } = counting(members, { M: '93,75%', C: '90,00%' }).check('M');
    expect([outcome, cause]).toMatchObject([
      'compatible',
      { by: 'printed', meant: 3, reached: 2, members: ['C'] },
    ]);
  });

  test('where fewer is better the ends change places: <= 50%, 2 or 3 of 4', () => {
    // 50 of <= 50 is 100%; 75 is 25 beyond, 50%.
    const check = counting(NEAR, { M: '100,00%' }, metaLeaf('<= 50%')).check('M');
    expect([told(check), ends(check.possible)]).toEqual(['compatible otherCount', '[0.5, 1]']);
  });

  test('above it a node may have either score, and its meta is no actual to change', () => {
    // (62,5 + 100)/2 = 81,25%; (93,75 + 100)/2 = 96,875%.
    const other = counting(NEAR, { P: '81,25%' }).check('P');
    expect([told(other), ends(other.possible)]).toEqual([
      'compatible hiddenActuals',
      '[0.8125, 0.96875]',
    ]);
    // 90% is between, and no count makes it; a score of 80% of the meta would.
    const between = counting(NEAR, { P: '90,00%', X: '100,00%' }).check('P');
    expect([told(between), remedies(between)[0]]).toEqual([
      'incompatible unexplained',
      'score M [0.7999, 0.8001]',
    ]);
  });

  test('a meta-indicator that counts another', () => {
    const plan = measuring(
      planFrom(
        { N: { A: null, B: null }, Q: { M: null, C: null }, P: { K: null } },
        {
          A: { target: '>= 100,0 %', actual: '90,0 %' },
          B: score('100%'),
          C: score('100%'),
          M: metaLeaf('>= 100%'),
          K: metaLeaf('>= 100%'),
        },
      ),
      { M: { node: 'N' }, K: { node: 'Q' } },
    );
    // A reaches 90% or not: M is 100% or 50%, so that K counts 2 of 2 or 1.
    const check = verified(withPrinted(plan, { K: '50,00%' })).check('K');
    expect([told(check), ends(check.possible)]).toEqual(['compatible otherCount', '[0.5, 1]']);
    expect(check.cause).toMatchObject({ meant: 1, reached: 2, members: ['M'] });
  });
});
