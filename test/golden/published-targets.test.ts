import { exactText, readTarget, type PlanIndicator } from '../../src/engine';
import { figureOfYear } from '../../src/engine/figures/series';
import { scoredAlone } from '../support/plan';
import {
  input,
  published,
  publishedSeries,
  type PublishedPlan,
  type Row,
} from '../support/published';

/** The row with the kind that its target is read as, or the problem that it raises. */
function kindOf({ target, operator, unit_of_measure, target_year }: Row): string {
  const year = target_year ? Number(target_year) : undefined;
  const unit = unit_of_measure ? { unit: input(unit_of_measure) } : {};
  const inputs = { target: input(target), operator: input(operator), ...unit };
  const reading = readTarget(inputs, year);
  if (!reading.ok) return reading.problem.code;
  return reading.target.kind;
}

const nameOf = ({ code = '', target_year = '', target = '' }: Row): string =>
  [code, target_year, target].filter(Boolean).join(' ');

/** How many rows are of each kind, and those of the rarer ones by name. */
function kinds(plan: PublishedPlan): { counts: Record<string, number>; rare: string[] } {
  const counts: Record<string, number> = {};
  const rare: string[] = [];
  for (const row of published(plan).indicators) {
    const kind = kindOf(row);
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (!['threshold', 'deadline', 'baselineYear', 'undefined'].includes(kind)) {
      rare.push(`${nameOf(row)}: ${kind}`);
    }
  }
  return { counts, rare };
}

describe('every target of the published plans is read into its kind', () => {
  test('Riviere di Liguria 2023: all of them', () => {
    expect(kinds('riviere-di-liguria-2023')).toEqual({
      counts: { threshold: 149, deadline: 8, change: 3, benchmark: 1, undefined: 1 },
      rare: [
        'A2.O10.I01 2024 dato medio nazionale: benchmark',
        'A2.O10.S02.I01 2023 +10%: change',
        'A2.O10.S03.I01 2023 +10%: change',
        'A4.O15.S04.I01 2023 +10%: change',
      ],
    });
  });

  test('Maremma e Tirreno 2019: all but the fifteen that the scan left blank', () => {
    expect(kinds('maremma-e-tirreno-2019')).toEqual({
      counts: {
        threshold: 162,
        deadline: 4,
        baselineYear: 23,
        past: 9,
        benchmark: 9,
        none: 15,
      },
      rare: [
        // Scans that nobody can read (`4 X 4 X 4`, `235 535 235 35 535`, `21` for `≥1`): the
        // transcription leaves them blank, and so they are asked for: target.missing.
        'O01.I03: none',
        'O05.I04: none',
        'O06.I01 2017: none',
        'O06.I01 2018: none',
        'O06.I01 2019: none',
        'O06.I01 2020: none',
        'O07.I01: none',
        'O07.I02: none',
        'O07.I04: none',
        'O07.I05: none',
        'O07.I06: none',
        'O09.I02: none',
        'O09.I04: none',
        'O09.I05: none',
        'O09.I06: none',
        // A reference that the table Benchmark may have under longer words.
        'O09.I09 2017 > a medio: benchmark',
        'O09.I09 2018 > a medio: benchmark',
        'O09.I09 2019 > a medio: benchmark',
        'O09.I09 2020 > a medio: benchmark',
        'O09.I09 2021 > a medio: benchmark',
        'O09.I11 2017 X < X-1: past',
        'O09.I11 2018 X < X-1: past',
        'O09.I11 2019 X < X-1: past',
        'O09.I11 2020 X < X-1: past',
        'O10.I01 2017 X < X-1: past',
        'O10.I01 2018 X < X-2: past',
        'O10.I01 2019 X < X-3: past',
        'O10.I01 2020 X < X-4: past',
        'O10.I01 2021 X < X-4: past',
        'O14.I03 2017 scostamento max 0,02 da media cluster: benchmark',
        'O14.I03 2018 scostamento max 0,01 da media cluster: benchmark',
        'O14.I03 2019 > media cluster: benchmark',
        'O14.I03 2020 > media cluster: benchmark',
      ],
    });
  });

  test('Pistoia-Prato, 30/06/2024: all of them, but for years that it leaves blank', () => {
    const { rare } = kinds('pistoia-prato-2024-06');
    expect(rare.filter((told) => !told.endsWith(': yesNo'))).toEqual([
      '01_04_OS02.I01 2025: none',
      '01_04_OS02.I01 2026: none',
      '01_04_OS02.I02 2025: none',
      '01_04_OS02.I02 2026: none',
      '01_04_OS02.I03 2025: none',
      '01_04_OS02.I03 2026: none',
    ]);
  });

  const plans: PublishedPlan[] = ['riviere-di-liguria-2023', 'maremma-e-tirreno-2019'];
  test.each(plans)('%s: each threshold is the first figure that is written', (plan) => {
    let checked = 0;
    for (const { target = '', operator = '' } of published(plan).indicators) {
      const reading = readTarget({ target: input(target), operator: input(operator) }, 2023);
      if (!reading.ok || reading.target.kind !== 'threshold') continue;
      const { comparison, value, unit } = reading.target;
      const [, sign = '', digits = '', percent = ''] =
        /([-]?)\s?(\d[\d.,]*)\s*(%?)/.exec(target) ?? [];
      const number = digits.replaceAll(/[.](?=\d{3})/g, '').replace(',', '.');
      const written = target === 'zero' ? 0 : Number(sign + number);
      expect([target, value.toNumber(), unit === '%']).toEqual([target, written, percent === '%']);
      const signs = `${operator}${/[<>=≥≤]/.exec(target) ? target : ''}`.replaceAll(
        /[^<>=≥≤]/g,
        '',
      );
      expect(comparison).toBe(signs.replace('≥', '>=').replace('≤', '<=') || 'none');
      checked += 1;
    }
    expect(checked).toBe(
      { 'riviere-di-liguria-2023': 149, 'maremma-e-tirreno-2019': 162 }[plan as string],
    );
  });

  test('the raw scan is refused, or what it says, and never something else', () => {
    const raw = published('maremma-e-tirreno-2019').indicators.filter(({ target }) => !target);
    const told = raw.map((row) => [
      row.target_as_scanned ?? '',
      kindOf({ ...row, target: row.target_as_scanned ?? '' }),
    ]);
    expect(told.filter(([text]) => text !== '')).toEqual([
      ['4 X 4 X 4', 'target.unreadable'],
      ['235 535 235 35 535', 'target.unreadable'],
      ['10', 'threshold'],
      ['21', 'threshold'],
      ['21', 'threshold'],
      ['21', 'threshold'],
      ['<2 1 1 1 1', 'target.unreadable'],
      ['< < 4,6 4 4', 'target.unreadable'],
      ['< %', 'target.unreadable'],
      ['5 20 20 4 8', 'target.unreadable'],
    ]);
  });
});

