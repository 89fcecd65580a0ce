import { readTarget } from '../../src/engine';
import { kindOfTarget } from '../support/kind-of-target';
import { input, published, type PublishedPlan } from '../support/published';
import { maremmaTargets, riviereTargets, type TargetCase } from '../support/target-kinds';

/** The operator and the text of every target that a plan prints, and of every one it revised. */
function printedTargets(plan: PublishedPlan): Set<string> {
  const rows = published(plan).indicators.flatMap(
    ({ operator = '', target = '', previous_target: previous = '' }) =>
      previous === ''
        ? [[operator, target]]
        : [
            [operator, target],
            [operator, previous],
          ],
  );
  return new Set(rows.map((row) => row.join(' | ')));
}

const listed = (cases: readonly TargetCase[]): string[] =>
  cases.map(([operator, text]) => `${operator} | ${text}`);

describe.each([
  ['riviere-di-liguria-2023', 2023, riviereTargets],
  ['maremma-e-tirreno-2019', 2020, maremmaTargets],
] as const)('the kinds of target listed for %s', (plan, year, cases) => {
  test('are those of all the targets that it prints, each once', () => {
    expect(listed(cases).sort()).toEqual([...printedTargets(plan)].sort());
  });

  test.each(cases)('%s %s is read as a person reads it', (operator, text, is) => {
    const reading = readTarget({ target: input(text), operator: input(operator) }, year);
    expect(reading.ok ? kindOfTarget(reading.target) : reading.problem).toEqual(is);
  });
});
