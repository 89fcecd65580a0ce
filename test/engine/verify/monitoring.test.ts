import { dayOf } from '../../../src/engine';
import { planFrom, type Leaf } from '../../support/plan';
import { remedies, told, verified, withPrinted } from './reports';

const JUNE = dayOf(2024, 6, 30) ?? 0;

/** The check of an indicator in a monitoring at 30/06/2024. */
function monitored(leaf: Leaf, printed: string) {
  const plan = planFrom({ N: { I: null } }, { I: leaf }, 2024);
  return verified(withPrinted({ ...plan, on: JUNE }, { I: printed })).check('I');
}

const DUE = dayOf(2024, 12, 31);
const late = 'Entro 31/12/2024';

describe('a printed score of what was not yet known on the day of the monitoring', () => {
  const cases: [what: string, leaf: Leaf, printed: string, cause: object, right: string[]][] = [
    [
      'not done, and not yet due: 0% is of a deadline that has come',
      { target: late, actual: 'no' },
      '0%',
      { code: 'notYetDue', on: JUNE, due: DUE, isZero: true },
      ['monitoring 31/12/2024'],
    ],
    [
      'blank, of which no monitoring makes a score',
      { target: late },
      '0%',
      { code: 'notYetDue', isZero: true },
      [],
    ],
    [
      'done later in time',
      { target: late, actual: '15/09/2024' },
      '100%',
      { code: 'notYetDue', isZero: false },
      ['monitoring 31/12/2024'],
    ],
    [
      'done later, of which the row is another',
      { target: late, actual: 'no', measuredLater: true },
      '0%',
      { code: 'notYetDue', isZero: true },
      [],
    ],
    [
      'measured later',
      { target: '>= 40', actual: 12, measuredLater: true },
      '30%',
      { code: 'notYetMeasured', on: JUNE, isZero: false },
      [],
    ],
    [
      'taken out, which is another thing',
      { target: '>= 40', actual: 'N.V.' },
      '0%',
      { code: 'excludedHere' },
      [],
    ],
  ];
  test.each(cases)('%s', (_what, leaf, printed, cause, right) => {
    const check = monitored(leaf, printed);
    expect(check).toMatchObject({ outcome: 'incompatible', cause });
    expect(remedies(check)).toEqual(right);
  });

  test('0% of a deadline that has come is right', () => {
    expect(told(monitored({ target: 'Entro 31/05/2024', actual: 'no' }, '0%'))).toBe('exact');
  });

  test('no day after the monitoring is told to make a score right', () => {
    // 60% is 40 days late, on 10/07/2024: not known on 30/06.
    const check = monitored({ target: 'Entro 31/05/2024', actual: 'no' }, '60%');
    expect([told(check), remedies(check)]).toEqual(['incompatible unexplained', []]);
    // 80% is 20 days late, on 20/06/2024.
    expect(remedies(monitored({ target: 'Entro 31/05/2024', actual: 'no' }, '80%'))).toEqual([
      'day I 20/06/2024',
    ]);
  });

  test('the day of the monitoring itself may be told', () => {
    // 70% is 30 days late, on 30/06/2024.
    const check = monitored({ target: 'Entro 31/05/2024', actual: 'no' }, '70%');
    expect(remedies(check)).toEqual(['day I 30/06/2024']);
  });

  const MAY = 'Entro 01/05/2024';
  test.each<[what: string, actual: string, printed: string, is: string]>([
    // 05/06 is 35 days late, 65%; 25/06 is 55, 45%.
    ['to a day before the monitoring', '25/06/2024', '65%', 'incompatible slip'],
    // 30/06 is 60 days late, 40%; 30/05 is 29, 71%.
    ['to the day of the monitoring', '30/05/2024', '40%', 'incompatible slip'],
    // 09/07 is 69 days late, 31%; 09/05 is 8, 92%.
    ['to a later day, which was not known then', '09/05/2024', '31%', 'incompatible unexplained'],
  ])('a slip of the pen %s', (_what, actual, printed, is) => {
    expect(told(monitored({ target: MAY, actual }, printed))).toBe(is);
  });
});
