import { defaultProfile, exactText } from '../../../src/engine';
import type { Check } from '../../../src/engine/verify';
import type { Leaf } from '../../support/plan';
import { ends, no, remedies, told, verifiedAlone, verifiedFrom, yes } from './reports';

const slips = ({ cause }: Check): string[] =>
  cause?.code === 'slip'
    ? cause.slips.map(({ of, code, slip, written, meant }) =>
        [of, code, slip, exactText(written), '->', exactText(meant)].join(' '),
      )
    : [];

describe('an indicator', () => {
  const late = 'Entro 28/02/2024';
  const cases: [
    what: string,
    leaf: Leaf,
    printed: string,
    is: string,
    allows: string,
    right: string[],
  ][] = [
    ['242/400 = 60,5%', { target: '>= 400', actual: 242 }, '60,50%', 'exact', '[0.605, 0.605]', []],
    // 24,635/25 = 98,54%, 24,645/25 = 98,58%; 98,575% of 25 is 24,64375.
    [
      'hidden decimals',
      { target: '>= 25,00 %', actual: '24,64 %' },
      '98,58%',
      'compatible hiddenActuals',
      '[0.9854, 0.9858]',
      ['hiddenActual I [24.64375, 24.645]'],
    ],
    [
      'beyond them',
      { target: '>= 25,00 %', actual: '24,64 %' },
      '98,60%',
      'incompatible slip',
      '[0.9854, 0.9858]',
      ['actual I [24.64875, 24.65125]'],
    ],
    // 1,525..1,535 of <= 1,50: 1 - 0,025/1,5 = 98,33% to 1 - 0,035/1,5 = 97,67%.
    [
      'lower is better',
      { target: '<= 1,50', actual: '1,53' },
      '98,20%',
      'compatible hiddenActuals',
      '[0.9766666667, 0.9833333333]',
      ['hiddenActual I [1.526925, 1.527075]'],
    ],
    // The top of an exact target lies inside what 1,00 stands for: 0,995..1,005 is 99,5%..100%.
    [
      'an exact target',
      { target: '= 1,002', actual: '1,00' },
      '100,00%',
      'compatible hiddenActuals',
      '[0.9930139721, 1]',
      ['hiddenActual I [1.0019499, 1.0020501]'],
    ],
    // 13,285% of 400 ... 93,285% printed 93,28.
    [
      'a tie',
      { target: '>= 200', actual: 186.57 },
      '93,28%',
      'compatible tie',
      '[0.932825, 0.932875]',
      [],
    ],
    [
      '52/50 = 104%',
      { target: '>= 50', actual: 52 },
      '104%',
      'incompatible uncapped',
      '[1, 1]',
      [],
    ],
    // 27 days late is 73%; 57% is 43 days late.
    [
      'no rule for the date',
      { target: late, actual: '26/03/2024' },
      '57%',
      'incompatible unexplained',
      '[0.73, 0.73]',
      ['day I 11/04/2024'],
    ],
    [
      'a count of 49,36 there is not',
      { target: '>= 400', actual: 242 },
      '12,34%',
      'incompatible unexplained',
      '[0.605, 0.605]',
      [],
    ],
    ['a yes', yes, '50,00%', 'incompatible unexplained', '[1, 1]', []],
    [
      'an actual of which all is known',
      { target: '>= 25%', actual: { value: 0.246437, shownAs: 'percent', text: '24,64%' } },
      '98,60%',
      'incompatible slip',
      '[0.985748, 0.985748]',
      ['actual I [24.64875, 24.65125]'],
    ],
  ];
  test.each(cases)('%s', (_what, leaf, printed, is, allows, right) => {
    const check = verifiedAlone(leaf, printed);
    expect([told(check), ends(check.possible), remedies(check)]).toEqual([is, allows, right]);
  });

  const slipped: [what: string, leaf: Leaf, printed: string, found: string[]][] = [
    [
      'two figures of the actual exchanged: 242/400',
      { target: '>= 400', actual: 224 },
      '60,50%',
      ['actual I swap 224 -> 242'],
    ],
    [
      'one figure of the actual',
      { target: '>= 90,00 %', actual: '63,75 %' },
      '93,06%',
      ['actual I digit 63.75 -> 83.75'],
    ],
    // 09/05/2023 is 9 days late, 91%; 19/05/2023 is 19.
    [
      'one figure of a date',
      { target: 'Entro 30/04/2023', actual: '19/05/2023' },
      '91,00%',
      ['printed I digit 91 -> 81', 'actual I digit 45065 -> 45055'],
    ],
    [
      'one figure of the printed score',
      { target: '>= 400', actual: 242 },
      '68,50%',
      ['printed I digit 68.5 -> 60.5'],
    ],
    [
      'two of its figures exchanged',
      { target: '>= 400', actual: 242 },
      '65,00%',
      ['printed I swap 65 -> 60.5'],
    ],
  ];
  test.each(slipped)('a slip of the pen: %s', (_what, leaf, printed, found) => {
    const check = verifiedAlone(leaf, printed);
    expect([check.outcome, slips(check)]).toEqual(['incompatible', found]);
  });
});

