import { PICTURES } from '../e2e/manual/picture-names';

/**
 * What a fenced block may be: the test that executes or compares every block of the kind, wherever
 * it stands, and what of it is the same in the other language.
 */
export interface Kind {
  /** The test file, which takes them with `casesOf('kind')` or `blocksOf(document, 'kind')`. */
  readonly by: string;
  /** The whole block, all but its remarks, or only the figures in it, words being translated. */
  readonly alike: 'whole' | 'commands' | 'figures';
}

export const kinds: Readonly<Record<string, Kind>> = {
  formula: { by: 'test/docs/formulas.test.ts', alike: 'figures' },
  'formula-example': { by: 'test/functions/examples.test.ts', alike: 'figures' },
  plan: { by: 'test/docs/plans.test.ts', alike: 'figures' },
  // The name of the sample comes after the kind, and `verify` where its lines are a verification's.
  printed: { by: 'test/docs/samples.test.ts', alike: 'figures' },
  // Worked by hand: what it is about, the sum, what it comes to.
  sums: { by: 'test/docs/sums.test.ts', alike: 'figures' },
  // A file to add, and changes to those that are there: the path comes after the kind.
  ts: { by: 'test/docs/add-a-method.test.ts', alike: 'whole' },
  diff: { by: 'test/docs/add-a-method.test.ts', alike: 'whole' },
  mermaid: { by: 'test/docs/developer.test.ts', alike: 'whole' },
  sh: { by: 'test/docs/commands.test.ts', alike: 'commands' },
  // What an administrator does on the server, and what it answers: `server-check` has the command first.
  nginx: { by: 'test/package/nginx.test.ts', alike: 'whole' },
  'server-sh': { by: 'test/package/nginx.test.ts', alike: 'whole' },
  'server-check': { by: 'test/package/nginx.test.ts', alike: 'whole' },
};

/**
 * The pictures that documents show, by the names of their files in docs/pictures/it and
 * docs/pictures/en: the test that takes each, which names it.
 */
export const pictures: Readonly<Record<string, string>> = Object.fromEntries(
  PICTURES.map((name) => [name, 'test/e2e/manual/picture-names.ts']),
);
