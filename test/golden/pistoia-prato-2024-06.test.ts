import { intervalText, meet, printedInterval, scoreInterval } from '../support/interval';
import { asPrinted, planOf, printedText, published, rowOf } from '../support/published';
import { scored } from '../support/plan';

const YEAR = 2024;
const { nodes, indicators } = published('pistoia-prato-2024-06');
const rows = indicators.filter((row) => row.target_year === String(YEAR));
const report = scored(planOf(nodes, rows, YEAR));

const codeOf = ({ code = '', parent = '' }: (typeof rows)[number]) => `${parent}/${code}`;

/** The displayed actual is rounded: the printed score was worked out from the true one. */
const ROUNDED: Readonly<Record<string, { actual: string; printed: string; ours: string }>> = {
  '01_01_OS01/01_01_OS01.I05': { actual: '7% of >= 80%', printed: '8%', ours: '9%' },
  '01_04_OS01/01_04_OS01.I04': { actual: '60% of >= 71%', printed: '84%', ours: '85%' },
};

describe('Pistoia-Prato 30/06/2024: every printed whole percentage', () => {
  const scores = rows.filter((row) => (row.published_score ?? '').endsWith('%'));
  const cases = scores
    .filter((row) => !(codeOf(row) in ROUNDED))
    .map((row) => {
      const { operator = '', target = '', actual = '', published_score: printed } = row;
      return [codeOf(row), `${operator} ${target}`, actual, printedText(printed)] as const;
    });

  test('44 are printed, 42 of them reproduced exactly', () => {
    expect([scores.length, cases.length]).toEqual([44, 42]);
  });

  test.each(cases)('%s: %s, %s: %s', (code, _target, _actual, printed) => {
    const score = asPrinted(report.indicator(code).outcome, 0);
    expect({ code, score }).toEqual({ code, score: printed });
  });
});

describe('Pistoia-Prato 30/06/2024: two are within the rounding of the displayed actual', () => {
  test.each(Object.entries(ROUNDED))('%s: %j', (code, { printed, ours }) => {
    const row = rowOf(rows, code.split('/')[1] ?? '');
    expect(printedText(row.published_score)).toBe(printed);
    expect({ code, score: asPrinted(report.indicator(code).outcome, 0) }).toEqual({
      code,
      score: ours,
    });
    const possible = scoreInterval(row, YEAR);
    const stated = printedInterval(printed);
    expect({
      code,
      possible: possible && intervalText(possible),
      stated: intervalText(stated),
      meet: possible && meet(possible, stated),
    }).toMatchObject({ code, meet: true });
  });
});

describe('Pistoia-Prato 30/06/2024: what was not measured is not scored', () => {
  const cases = rows
    .filter((row) => row.actual === 'n.d.')
    .map((row) => [codeOf(row), row.published_score ?? ''] as const);

  test('19 of 63 indicators are n.d., and none of them is printed with a score', () => {
    expect([cases.length, rows.length]).toEqual([19, 63]);
    expect(new Set(cases.map(([, printed]) => printed))).toEqual(new Set(['n.d.', '']));
  });

  test.each(cases)('%s: n.d., printed %j', (code) => {
    expect({ code, face: report.face(code) }).toEqual({ code, face: 'excluded: noPhenomenon' });
  });

  test('03_01_OS06, all n.d., is excluded: neither 0% nor 100%', () => {
    expect(report.face('03_01_OS06')).toBe('excluded: allChildrenExcluded');
  });
});

describe('Pistoia-Prato 30/06/2024: what the plan itself leaves in doubt', () => {
  test('weights that do not add up to 100%, each with its sum', () => {
    const sums = report.problems.filter(({ code }) => code === 'weight.sum');
    expect(sums.map(({ details }) => `${details.node ?? ''} ${details.sum ?? ''}`)).toEqual([
      '01_01_OS02 100.2',
      '01_04_OS02 99.9',
      '03_01_OS01 100.1',
      '03_01_OS03 99.9',
    ]);
  });

  test('two ambiti whose objectives are not transcribed have no score', () => {
    const empty = report.problems.filter(({ code }) => code === 'node.childless');
    expect(empty.map(({ details }) => details.node)).toEqual(['01_02', '02_01']);
  });
});