describe('taken out, or not to be computed', () => {
  const excluded: Leaf = { target: '>= 4', actual: 'N.V.' };
  const cases: [what: string, leaf: Leaf, printed: string, is: string][] = [
    ['here and there', excluded, 'N.V.', 'exact'],
    ['there alone', yes, 'N.V.', 'incompatible excludedThere'],
    ['here alone', excluded, '100,00%', 'incompatible excludedHere'],
    [
      'a target that cannot be read',
      { target: 'boh', actual: 3 },
      '100,00%',
      'notComputable failed',
    ],
    [
      'the same, printed as taken out',
      { target: 'boh', actual: 3 },
      'N.V.',
      'notComputable failed',
    ],
  ];
  test.each(cases)('%s', (_what, leaf, printed, is) => {
    expect(told(verifiedAlone(leaf, printed))).toBe(is);
  });

  test('what is not printed is not checked', () => {
    const { checks } = verifiedFrom({ N: { I: null } }, { I: yes }, { N: '100,00%' });
    expect(checks.map(({ code }) => code)).toEqual(['N']);
  });

  test('a score that cannot be read is a problem at its cell, and is not checked', () => {
    const place = { sheet: 'Albero', table: 'Albero', cell: 'G2' };
    const { checks, problems } = verifiedFrom(
      { N: { I: null } },
      { I: yes },
      { N: { value: 'alto', place } },
    );
    expect(checks).toEqual([]);
    expect(problems).toMatchObject([{ code: 'published.unreadable', place }]);
  });
});