describe('the series of Riviere di Liguria 2023', () => {
  const rows = publishedSeries('riviere-di-liguria-2023');
  const filled = (text: string | undefined) => (text ? input(text) : undefined);
  const indicatorOf = (code: string): PlanIndicator => ({
    code,
    target: input('>= 1'),
    actual: input(''),
    series: rows
      .filter((row) => row.code === code)
      .map((row) => {
        const [numerator, denominator] = [filled(row.numerator), filled(row.denominator)];
        return {
          year: Number(row.year),
          value: input(row.value),
          ...(numerator ? { numerator } : {}),
          ...(denominator ? { denominator } : {}),
        };
      }),
  });
  const percentages = new Set(
    published('riviere-di-liguria-2023')
      .indicators.filter(({ target }) => target?.includes('%'))
      .map(({ code }) => code),
  );

  test('every figure is read, but for those that are wrong or no figure at all', () => {
    const codes = [...new Set(rows.map(({ code = '' }) => code))];
    const wrong: string[] = [];
    const parts: string[] = [];
    for (const code of codes) {
      for (const year of [2020, 2021, 2022]) {
        const reading = figureOfYear(indicatorOf(code), year, percentages.has(code));
        if (reading.ok && reading.figure.fraction) {
          const { value, unit } = reading.figure;
          parts.push(`${code} ${year} ${exactText(value.toDecimalPlaces(4))} ${unit}`);
        } else if (!reading.ok && reading.problem) {
          const { code: found, details } = reading.problem;
          wrong.push(`${code} ${year} ${found} ${details.text ?? details.second ?? ''}`.trim());
        }
      }
    }
    expect(parts).toEqual([
      // 112/65.991 and 106/64.356 in percent, as the printed 0,17 and 0,16 tell.
      'A1.O01.I01 2021 0.1697 %',
      'A1.O01.I01 2022 0.1647 %',
      'A1.O02.I01 2020 10.0335 %',
      'A1.O02.I01 2021 15.0172 %',
      'A1.O02.I02 2020 5.8798 %',
      'A1.O02.I02 2021 5.7826 %',
      'A1.O02.I03 2020 58.6826 %',
      'A1.O02.I03 2021 61.0778 %',
      'A1.O02.I03 2022 61.0778 %',
      'A2.O08.S01.I01 2020 324.7191 %',
      'A2.O08.S01.I01 2021 350 %',
      'A2.O08.S01.I02 2021 100 %',
      'A2.O08.S01.I04 2021 100 %',
      'A4.O15.S01.I01 2020 1.0516 none',
      'A4.O15.S01.I01 2021 1.0677 none',
      'A4.O15.S02.I01 2021 2.2353 none',
    ]);
    expect(wrong).toEqual([
      // 4.012/64.356 is 6,2341%: the 6,22 printed was cut or copied wrongly.
      'A1.O02.I02 2022 series.ratioDisagrees 6,22',
      'A2.O06.S01.I01 2020 series.unreadable manifestazioni annullate',
      'A2.O06.S01.I02 2020 series.unreadable manifestazioni annullate',
      // Three figures for 2021.
      'A2.O10.I01 2021 series.two -9,53',
      'A4.O15.S01.I02 2021 series.unreadable 75,10 nella piattaforma Pareto risulta 75,92',
      // 178,68/58 is 3,0807.
      'A4.O15.S02.I01 2020 series.ratioDisagrees 2,96',
    ]);
  });

  test('a target that named them would be scored', () => {
    // 15,02% is 9.910/65.991 = 15,0172...%: 14% against it is 14 x 65.991 / 991.000 = 93,2264...%.
    const { series = [] } = indicatorOf('A1.O02.I01');
    const leaf = { target: '> anno precedente', actual: '14%', more: { series } };
    const { outcome } = scoredAlone(leaf, undefined, 2022).indicator('I');
    if (outcome.kind !== 'scored') throw new Error('Not scored');
    expect(exactText(outcome.score.toDecimalPlaces(6))).toBe('0.932264');
  });
});
