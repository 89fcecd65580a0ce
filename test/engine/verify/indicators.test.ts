import type { Leaf } from '../../support/plan';
import { no, remedies, told, verifiedAlone, yes } from './reports';

describe('the nearest actual that makes a printed score right', () => {
  const cases: [what: string, leaf: Leaf, printed: string, right: string[]][] = [
    ['the other answer: no', yes, '0,00%', ['answer I no']],
    ['the other answer: yes', no, '100,00%', ['answer I yes']],
    ['no answer is a half', no, '50,00%', []],
    // 88 and 112 of exactly 100.
    [
      'on the same side of a target, above',
      { target: '= 100', actual: 105 },
      '88,00%',
      ['actual I [112, 112]'],
    ],
    [
      'on the same side of a target, below',
      { target: '= 100', actual: 95 },
      '88,00%',
      ['actual I [88, 88]'],
    ],
    // 1 - 4,5/8 is 43,75%, where -10 is 75%; 0,005% of 8 is 0,0004.
    [
      'less than nothing, where it is measured so',
      { target: '>= -8,00 %', actual: '-10,00 %' },
      '43,75%',
      ['actual I [-12.5004, -12.4996]'],
    ],
    // 366 days later; no date further away is looked for.
    [
      'a day within a year',
      { target: 'Entro 01/01/2023', actual: '02/01/2024' },
      '100,00%',
      ['day I 01/01/2023'],
    ],
    ['none further away', { target: 'Entro 01/01/2023', actual: '03/01/2024' }, '100,00%', []],
  ];
  test.each(cases)('%s', (_what, leaf, printed, right) => {
    const check = verifiedAlone(leaf, printed);
    expect([told(check), remedies(check)]).toEqual(['incompatible unexplained', right]);
  });
});