describe('a node', () => {
  /** (0,17 x 60,5 + 0,83 x 100)% = 93,285%, the tie of OO_02.03.01. */
  const tie = { N: { A: '17,00%', B: '83,00%' } };
  const four = { N: { A: '25%', B: '25%', C: '25%', D: '25%' } };
  const three = { N: { A: '33%', B: '35%', C: '35%' } };
  const counted: Leaf = { target: '>= 400', actual: 242 };
  const whole = (percent: number): Leaf => ({ target: '>= 100', actual: percent });
  const fourOf = { A: counted, B: yes, C: yes, D: yes };
  /** A is 2/3, so that N is 83,33%, or 83,335% from 66,67%. */
  const levels = { N: { A: null, B: null }, A: { C: null, D: null, E: null } };
  const levelsOf = { B: yes, C: yes, D: yes, E: no };

  const nine = {
    N: {
      A: '11%',
      B: '12%',
      ...Object.fromEntries(Array.from('CDEFGHI').map((code) => [code, '11%'])),
    },
  };
  const nineOf = Object.fromEntries(Array.from('BCDEFGHI').map((code) => [code, yes]));

  const cases: [
    what: string,
    branches: Parameters<typeof verifiedFrom>[0],
    leaves: Readonly<Record<string, Leaf>>,
    printed: Parameters<typeof verifiedFrom>[2],
    is: string,
    right: string[],
  ][] = [
    ['(60,5 + 300)/4 = 90,125%', four, fourOf, { N: '90,13%' }, 'exact', []],
    ['a tie', tie, { A: counted, B: yes }, { N: '93,28%' }, 'compatible tie', []],
    ['rounded at each level', levels, levelsOf, { N: '83,34%' }, 'compatible roundedLevels', []],
    // (98,56 + 100)/2 = 99,28%; 99,285% takes 98,57%, which is 24,6425 of 25.
    [
      'hidden decimals of one actual',
      { N: { A: '50%', B: '50%' } },
      { A: { target: '>= 25%', actual: '24,64 %' }, B: yes },
      { N: '99,29%' },
      'compatible hiddenActuals',
      ['hiddenActual A [24.6425, 24.645]'],
    ],
    // 1/6, 1/6 and 2/3, displayed with one decimal: 66,60% or 66,67%.
    [
      'hidden decimals of the weights',
      { N: { A: '16,7%', B: '16,7%', C: '66,6%' } },
      { A: no, B: no, C: yes },
      { N: '66,67%' },
      'compatible hiddenWeights',
      [],
    ],
    // 33 + 31,5 + 28 = 92,5; by 103 it would be 89,81%.
    [
      'weights that add up to 103',
      three,
      { A: yes, B: whole(90), C: whole(80) },
      { N: '92,50%' },
      'incompatible notRescaled',
      [],
    ],
    [
      're-scaling left out: 75 of 100',
      four,
      { A: { target: '>= 4', actual: 'N.V.' }, B: yes, C: yes, D: yes },
      { N: '75,00%' },
      'incompatible notRescaled',
      [],
    ],
    // (104 + 100)/2
    [
      'no cap',
      { N: { A: null, B: null } },
      { A: { target: '>= 50', actual: 52 }, B: yes },
      { N: '102,00%' },
      'incompatible uncapped',
      [],
    ],
    // 8 days at 11% lose 0,88; no day makes 99,13%, a weight from 10,79% to 10,93% does.
    [
      'other weights',
      nine,
      { ...nineOf, A: { target: 'Entro 31/10/2023', actual: '08/11/2023' } },
      { N: '99,13%' },
      'incompatible otherWeights',
      ['weight A [10.7897687456, 10.9298245614]'],
    ],
    // (100 + 50)/2; nothing that one slip makes of 99 is 50.
    [
      'unexplained',
      { N: { A: null, B: null } },
      { A: yes, B: whole(99) },
      { N: '75,00%' },
      'incompatible unexplained',
      ['actual B [50, 50]'],
    ],
  ];
  test.each(cases)('%s', (_what, branches, leaves, printed, is, right) => {
    const check = verifiedFrom(branches, leaves, printed).check('N');
    expect([told(check), remedies(check)]).toEqual([is, right]);
  });

  test.each<
    [
      what: string,
      weights: [string, string],
      leaves: [Leaf, Leaf],
      printed: string,
      found: string[],
    ]
  >([
    // (52 x 60,5 + 75)/127 is 83,83%; (15,125 + 75)/100 is 90,13%.
    ['a weight', ['52%', '75%'], [counted, yes], '90,13%', ['weight A swap 52 -> 25']],
    // (56 + 100)/2 is 78%; 242 gives 80,25%.
    [
      'an actual',
      ['50%', '50%'],
      [{ target: '>= 400', actual: 224 }, yes],
      '80,25%',
      ['actual A swap 224 -> 242'],
    ],
    [
      'the printed score',
      ['25%', '75%'],
      [counted, yes],
      '97,13%',
      ['printed N digit 97.13 -> 90.13'],
    ],
  ])('a slip of the pen in %s', (_what, [a, b], [first, second], printed, found) => {
    const check = verifiedFrom(
      { N: { A: a, B: b } },
      { A: first, B: second },
      { N: printed },
    ).check('N');
    expect([check.outcome, slips(check)]).toEqual(['incompatible', found]);
  });

  test('the printed scores of its children give it: the wrong one is the child', () => {
    // A is 66,67%, printed 70%; (70 + 100)/2 is 85%.
    const report = verifiedFrom(levels, levelsOf, { N: '85,00%', A: '70,00%' });
    const check = report.check('N');
    expect(check).toMatchObject({
      outcome: 'compatible',
      cause: { code: 'printedChildren', children: ['A'] },
    });
    // (69,995 + 100)/2 to (70,005 + 100)/2, and not the 83,33% of the actuals.
    expect(ends(check.possible)).toBe('[0.849975, 0.850025]');
    expect(report.check('A').outcome).toBe('incompatible');
  });

  test('a wrong one printed in whole points gives it with its decimals, and no actual does', () => {
    // A is 66,67%, printed 70%: from 69,5% to 70,5%; (70,2 + 100)/2 is 85,1%.
    const check = verifiedFrom(levels, levelsOf, { N: '85,10%', A: '70%' }).check('N');
    expect(check).toMatchObject({
      outcome: 'compatible',
      cause: { code: 'printedChildren', children: ['A'] },
    });
    expect(ends(check.possible)).toBe('[0.8475, 0.8525]');
  });

  test('a child that cannot be computed is taken as it is printed', () => {
    const unread: Leaf = { target: 'boh', actual: 3 };
    const report = verifiedFrom(
      { N: { A: null, B: null } },
      { A: unread, B: yes },
      { N: '90,00%', A: '80,00%' },
    );
    expect([told(report.check('N')), told(report.check('A'))]).toEqual([
      'compatible printedChildren',
      'notComputable failed',
    ]);
    const alone = verifiedFrom({ N: { A: null, B: null } }, { A: unread, B: yes }, { N: '90,00%' });
    expect(told(alone.check('N'))).toBe('notComputable failed');
  });

  test('an error below does not hide behind the hidden decimals of another', () => {
    // A may be 0,965 to 0,975; B is printed exactly, so that N cannot be 96%.
    const leaves = { A: { target: '= 1,00', actual: '0,97' }, B: yes };
    const report = verifiedFrom({ N: { A: '50%', B: '50%' } }, leaves, {
      N: '98,70%',
      A: '97,00%',
      B: '100,00%',
    });
    expect(report.check('N').outcome).toBe('compatible');
    const wrong = verifiedFrom({ N: { A: '50%', B: '50%' } }, leaves, {
      N: '98,20%',
      A: '97,00%',
      B: '100,00%',
    });
    expect(wrong.check('N').outcome).toBe('incompatible');
  });
});

