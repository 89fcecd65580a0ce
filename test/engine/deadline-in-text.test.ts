import { dayText, type PlanIndicator } from '../../src/engine';
import {
  dated,
  inputOf,
  planFrom,
  scored,
  scoredAlone,
  type Leaf,
  type Written,
} from '../support/plan';

/** 45138 is 31/07/2023. */
const promised = (
  words: string,
  actual: Written,
  rest: Leaf = {},
  more: Partial<PlanIndicator> = {},
): Leaf => ({ target: '100%', actual, ...rest, more: { algorithm: inputOf(words), ...more } });

const BY_JULY = 'Realizzazione della procedura entro 31/7';

describe('a target of 100% whose words have the deadline', () => {
  const cases: [name: string, leaf: Leaf, face: string][] = [
    ['done on the day', promised(BY_JULY, dated(45138)), '100%'],
    ['14 days late: 1 - 14 x 1%', promised(BY_JULY, dated(45152)), '86%'],
    ['a date in words', promised('entro il 31 luglio', '10/08/2023'), '90%'],
    ['with its year', promised('entro e non oltre il 31/07/2023', dated(45139)), '99%'],
    ['not done', promised(BY_JULY, 'no'), '0%'],
    ['named by its method', promised(BY_JULY, 'no', { method: 'scadenza' }), '0%'],
    ['the description says it', promised('', dated(45152), {}, { name: BY_JULY }), '86%'],
    ['the target says it', { target: '100% (entro 31/7)', actual: dated(45152) }, '86%'],
    ['the same day twice', promised('entro 31/7, cioè entro il 31.07.2023', dated(45138)), '100%'],
    ['with blanks about', promised('entro  e  non  oltre  il  31  luglio', dated(45139)), '99%'],
    ['two blanks before the date', promised('entro  31/7', dated(45139)), '99%'],
    ['on the first of a month', promised('entro il 1° agosto', dated(45140)), '99%'],
    // 44926 is 31/12/2022.
    ['of another year, spaced', promised('entro il 31 / 12 / 2022', dated(44930)), '96%'],
    ['of another year, in two digits', promised('entro il 31/12/22', dated(44930)), '96%'],
    ['of another year, in words', promised('entro il 31 dicembre  2022', dated(44930)), '96%'],
    ['beside a number that is no date', promised('det. 12/2023, entro 31/7', dated(45139)), '99%'],
    ['beside a longer number', promised('det. 1012/12, entro 31/7', dated(45139)), '99%'],
    // Measured as a percentage, it is one.
    ['a percentage', promised(BY_JULY, '50%'), '50%'],
    ['a percentage of >= 100%', promised(BY_JULY, '50%', { operator: '>=' }), '50%'],
  ];
  test.each(cases)('%s', (_, leaf, expected) => {
    expect(scoredAlone(leaf).face('I')).toBe(expected);
  });

  const refused: [name: string, leaf: Leaf, code: string][] = [
    [
      'several days',
      promised('entro 31/7 e poi entro 30/9', dated(45138)),
      'target.severalDeadlines',
    ],
    [
      'a day that is no deadline beside one',
      promised('entro 31/7, dati al 30/6', dated(45138)),
      'target.severalDeadlines',
    ],
    [
      'a day that is no deadline',
      promised('rilevato il 31/7', dated(45138)),
      'actual.looksLikeDate',
    ],
    ['no day', promised('Procedura realizzata', dated(45138)), 'actual.looksLikeDate'],
    ['no words', { target: '100%', actual: dated(45138) }, 'actual.looksLikeDate'],
    [
      'a part of something',
      promised(BY_JULY, dated(45138), { target: '90%' }),
      'actual.looksLikeDate',
    ],
    ['a number', promised(BY_JULY, dated(45138), { target: '100' }), 'actual.looksLikeDate'],
    [
      'less than all',
      promised(BY_JULY, dated(45138), { target: '< 100%' }),
      'actual.looksLikeDate',
    ],
    [
      'a day that only follows later',
      promised("entro l'anno, rilevato il 31/7", dated(45138)),
      'actual.looksLikeDate',
    ],
    [
      'measured as another method says',
      promised(BY_JULY, dated(45138), { method: 'proporzionale' }),
      'actual.looksLikeDate',
    ],
    ['no such day', promised('entro 31/6', dated(45138)), 'date.impossible'],
    ['yes, but when?', promised(BY_JULY, 'sì'), 'actual.unreadable'],
    [
      'scadenza without a day',
      promised('', dated(45138), { method: 'scadenza' }),
      'method.unsuitable',
    ],
  ];
  test.each(refused)('%s is asked about', (_, leaf, code) => {
    const { face, codes } = scoredAlone(leaf);
    expect(face('I')).toBe('failed');
    expect(codes.filter((found) => found !== 'node.dependsOnFailed')).toEqual([code]);
  });

  test('a day that does not exist is quoted with its words', () => {
    const { problems } = scoredAlone(promised('entro 31/6', dated(45138)));
    expect(problems[0]?.details).toEqual({ text: 'entro 31/6' });
  });

  test('which one counts is told', () => {
    const { problems, indicator } = scoredAlone(promised(BY_JULY, dated(45138)));
    expect(problems).toMatchObject([
      { code: 'target.deadlineFound', severity: 'remark', details: { deadline: '31/07/2023' } },
    ]);
    const { target } = indicator('I').reason;
    if (target?.kind !== 'deadline') throw new Error('No deadline');
    expect([dayText(target.day), target.foundIn]).toEqual(['31/07/2023', BY_JULY]);
  });

  test('without the year of the plan the day is not guessed', () => {
    const leaf = promised(BY_JULY, dated(45138));
    const { nodes, links, indicators } = planFrom({ N: { I: null } }, { I: leaf });
    const { codes } = scored({ nodes, links, indicators });
    expect(codes).toEqual(['date.yearless', 'node.dependsOnFailed']);
  });
});
