import type { Comparison } from '../../src/engine/reading/target';
import type { Unit } from '../../src/engine/reading/unit';

/** What a person who knows these plans reads in a target. Years back count from the year in force. */
export type KindOfTarget =
  | {
      readonly kind: 'threshold';
      readonly comparison: Comparison;
      readonly value: string;
      readonly unit: Unit;
      readonly remark: string | null;
    }
  | { readonly kind: 'deadline'; readonly day: string }
  /** More, or less, than the body itself measured some years before. */
  | { readonly kind: 'relative'; readonly comparison: Comparison; readonly yearsBack: number }
  /** The value of the year before, changed; of a rate `%` may be points or percent. */
  | { readonly kind: 'change'; readonly comparison: '>=' | '<='; readonly value: string }
  | {
      readonly kind: 'benchmark';
      readonly comparison: Comparison;
      readonly reference: string;
    }
  /** At most so far from what others reached. */
  | { readonly kind: 'benchmarkGap'; readonly value: string; readonly reference: string }
  /** Measured for the first time: the later years start from it. */
  | { readonly kind: 'baselineYear' }
  /** To be decided. */
  | { readonly kind: 'undefined' }
  /** Nothing was transcribed: the scan cannot be read. */
  | { readonly kind: 'none' };

/** The operator's column, the text of the target, and what it is. */
export type TargetCase = readonly [operator: string, text: string, is: KindOfTarget];

const threshold = (
  comparison: Comparison,
  value: string,
  unit: Unit = 'none',
  remark: string | null = null,
): KindOfTarget => ({ kind: 'threshold', comparison, value, unit, remark });
const deadline = (day: string): KindOfTarget => ({ kind: 'deadline', day });
const before = (yearsBack: number): KindOfTarget => ({
  kind: 'relative',
  comparison: '<',
  yearsBack,
});
const increase = (value: string): KindOfTarget => ({ kind: 'change', comparison: '>=', value });
const benchmark = (comparison: Comparison, reference: string): KindOfTarget => ({
  kind: 'benchmark',
  comparison,
  reference,
});
const within = (value: string, reference: string): KindOfTarget => ({
  kind: 'benchmarkGap',
  value,
  reference,
});

/**
 * Every target, and every target before its revision, that the plan of Riviere di Liguria for 2023
 * prints. Days without a year are of 2023, the year of the rows that have them.
 */
