import {
  filledIn,
  MAREMMA,
  planBooks,
  RIVIERE,
  type PlanBooks,
  type Typing,
} from '../support/plan-books';
import { faces, percent, ran, type Drawn } from '../support/workbook';

let books: PlanBooks;

beforeAll(async () => {
  books = await planBooks();
});

const actual = (indicator: string, value: Drawn, year?: number): Typing => ({
  sheet: 'Consuntivi',
  indicator,
  ...(year === undefined ? {} : { year }),
  cells: { Consuntivo: value, 'Non valutabile': null },
});
const series = (indicator: string, year: number, value: Drawn): Typing => ({
  sheet: 'Serie storica',
  indicator,
  year,
  cells: { Valore: value },
});
const mean = (indicator: string, year: number, value: Drawn): Typing => ({
  sheet: 'Benchmark',
  indicator,
  year,
  cells: { Valore: value },
});

describe(`${MAREMMA} with series, benchmarks and actuals that this test makes up`, () => {
  const scored = (typings: readonly Typing[], year: number) =>
    faces(ran(filledIn(books[MAREMMA], typings), { year }));

  test.each<[name: string, year: number, indicator: string, typings: Typing[], score: string]>([
    [
      'X < X-4, 42 against 40 of 2016: 1 - 2/40',
      2020,
      'O10.I01',
      [series('O10.I01', 2016, 40), actual('O10.I01', 42)],
      '95%',
    ],
    [
      'X < X-1, had it not been eliminated, 11 against 10 of 2019: 1 - 1/10',
      2020,
      'O09.I11',
      [series('O09.I11', 2019, 10), actual('O09.I11', 11)],
      '90%',
    ],
    [
      '> a medio, 3,8 against a mean of 4: 1 - 0,2/4',
      2020,
      'O09.I09',
      [mean('O09.I09', 2020, 4), actual('O09.I09', 3.8)],
      '95%',
    ],
    [
      '> media cluster, had it not been eliminated, 63% against 70%: 1 - 7/70',
      2020,
      'O14.I03',
      [mean('O14.I03', 2020, percent(0.7)), actual('O14.I03', percent(0.63))],
      '90%',
    ],
    [
      'scostamento max 0,01 da media cluster, 0,715 against 0,70: 1 - 0,005/0,01',
      2018,
      'O14.I03',
      [mean('O14.I03', 2018, 0.7), actual('O14.I03', 0.715)],
      '50%',
    ],
    [
      '≥1 of year on year, 18 after 20: 0,9 of 1',
      2020,
      'O02.I02',
      [series('O02.I02', 2019, 20), series('O02.I02', 2020, 18)],
      '90%',
    ],
    [
      '>1,2 of year on year, 114 after 100: 1 - 0,06/1,2',
      2020,
      'O11.I03',
      [series('O11.I03', 2019, 100), series('O11.I03', 2020, 114)],
      '95%',
    ],
    [
      '<1 of year on year, 51 after 50: 1 - 0,02/1',
      2020,
      'O14.I04',
      [series('O14.I04', 2019, 50), series('O14.I04', 2020, 51)],
      '98%',
    ],
    ['ITP < -10, -9: 1 - 1/10', 2020, 'O09.I10', [actual('O09.I10', -9)], '90%'],
  ])('%s', (_name, year, indicator, typings, score) => {
    expect(scored(typings, year)[indicator]).toMatch(new RegExp(`^${score} `));
  });

  test('Anno di rilevazione is measured and not scored', () => {
    const shown = scored([actual('O02.I02', 12)], 2018);
    expect(shown['O02.I02']).toMatch(/^excluded: baselineYear/);
  });
});

describe(`${RIVIERE} with the rates of 2022 that this test makes up`, () => {
  const ANDAMENTO = 'A2.O10.S02.I01';
  const rates = [series(ANDAMENTO, 2022, percent(0.8)), actual(ANDAMENTO, percent(0.86), 2023)];
  const target = (text: string): Typing => ({
    sheet: 'Target',
    indicator: ANDAMENTO,
    year: 2023,
    cells: { Target: text },
  });

  test('+10% of a rate of 80% may be 88% or 90%: PERF asks', () => {
    const run = ran(filledIn(books[RIVIERE], rates));
    const told = run.problems.filter(({ details }) => details.indicator === ANDAMENTO);
    expect(told.map(({ code }) => code)).toEqual(['target.pointsOrPercent']);
    expect(faces(run)[ANDAMENTO]).toMatch(/^failed /);
  });

  test('+10 punti of 80% is 90%: 86% scores 1 - 4/90', () => {
    const run = ran(filledIn(books[RIVIERE], [...rates, target('+10 punti')]));
    expect(faces(run)[ANDAMENTO]).toMatch(/^95\.5+6?% Raggiunto$/);
  });
});

describe(`${RIVIERE} in 2022, with what its own series measured`, () => {
  test.each([
    // 106/64.356 = 0,164708...% of 0,18%
    ['A1.O01.I01', /^91\.5048\d*% /],
    // 102/167 = 61,077844...% of 63%
    ['A1.O02.I03', /^96\.9489\d*% /],
    // 3.671 of 3.500
    ['A1.O02.I04', /^100% /],
    // 80 of 80
    ['A1.O03.I01', /^100% /],
    // 11,4% of 10,8%
    ['A1.O03.I02', /^100% /],
    // 108 of 66, "dato al monitoraggio"
    ['A2.O06.I01', /^100% /],
    // 241 of 140, "dato al monitoraggio"
    ['A2.O07.I01', /^100% /],
    // -8,75 days of delay of at most 0
    ['A2.O10.I01', /^100% /],
    // 6,22% printed, 4.012/64.356 = 6,234...%: one of the three is wrong
    ['A1.O02.I02', /^failed /],
  ])('%s', (indicator, face) => {
    const run = ran(books[RIVIERE], { year: 2022 });
    expect(faces(run)[indicator]).toMatch(face);
  });

  test('no other indicator of 2022 was measured', () => {
    const shown = Object.entries(faces(ran(books[RIVIERE], { year: 2022 })));
    const codes = shown.flatMap(([code, face]) =>
      /\.I\d+$/.test(code) && /%/.test(face) ? [code] : [],
    );
    expect(codes).toHaveLength(8);
  });
});