test('of a node with very many children only the heaviest are tried', () => {
  const codes = Array.from({ length: 70 }, (_, place) => `I${place}`);
  const leaves = Object.fromEntries(codes.map((code) => [code, { target: '>= 100', actual: 50 }]));
  const weights = codes.map((code): [string, string] => [code, code === 'I69' ? '31%' : '1%']);
  // 50% everywhere; 31 x 80 + 69 x 50 make 59,30%.
  const report = verifiedFrom({ N: Object.fromEntries(weights) }, leaves, { N: '59,30%' });
  const check = report.check('N');
  expect([told(check), remedies(check)]).toEqual([
    'incompatible unexplained',
    ['actual I69 [80, 80]'],
  ]);
});

describe('statuses', () => {
  const of = (actual: number): Leaf => ({ target: '>= 100', actual });
  const check = (actual: number, printed: readonly [string | null, string]) =>
    verifiedFrom({ N: { I: null } }, { I: of(actual) }, { I: printed }).check('I');

  test.each<[what: string, actual: number, printed: [string | null, string], is: string]>([
    ['as printed, whatever its case', 95, ['95,00%', 'RAGGIUNTO'], 'exact'],
    ['alone', 95, [null, 'Raggiunto'], 'exact'],
    // Raggiunto from 80% on, where ours begins at 90%.
    ['of another profile', 85, ['85,00%', 'Raggiunto'], 'incompatible thresholds'],
    ['of no profile', 85, ['85,00%', 'Non raggiunto'], 'incompatible thresholds'],
  ])('%s', (_what, actual, printed, is) => {
    expect(told(check(actual, printed))).toBe(is);
  });

  test('the profile is named, where there is one', () => {
    expect(check(85, ['85,00%', 'Raggiunto']).cause).toMatchObject({ preset: 'Relazione 80/60' });
    expect(check(85, ['85,00%', 'Non raggiunto']).cause).toMatchObject({ preset: null });
  });

  test('hidden decimals may reach a limit: 89,996% is printed 90,00%, and Raggiunto', () => {
    const leaf: Leaf = { target: '>= 100,00 %', actual: '89,99 %' };
    const { cause, status } = verifiedFrom(
      { N: { I: null } },
      { I: leaf },
      { I: ['89,99%', 'Raggiunto'] },
    ).check('I');
    expect([cause?.code, status?.agrees]).toEqual(['thresholds', false]);
    const near: Leaf = { target: '>= 100,0 %', actual: '90,0 %' };
    const low = verifiedFrom(
      { N: { I: null } },
      { I: near },
      { I: ['90,0%', 'Parzialmente raggiunto'] },
    );
    expect(told(low.check('I'))).toBe('exact');
  });
});

describe('the report as a whole', () => {
  const leaves = { C: yes, D: yes, E: no, B: yes };
  const levels = { N: { A: null, B: null }, A: { C: null, D: null, E: null } };

  test('scores rounded at each level', () => {
    const { findings } = verifiedFrom(levels, leaves, { N: '83,34%', A: '66,67%' });
    const found = { code: 'roundedLevels', rounded: 2, unrounded: 1, of: 2, inForce: false };
    expect(findings).toEqual([found]);
  });

  test('not rounded, where the profile rounds them', () => {
    const profile = { ...defaultProfile, rounding: { when: 'everyLevel', decimals: 2 } } as const;
    const report = verifiedFrom(levels, leaves, { N: '83,33%', A: '66,67%' }, profile);
    const found = { code: 'unroundedLevels', rounded: 1, unrounded: 2, of: 2, inForce: false };
    expect(report.findings).toEqual([found]);
    expect(told(report.check('N'))).toBe('compatible unroundedLevels');
  });

  test('nothing to tell where both give the same', () => {
    expect(verifiedFrom(levels, leaves, { A: '66,67%' }).findings).toEqual([]);
  });

  test('the thresholds are those of another profile', () => {
    const of = (actual: number): Leaf => ({ target: '>= 100', actual });
    const { findings } = verifiedFrom(
      { N: { A: null, B: null, C: null } },
      { A: of(85), B: of(55), C: of(100) },
      { A: ['85,00%', 'Raggiunto'], B: ['55,00%', 'Non raggiunto'], C: ['100,00%', 'Raggiunto'] },
    );
    const found = { code: 'thresholds', preset: 'Relazione 80/60', fitting: 3, here: 1, of: 3 };
    expect(findings).toEqual([found]);
  });
});