export const riviereTargets: readonly TargetCase[] = [
  ['', '+10%', increase('10')],
  ['', '100%', threshold('none', '100', '%')],
  ['', '100,00%', threshold('none', '100', '%')],
  ['', '31/07/2023', deadline('2023-07-31')],
  ['', '68%', threshold('none', '68', '%')],
  ['', '70,34%', threshold('none', '70.34', '%')],
  ['', '80%', threshold('none', '80', '%')],
  ['', '90%', threshold('none', '90', '%')],
  ['', 'da def.', { kind: 'undefined' }],
  ['', 'entro 30/7', deadline('2023-07-30')],
  ['', 'entro 31/12', deadline('2023-12-31')],
  ['', 'entro il 30/4', deadline('2023-04-30')],
  ['', 'entro il 31/12/2023', deadline('2023-12-31')],
  ['', 'entro il 31/7', deadline('2023-07-31')],
  ['', 'zero', threshold('none', '0')],
  ['<', '60 gg', threshold('<', '60', 'gg')],
  ['<', '75 gg', threshold('<', '75', 'gg')],
  ['<=', '3', threshold('<=', '3')],
  ['>', '1 N', threshold('>', '1', 'N.')],
  ['>', '10%', threshold('>', '10', '%')],
  ['>', '15', threshold('>', '15')],
  ['>', '30%', threshold('>', '30', '%')],
  ['>', '60%', threshold('>', '60', '%')],
  ['>', '63,30%', threshold('>', '63.3', '%')],
  ['>', '70%', threshold('>', '70', '%')],
  ['>', '75%', threshold('>', '75', '%')],
  ['>', '80%', threshold('>', '80', '%')],
  ['>', '90%', threshold('>', '90', '%')],
  ['>', '94%', threshold('>', '94', '%')],
  ['>', '95%', threshold('>', '95', '%')],
  ['> =', '12', threshold('>=', '12')],
  ['> =', '1200', threshold('>=', '1200')],
  [
    '> =',
    "80 (n. maggiore del n. medio dell'ultimo triennio)",
    threshold('>=', '80', 'none', "n. maggiore del n. medio dell'ultimo triennio"),
  ],
  ['> =', '9', threshold('>=', '9')],
  ['>=', '- 6,00%', threshold('>=', '-6', '%')],
  ['>=', '- 6,20%', threshold('>=', '-6.2', '%')],
  ['>=', '-3,00%', threshold('>=', '-3', '%')],
  ['>=', '-8,36%', threshold('>=', '-8.36', '%')],
  [
    '>=',
    '0,18% (orientativamente 120 imprese)',
    threshold('>=', '0.18', '%', 'orientativamente 120 imprese'),
  ],
  ['>=', '0,21% (140)', threshold('>=', '0.21', '%', '140')],
  ['>=', '0,23% (150)', threshold('>=', '0.23', '%', '150')],
  ['>=', '1', threshold('>=', '1')],
  ['>=', '10', threshold('>=', '10')],
  ['>=', '10%', threshold('>=', '10', '%')],
  ['>=', '10,8%', threshold('>=', '10.8', '%')],
  ['>=', '100', threshold('>=', '100')],
  ['>=', '100%', threshold('>=', '100', '%')],
  ['>=', '110', threshold('>=', '110')],
  ['>=', '111,57%', threshold('>=', '111.57', '%')],
  ['>=', '120', threshold('>=', '120')],
  ['>=', '120,00%', threshold('>=', '120', '%')],
  ['>=', '13,4%', threshold('>=', '13.4', '%')],
  ['>=', '130', threshold('>=', '130')],
  ['>=', '130,49%', threshold('>=', '130.49', '%')],
  ['>=', '14%', threshold('>=', '14', '%')],
  ['>=', '140', threshold('>=', '140')],
  ['>=', '142 (livello prepandemia)', threshold('>=', '142', 'none', 'livello prepandemia')],
  ['>=', '15', threshold('>=', '15')],
  ['>=', '15%', threshold('>=', '15', '%')],
  ['>=', '150', threshold('>=', '150')],
  ['>=', '16%', threshold('>=', '16', '%')],
  ['>=', '16,1%', threshold('>=', '16.1', '%')],
  ['>=', '16,72%', threshold('>=', '16.72', '%')],
  ['>=', '160', threshold('>=', '160')],
  ['>=', '2', threshold('>=', '2')],
  ['>=', '2.000', threshold('>=', '2000')],
  ['>=', '2.000 (+2.000)', threshold('>=', '2000', 'none', '+2.000')],
  ['>=', '20', threshold('>=', '20')],
  ['>=', '20%', threshold('>=', '20', '%')],
  ['>=', '200', threshold('>=', '200')],
  ['>=', '23%', threshold('>=', '23', '%')],
  ['>=', '270', threshold('>=', '270')],
  ['>=', '3', threshold('>=', '3')],
  ['>=', '3.500', threshold('>=', '3500')],
  ['>=', '3.900', threshold('>=', '3900')],
  ['>=', '300', threshold('>=', '300')],
  ['>=', '32 (livello prepandemia)', threshold('>=', '32', 'none', 'livello prepandemia')],
  ['>=', '4.200', threshold('>=', '4200')],
  ['>=', '40', threshold('>=', '40')],
  ['>=', '4000', threshold('>=', '4000')],
  ['>=', '45', threshold('>=', '45')],
  ['>=', '5', threshold('>=', '5')],
  ['>=', '5%', threshold('>=', '5', '%')],
  ['>=', '50%', threshold('>=', '50', '%')],
  ['>=', '6', threshold('>=', '6')],
  ['>=', '6%', threshold('>=', '6', '%')],
  ['>=', '60', threshold('>=', '60')],
  [
    '>=',
    '60,00 % in sede di monitoraggio si valuterà se fattibile innalzamento a 70%',
    threshold(
      '>=',
      '60',
      '%',
      'in sede di monitoraggio si valuterà se fattibile innalzamento a 70%',
    ),
  ],
  ['>=', '61', threshold('>=', '61')],
  ['>=', '63%', threshold('>=', '63', '%')],
  ['>=', '64%', threshold('>=', '64', '%')],
  ['>=', '65%', threshold('>=', '65', '%')],
  ['>=', '66', threshold('>=', '66')],
  ['>=', '66%', threshold('>=', '66', '%')],
  ['>=', '7%', threshold('>=', '7', '%')],
  ['>=', '70%', threshold('>=', '70', '%')],
  ['>=', '700', threshold('>=', '700')],
  ['>=', '72,62%', threshold('>=', '72.62', '%')],
  ['>=', '8%', threshold('>=', '8', '%')],
  ['>=', '80', threshold('>=', '80')],
  ['>=', '80%', threshold('>=', '80', '%')],
  ['>=', '84', threshold('>=', '84')],
  ['>=', '9%', threshold('>=', '9', '%')],
  ['>=', '90%', threshold('>=', '90', '%')],
  ['>=', '90% del personale individuato', threshold('>=', '90', '%', 'del personale individuato')],
  ['>=', '90,00 %', threshold('>=', '90', '%')],
  ['>=', '91', threshold('>=', '91')],
  ['>=', '93%', threshold('>=', '93', '%')],
  ['>=', '93,30% (dato anno 2021)', threshold('>=', '93.3', '%', 'dato anno 2021')],
  ['≤', '-8,75', threshold('<=', '-8.75')],
  ['≤', '0', threshold('<=', '0')],
  ['≤', '1', threshold('<=', '1')],
  ['≤', 'dato medio nazionale', benchmark('<=', 'dato medio nazionale')],
  ['≥', '1', threshold('>=', '1')],
  ['≥', '100%', threshold('>=', '100', '%')],
  ['≥', '15', threshold('>=', '15')],
];

