import { Dec, defaultProfile, exactText, type Profile } from '../../src/engine';
import { dated, face, scoredAlone, type Leaf, type Written } from '../support/plan';

const penalty = (perDay: string): Profile => ({ ...defaultProfile, dailyPenalty: new Dec(perDay) });

const scoreOf = (leaf: Leaf, profile?: Profile) =>
  face(scoredAlone(leaf, profile).indicator('I').outcome);

describe('a deadline', () => {
  const cases: [target: Written, actual: Written, score: string][] = [
    ['Entro 31/05/2023', '31/05/2023', '100%'],
    ['Entro 31/05/2023', '29/05/2023', '100%'],
    ['Entro 31/05/2023', '01/01/2020', '100%'],
    ['Entro 31/05/2023', '01/06/2023', '99%'],
    ['Entro 31/05/2023', '14/06/2023', '86%'],
    ['Entro 31/05/2023', '26/06/2023', '74%'],
    ['Entro 31/10/2023', '09/11/2023', '91%'],
    ['Entro 31/05/2023', '07/09/2023', '1%'],
    ['Entro 31/05/2023', '08/09/2023', '0%'],
    ['Entro 31/05/2023', '31/12/2025', '0%'],
    // Over a new year, over 29 February, over the changes of the clock.
    ['Entro 31/12/2023', '15/01/2024', '85%'],
    ['Entro 28/02/2024', '01/03/2024', '98%'],
    ['Entro 28/02/2023', '01/03/2023', '99%'],
    ['Entro 20/03/2023', '30/03/2023', '90%'],
    ['Entro 20/10/2023', '30/10/2023', '90%'],
    ['<= 31.01.2024', '24.01.2024', '100%'],
    ['<= 31.01.2024', '05.02.2024', '95%'],
    ['= 31/01/2024', '24/01/2024', '100%'],
    ['= 31/01/2024', '01/02/2024', '99%'],
    ['Entro il 31/7', '10/8', '90%'],
    [dated(45077), dated(45091.75), '86%'],
    [dated(45077), 45091, '86%'],
    ['Entro 31/05/2023', 'no', '0%'],
    ['Entro 31/05/2023', '0', '0%'],
    ['Entro 31/05/2023', 0, '0%'],
    ['Entro 31/05/2023', false, '0%'],
    ['Entro 31/05/2023', 'Non realizzato', '0%'],
    ['Entro 31/05/2023', 'N.V.', 'excluded: notAssessable'],
    ['Entro 31/05/2023', 'N/D', 'excluded: noPhenomenon'],
    ['Entro 31/05/2023', null, 'failed'],
    ['Entro 31/05/2023', 'in corso', 'failed'],
    ['Entro 31/05/2023', '31/06/2023', 'failed'],
    ['Entro 31/05/2023', '100%', 'failed'],
  ];
  test.each(cases)('%j, %j: %s', (target, actual, score) => {
    expect(scoreOf({ target, actual })).toBe(score);
  });
});

describe('the daily penalty is a setting', () => {
  const late = { target: 'Entro 31/05/2023', actual: '14/06/2023' };
  const cases: [perDay: string, score: string][] = [
    ['0', '100%'],
    ['0.005', '93%'],
    ['0.01', '86%'],
    ['0.05', '30%'],
    ['0.1', '0%'],
    ['1', '0%'],
  ];
  test.each(cases)('%s for each of 14 days: %s', (perDay, score) => {
    expect(scoreOf(late, penalty(perDay))).toBe(score);
  });

  test('no penalty does not make of what was not done a success', () => {
    expect(scoreOf({ ...late, actual: 'no' }, penalty('0'))).toBe('0%');
  });

  test.each(['1.2', null])('early is 100% under a cap of %s', (cap) => {
    const profile = { ...defaultProfile, cap: cap === null ? null : new Dec(cap) };
    expect(scoreOf({ ...late, actual: '01/01/2023' }, profile)).toBe('100%');
  });
});

describe('a strict deadline', () => {
  test.each([
    ['30/12/2023', '100%', []],
    ['31/12/2023', '100%', ['score.strictEquality']],
    ['01/01/2024', '99%', []],
  ])('< 31/12/2023, %s: %s with the remarks %j', (actual, score, remarks) => {
    const { indicator, codes } = scoredAlone({ target: '< 31/12/2023', actual });
    expect(face(indicator('I').outcome)).toBe(score);
    expect(codes).toEqual(remarks);
  });
});

describe('the gap counts days, and the working too', () => {
  const cases: [actual: string, gap: string | null, daysLate: number | null][] = [
    ['14/06/2023', '14', 14],
    ['29/05/2023', '-2', 0],
    ['31/05/2023', '0', 0],
    ['no', null, null],
  ];
  test.each(cases)('31/05/2023, %s: %s', (actual, days, daysLate) => {
    const { gap, reason } = scoredAlone({ target: 'Entro 31/05/2023', actual }).indicator('I');
    expect(gap && `${exactText(gap.value)} ${gap.unit}`).toBe(days === null ? null : `${days} gg`);
    expect(reason.working).toMatchObject({ rule: 'scadenza', daysLate });
  });
});
