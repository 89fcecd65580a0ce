import fc from 'fast-check';
import {
  dayOf,
  defaultProfile,
  readPlan,
  rescore,
  scorePlan,
  type MissingActualPolicy,
  type Plan,
} from '../../src/engine';
import { catalogues, explainIndicator, messageOf } from '../../src/messages';
import { face, planFrom, scored, score, viewOf, type Leaf, type Written } from '../support/plan';

const day = (text: string): number => {
  const [d = 0, m = 0, y = 0] = text.split('/').map(Number);
  const found = dayOf(y, m, d);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
};
const ON = '30/06/2024';

const due = (date: string, actual: Written = null): Leaf => ({ target: `Entro ${date}`, actual });

/** All of what is to be done by a day that only the algorithm tells. */
const allBy = (date: string, actual: Written = null): Leaf => ({
  target: '100%',
  actual,
  more: { algorithm: { value: `Relazione inviata entro il ${date}` } },
});

/** A leaf beside one in full, at the same weight, as it was on a day. */
const planOn = (leaf: Leaf, on: string | null = ON): Plan => ({
  ...planFrom({ N: { I: '50%', J: '50%' } }, { I: leaf, J: score('100%') }, 2024),
  ...(on === null ? {} : { on: day(on) }),
});

describe('a deadline on the day of the monitoring, 30/06/2024', () => {
  const cases: [what: string, leaf: Leaf, score: string, node: string, codes: string[]][] = [
    // Not yet due: out, and the node is its sibling alone.
    ['to come, blank', due('30/11/2024', null), 'notYetDue', '100%', ['deadline.notYetDue']],
    ['to come, no', due('30/11/2024', 'no'), 'notYetDue', '100%', ['deadline.notYetDue']],
    ['to come, 0', due('30/11/2024', 0), 'notYetDue', '100%', ['deadline.notYetDue']],
    ['tomorrow', due('01/07/2024', 'no'), 'notYetDue', '100%', ['deadline.notYetDue']],
    [
      'to come, done later',
      due('30/11/2024', '14/10/2024'),
      'notYetDue',
      '100%',
      ['deadline.notYetDue'],
    ],
    [
      'to come, measured later',
      { ...due('30/11/2024', 'no'), measuredLater: true },
      'notYetDue',
      '100%',
      ['deadline.notYetDue'],
    ],
    [
      'to come by the algorithm, blank',
      allBy('30/11/2024'),
      'notYetDue',
      '100%',
      ['deadline.notYetDue'],
    ],
    [
      'to come by the algorithm, no',
      allBy('30/11/2024', 'no'),
      'notYetDue',
      '100%',
      ['target.deadlineFound', 'deadline.notYetDue'],
    ],
    [
      'passed by the algorithm, no',
      allBy('31/05/2024', 'no'),
      '0%',
      '50%',
      ['target.deadlineFound'],
    ],
    ['to come by the algorithm, a percentage', allBy('30/11/2024', '50%'), '50%', '75%', []],
    ['to come, done already', due('30/11/2024', '14/03/2024'), '100%', '100%', []],
    ['to come, done that very day', due('30/11/2024', ON), '100%', '100%', []],
    ['to come, N/D', due('30/11/2024', 'n.d.'), 'noPhenomenon', '100%', []],
    // Due: as ever, but for what was done afterwards. (0 + 100) / 2 = 50
    ['due that day, no', due(ON, 'no'), '0%', '50%', []],
    ['passed, no', due('31/05/2024', 'no'), '0%', '50%', []],
    ['passed, done in time', due('31/05/2024', '31/05/2024'), '100%', '100%', []],
    // 14 days late: 100 - 14 = 86; (86 + 100) / 2 = 93
    ['passed, done late', due('31/05/2024', '14/06/2024'), '86%', '93%', []],
    [
      'passed, done after the monitoring',
      due('31/05/2024', '01/07/2024'),
      '0%',
      '50%',
      ['actual.afterMonitoring'],
    ],
    [
      'passed, done after the monitoring and written after it',
      { ...due('31/05/2024', '01/07/2024'), measuredLater: true },
      '0%',
      '50%',
      ['actual.afterMonitoring'],
    ],
    [
      'passed, not done as was written later',
      { ...due('31/05/2024', 'no'), measuredLater: true },
      '0%',
      '50%',
      [],
    ],
    [
      'passed, done in time as was written later',
      { ...due('31/05/2024', '10/05/2024'), measuredLater: true },
      'notYetMeasured',
      '100%',
      ['actual.notYetMeasured'],
    ],
  ];
  test.each(cases)('%s', (_what, leaf, expected, node, codes) => {
    const result = scored(planOn(leaf));
    const shown = expected.endsWith('%') ? expected : `excluded: ${expected}`;
    expect([result.face('I'), result.face('N')]).toEqual([shown, node]);
    expect(result.codes).toEqual(codes);
  });

  test('a deadline of the words is the one that is quoted', () => {
    const { problems } = scored(planOn(allBy('31/05/2024', '01/07/2024')));
    const told = problems.find(({ code }) => code === 'actual.afterMonitoring');
    expect(told?.details).toEqual({ actual: '01/07/2024', target: '31/05/2024' });
  });

  const policies: [policy: MissingActualPolicy, face: string, message: string][] = [
    ['error', 'failed', "Manca il consuntivo dell'indicatore I."],
    [
      'exclude',
      'excluded: missingActual',
      "Manca il consuntivo dell'indicatore I: escluso, come vuole il profilo.",
    ],
    ['zero', '0%', "Manca il consuntivo dell'indicatore I: vale 0%, come vuole il profilo."],
  ];
  test.each(policies)('passed and blank: %s, and that it was due', (missingActual, shown, told) => {
    const result = scored(planOn(due('31/05/2024')), { ...defaultProfile, missingActual });
    expect(result.face('I')).toBe(shown);
    const [found] = result.indicator('I').problems;
    expect(found && messageOf(found, catalogues.it)).toBe(
      `${told} La scadenza del 31/05/2024 era già arrivata alla data di monitoraggio (30/06/2024).`,
    );
  });

  test.each([
    ['due on that very day', due(ON), { due: ON, on: ON }],
    // Scored as it is written, by whatever day: nothing had to be there yet.
    ['to come, and no deadline by its method', { ...due('30/11/2024'), method: 'valore' }, {}],
  ])('what is missing says that it was due, or not: %s', (_what, leaf, days) => {
    const [found] = scored(planOn(leaf)).indicator('I').problems;
    expect([found?.code, found?.details]).toEqual(['actual.missing', { indicator: 'I', ...days }]);
  });

  test('without a day of the monitoring nothing is open: the same no is 0%', () => {
    expect(scored(planOn(due('30/11/2024', 'no'), null)).face('I')).toBe('0%');
  });

  test('what has no right to a deadline is not excluded by one', () => {
    const asIs = { target: 'Entro 30/11/2024', method: 'valore', actual: '40%' };
    expect(scored(planOn(asIs)).face('I')).toBe('40%');
    expect(scored(planOn({ ...due('30/11/2024', 'no'), unusable: true })).face('I')).toBe('failed');
    expect(scored(planOn(due('30/11/2024', 'a novembre'))).codes).toContain('actual.noDate');
  });
});

