import { readTarget } from '../../src/engine';
import { readModel, type Run } from '../../src/workbook';
import { kindOfTarget } from '../support/kind-of-target';
import { MAREMMA, planBooks, RIVIERE, type PlanBooks } from '../support/plan-books';
import { published, type Row } from '../support/published';
import { maremmaTargets, riviereTargets, type TargetCase } from '../support/target-kinds';
import { faces, ran } from '../support/workbook';

let books: PlanBooks;

beforeAll(async () => {
  books = await planBooks();
});

/** What the list of kinds says of a printed target. */
function listedIn(cases: readonly TargetCase[], { operator = '', target = '' }: Row) {
  return cases.find(([sign, text]) => sign === operator && text === target)?.[2];
}

describe.each([
  [RIVIERE, riviereTargets, [2022, 2023, 2024]],
  [MAREMMA, maremmaTargets, [2017, 2018, 2019, 2020, 2021]],
] as const)('%s: every target of every year', (name, cases, years) => {
  test.each(years)('of %i is read into its kind, from its cell', (year) => {
    const model = readModel(books[name], { year });
    if (!model.ok) throw new Error(model.problem.code);
    const printed = published(name).indicators.filter((row) => row.target_year === String(year));
    const read = printed.map(({ code = '' }) => {
      const indicator = model.value.plan.indicators.find((one) => one.code === code);
      if (!indicator) return [code, 'not in the plan'];
      const reading = readTarget(indicator, year);
      return [code, reading.ok ? kindOfTarget(reading.target) : reading.problem];
    });
    expect(read).toEqual(printed.map((row) => [row.code, listedIn(cases, row)]));
    expect(printed.length).toBeGreaterThan(15);
  });
});

test(`${RIVIERE}: what a target was before it was revised stands beside it`, () => {
  const revised = published(RIVIERE).indicators.filter((row) => row.previous_target !== '');
  const read = revised.map(({ code, operator = '', target_year: year }) => {
    const model = readModel(books[RIVIERE], { year: Number(year) });
    const plan = model.ok ? model.value.plan.indicators : [];
    const target = plan.find((one) => one.code === code)?.previousTarget ?? { value: null };
    const reading = readTarget({ target, operator: { value: operator || null } }, undefined);
    return reading.ok ? kindOfTarget(reading.target) : reading.problem;
  });
  expect(read).toEqual(
    revised.map((row) => listedIn(riviereTargets, { ...row, target: row.previous_target ?? '' })),
  );
  expect(revised).toHaveLength(13);
});

/** A problem that is right to stay, with why. */
type Expected = readonly [code: string, indicator: string, why: string];

const RIVIERE_ERRORS: readonly Expected[] = [
  ['target.noneForYear', 'A5.O18.I01', 'its only target is for 2024'],
  ['target.noneForYear', 'A5.O18.I02', 'its only target is for 2024'],
  ['series.missing', 'A2.O10.S02.I01', '+10% on a rate of 2022 that is printed as nd'],
  ['series.missing', 'A2.O10.S03.I01', '+10% on a rate of 2022 that is printed as nd'],
  ['series.missing', 'A4.O15.S04.I01', '+10% on a rate of 2022 that was not available yet'],
];
const RIVIERE_DOUBTS: readonly Expected[] = [
  ['series.ratioDisagreesUnused', 'A1.O02.I02', '4.012/64.356 is 6,23, printed 6,22'],
  ['series.unreadableUnused', 'A2.O06.S01.I01', 'manifestazioni annullate'],
  ['series.unreadableUnused', 'A2.O06.S01.I02', 'manifestazioni annullate'],
  ['series.twoUnused', 'A2.O10.I01', '2021 is printed as 31,28, -9,53 and -9,65'],
  ['series.unreadableUnused', 'A4.O15.S01.I02', '75,10 by one source and 75,92 by another'],
  ['series.ratioDisagreesUnused', 'A4.O15.S02.I01', '178,68/58 is 3,08, printed 2,96'],
];
const MAREMMA_ERRORS: readonly Expected[] = [
  ['target.two', 'O07.V02', 'the years of its targets cannot be read in the scan'],
  ['benchmark.missing', 'O09.I09', 'nobody published the mean of 2020'],
  ['series.missing', 'O10.I01', 'X < X-4: nobody published the value of 2016'],
];
const MAREMMA_DOUBTS: readonly Expected[] = [
  ['indicator.repeated', 'O07.V01', 'the years of its two targets, both 100%, cannot be read'],
];

/** What a plan without actuals is full of: each indicator to be measured, and its nodes. */
const EVERYWHERE = ['actual.missingExcluded', 'node.dependsOnFailed'];

function problemsIn({ problems }: Run, severity: string): string[] {
  return problems
    .filter((problem) => problem.severity === severity && !EVERYWHERE.includes(problem.code))
    .map(({ code, details }) => `${code} ${details.indicator ?? ''}`)
    .sort();
}

const listing = (expected: readonly Expected[]): string[] =>
  expected.map(([code, indicator]) => `${code} ${indicator}`).sort();

describe.each([
  [RIVIERE, RIVIERE_ERRORS, RIVIERE_DOUBTS],
  [MAREMMA, MAREMMA_ERRORS, MAREMMA_DOUBTS],
] as const)('%s as it is published', (name, errors, doubts) => {
  test('has no error and no warning but those that are right', () => {
    const run = ran(books[name]);
    expect(problemsIn(run, 'error')).toEqual(listing(errors));
    expect(problemsIn(run, 'warning')).toEqual(listing(doubts));
  });

  test('has no score: nothing was measured', () => {
    const shown = Object.values(faces(ran(books[name])));
    expect(shown.filter((face) => /%/.test(face))).toEqual([]);
  });
});
