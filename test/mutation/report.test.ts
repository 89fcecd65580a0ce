import { readFileSync } from 'node:fs';
import { ratioOf, scoresIn, unexplainedIn, type Explanation, type Report } from './report';

const SOURCE = `const limit = 100;
if (known.size >= limit) known.clear();
`;

/** A mutant of some columns of a line. */
const mutant = (status: string, line: number, [from, to]: readonly [number, number]) => ({
  mutatorName: 'Any',
  replacement: 'x',
  status,
  location: { start: { line, column: from }, end: { line, column: to } },
});

const report: Report = {
  files: {
    'a.ts': {
      source: SOURCE,
      mutants: [
        mutant('Killed', 1, [15, 18]),
        mutant('Timeout', 1, [15, 18]),
        mutant('NoCoverage', 1, [15, 18]),
        // known.size >= limit
        mutant('Survived', 2, [5, 24]),
        // Whoever reads neither can write it.
        mutant('CompileError', 2, [5, 24]),
      ],
    },
    'b.ts': { source: SOURCE, mutants: [mutant('Survived', 2, [5, 24])] },
    'types.ts': { source: '', mutants: [] },
  },
};
const explained = [{ file: 'a.ts', source: 'known.size >= limit', why: 'Only memory.' }];

test('what is found counts against what is not, and what cannot be written does not', () => {
  const scores = scoresIn(report, []);
  // 2 of 4, and 0 of 1; the lowest comes first.
  expect(scores.map((score) => [score.file, ratioOf([score])])).toEqual([
    ['b.ts', 0],
    ['a.ts', 0.5],
  ]);
  expect(ratioOf(scores)).toBe(2 / 5);
  expect(ratioOf([])).toBe(1);
});

test('what is explained does not count, in its own file only', () => {
  const scores = scoresIn(report, explained);
  expect(ratioOf(scores)).toBe(2 / 4);
  const left = scores.flatMap(unexplainedIn);
  expect(
    left.map(({ file, line, source, start, end }) => [file, line, source.slice(start, end)]),
  ).toEqual([
    ['b.ts', 2, 'known.size >= limit'],
    ['a.ts', 1, '100'],
  ]);
});

test.each([
  ['known.size >= limit) known', true],
  ['>= limit', false],
  ['known.clear()', false],
])('an explanation is of what lies within its piece of source: %s', (source, isExplained) => {
  const [, score] = scoresIn(report, [{ file: 'a.ts', source, why: 'Only memory.' }]);
  expect(score?.survivors.map((survivor) => survivor.isExplained)).toEqual([false, isExplained]);
});

test('what is explained is there', () => {
  const explanations = JSON.parse(
    readFileSync('test/mutation/explained.json', 'utf8'),
  ) as Explanation[];
  const gone = explanations.filter(
    ({ file, source }) => !readFileSync(file, 'utf8').includes(source),
  );
  expect(gone).toEqual([]);
});