describe('measured only after the day of the monitoring', () => {
  const later = { target: '>= 400', actual: 242, measuredLater: true, measuredOn: 45565 };

  test('is excluded: neither 0 nor a failure of its node', () => {
    const result = scored(planOn(later));
    expect([result.face('I'), result.face('N')]).toEqual(['excluded: notYetMeasured', '100%']);
    expect(result.codes).toEqual(['actual.notYetMeasured']);
  });

  test.each([
    ['N.V.', 'excluded: notYetMeasured'],
    ['n.d.', 'excluded: notYetMeasured'],
    ['molti', 'excluded: notYetMeasured'],
  ])('%s was not known either', (actual, shown) => {
    const result = scored(planOn({ ...later, actual }));
    expect([result.face('I'), result.codes]).toEqual([shown, ['actual.notYetMeasured']]);
  });

  test('the evaluators took it out already', () => {
    const result = scored(planOn({ ...later, exclusion: 'Alluvione' }));
    expect(result.face('I')).toBe('excluded: notAssessable');
  });

  test('what else is wrong with it is told all the same', () => {
    const result = scored(planOn({ ...later, target: '' }));
    expect(result.codes).toEqual(expect.arrayContaining(['actual.notYetMeasured']));
    expect(scored(planOn({ ...later, unusable: true })).face('I')).toBe('failed');
  });

  test('another actual that is tried counts', () => {
    const card = scorePlan(readPlan(planOn(later)), defaultProfile);
    // 200 of 400; (50 + 100) / 2
    expect(face(rescore(card, 'I', { value: 200 })?.indicator.outcome ?? { kind: 'failed' })).toBe(
      '50%',
    );
    expect(viewOf(card).face('N')).toBe('75%');
  });
});

describe('the reason tells the days', () => {
  const told = (leaf: Leaf) => {
    const result = scored(planOn(leaf)).indicator('I');
    return [catalogues.it, catalogues.en].map((words) => explainIndicator(result, null, words));
  };
  const cases: [leaf: Leaf, italian: string, english: string][] = [
    [
      { target: 'Entro 30/11/2024', actual: 'no' },
      'non fatto su entro 30/11/2024: scadenza successiva alla data di monitoraggio (30/06/2024)',
      'not done against by 30/11/2024: deadline after the monitoring date (30/06/2024)',
    ],
    [
      { target: 'Entro 31/05/2024', actual: '14/07/2024' },
      '14/07/2024, non fatto al 30/06/2024 su entro 31/05/2024: non fatto = 0,00%',
      '14/07/2024, not done as of 30/06/2024 against by 31/05/2024: not done = 0.00%',
    ],
    [
      { target: '>= 400', actual: 242, measuredOn: day('31/03/2024') },
      '242 al 31/03/2024 su >= 400: 1 - 158/400 = 60,50%',
      '242 as of 31/03/2024 against >= 400: 1 - 158/400 = 60.50%',
    ],
    [
      { target: '>= 400', actual: 242, measuredOn: day('30/09/2024'), measuredLater: true },
      '242 al 30/09/2024 su >= 400: misurato dopo la data di monitoraggio (30/06/2024)',
      '242 as of 30/09/2024 against >= 400: measured after the monitoring date (30/06/2024)',
    ],
  ];
  test.each(cases)('%j', (leaf, italian, english) => {
    expect(told(leaf)).toEqual([italian, english]);
  });
});

test('what was done by a day scores as it will; until then a deadline is open, or missed', () => {
  const days = fc.integer({ min: day('01/01/2024'), max: day('31/12/2024') });
  fc.assert(
    fc.property(days, days, days, (dueOn, doneOn, on) => {
      const leaf = { target: { value: dueOn, shownAs: 'date' as const }, actual: doneOn };
      const plan = { ...planOn(leaf), on };
      const outcome = scored(plan).indicator('I').outcome;
      if (doneOn <= on) {
        // Known: what it will be at the end of the year too.
        expect(face(outcome)).toBe(scored(planOn(leaf, '31/12/2024')).face('I'));
      } else {
        expect(face(outcome)).toBe(dueOn > on ? 'excluded: notYetDue' : '0%');
      }
    }),
  );
});
