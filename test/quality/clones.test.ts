import { clonesIn } from './clones';
import { tokensOf } from './tokens';

const program = (name: string, source: string) => ({ name, tokens: tokensOf(name, source) });

const SUM = `
export function sum(figures: number[]): number {
  let all = 0;
  for (const figure of figures) all += figure;
  return all;
}
`;
/** The same, for a reader of programs: laid out otherwise, and with a comment. */
const SAME = `// Adds up.
export function sum(figures: number[]): number { let all = 0;
  for (const figure of figures) all += figure; // each
  return all; }
`;
const LENGTH = 33;

describe('what is written twice is told with both places', () => {
  const cases: [name: string, sources: readonly string[], atLeast: number, told: string[]][] = [
    ['in two files', [SUM, SAME], LENGTH, [`0.ts:2-6 and 1.ts:2-4: ${LENGTH}`]],
    ['twice in one file', [`${SUM}${SUM}`], LENGTH, [`0.ts:2-6 and 0.ts:8-12: ${LENGTH}`]],
    // A bracket and a semicolon before it are the same, too.
    ['amid other things', [`f();${SUM}`, `g(1);${SAME}h();`], 20, [`0.ts:1-6 and 1.ts:1-4: 35`]],
    [
      'in three files, with the first',
      [SUM, SUM, SUM],
      30,
      ['0.ts:2-6 and 1.ts:2-6: 33', '0.ts:2-6 and 2.ts:2-6: 33'],
    ],
    ['what is shorter is not', [SUM, SAME], LENGTH + 1, []],
    ['nor what has other names', [SUM, SUM.replaceAll('figure', 'number')], 20, []],
    ['nor imports', [`import { a, b, c } from './d';`, `import { a, b, c } from './d';`], 5, []],
  ];
  test.each(cases)('%s', (_name, sources, atLeast, told) => {
    const programs = sources.map((source, index) => program(`${index}.ts`, source));
    const clones = clonesIn(programs, atLeast);
    expect(clones.map(({ one, other, length }) => `${one} and ${other}: ${length}`)).toEqual(told);
  });
});

test('the text of a page counts as it is written', () => {
  const tokens = tokensOf('a.tsx', 'const a = <b>two words</b>;');
  expect(tokens.map(({ text }) => text)).toEqual([
    'const',
    'a',
    '=',
    '<',
    'b',
    '>',
    'two words',
    '<',
    '/',
    'b',
    '>',
    ';',
  ]);
});