/**
 * Every target of the strategic dashboard 2016-2021 of Maremma e Tirreno. `X` and `ITP` are what
 * the document calls the indicator's own value; `ITP` is kept, it also says what is measured. The
 * years back of `X < X-2` to `X-4` grow with the
 * years, so that all of them look at 2016, and the last at 2017.
 */
export const maremmaTargets: readonly TargetCase[] = [
  ['', '', { kind: 'none' }],
  ['', '0%', threshold('none', '0', '%')],
  ['', '10%', threshold('none', '10', '%')],
  ['', '100%', threshold('none', '100', '%')],
  ['', '25%', threshold('none', '25', '%')],
  ['', '31/12/2018', deadline('2018-12-31')],
  ['', '31/12/2019', deadline('2019-12-31')],
  ['', '31/12/2020', deadline('2020-12-31')],
  ['', '31/12/2021', deadline('2021-12-31')],
  ['', '50%', threshold('none', '50', '%')],
  ['', '69%', threshold('none', '69', '%')],
  ['', '70%', threshold('none', '70', '%')],
  ['', '71%', threshold('none', '71', '%')],
  ['', '73%', threshold('none', '73', '%')],
  ['', '75%', threshold('none', '75', '%')],
  ['', '80%', threshold('none', '80', '%')],
  ['', '85%', threshold('none', '85', '%')],
  ['', '90%', threshold('none', '90', '%')],
  ['', '93%', threshold('none', '93', '%')],
  ['', '95%', threshold('none', '95', '%')],
  ['', '98%', threshold('none', '98', '%')],
  ['', '99%', threshold('none', '99', '%')],
  ['', '<1', threshold('<', '1')],
  ['', '<10%', threshold('<', '10', '%')],
  ['', '<18%', threshold('<', '18', '%')],
  ['', '<20%', threshold('<', '20', '%')],
  ['', '> a medio', benchmark('>', 'a medio')],
  ['', '> media cluster', benchmark('>', 'media cluster')],
  ['', '>1', threshold('>', '1')],
  ['', '>1,2', threshold('>', '1.2')],
  ['', '>3,0', threshold('>', '3')],
  ['', '>3,5', threshold('>', '3.5')],
  ['', '>90%', threshold('>', '90', '%')],
  ['', '>92%', threshold('>', '92', '%')],
  ['', '>94%', threshold('>', '94', '%')],
  ['', '>96%', threshold('>', '96', '%')],
  ['', '>=3', threshold('>=', '3')],
  ['', '>=3,5', threshold('>=', '3.5')],
  ['', '>=75%', threshold('>=', '75', '%')],
  ['', '>=80%', threshold('>=', '80', '%')],
  ['', '>=85%', threshold('>=', '85', '%')],
  ['', 'Anno di rilevazione', { kind: 'baselineYear' }],
  ['', 'ITP < -10', threshold('<', '-10', 'none', 'ITP')],
  ['', 'ITP < -15', threshold('<', '-15', 'none', 'ITP')],
  ['', 'X < X-1', before(1)],
  ['', 'X < X-2', before(2)],
  ['', 'X < X-3', before(3)],
  ['', 'X < X-4', before(4)],
  ['', 'scostamento max 0,01 da media cluster', within('0.01', 'media cluster')],
  ['', 'scostamento max 0,02 da media cluster', within('0.02', 'media cluster')],
  ['', '≥1', threshold('>=', '1')],
  ['', '≥90%', threshold('>=', '90', '%')],
];
