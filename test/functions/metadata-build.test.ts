import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import webpack from 'webpack';
import { italianFunctions } from '../../src/messages/function-words-it';
import { functionsJson } from '../../workbench/build/functions-json.js';
import { FunctionsMetadata } from '../../workbench/build/functions-metadata.js';

const root = join(__dirname, '..', '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-functions-'));
  writeFileSync(join(folder, 'page.js'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const real = { docstrings: 'src/functions/perf.ts', italian: 'src/messages/function-words-it.ts' };

/** A file of the test's own, as one that counts from the repository. */
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return relative(root, join(folder, name));
}

async function build(files: typeof real): Promise<webpack.Compilation> {
  const compiler = webpack({
    mode: 'none',
    context: folder,
    entry: './page.js',
    output: { path: join(folder, 'out'), filename: 'page.js', clean: true },
    plugins: [new FunctionsMetadata(files)],
    infrastructureLogging: { level: 'none' },
  });
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    compiler.run((error, found) => (found ? resolve(found) : reject(error ?? new Error('none'))));
  });
  return stats.compilation;
}

const written = (name: string): unknown =>
  JSON.parse(readFileSync(join(folder, 'out', name), 'utf8'));

const errorsOf = ({ errors }: webpack.Compilation) =>
  errors.map(({ message }) => message).join('\n');

test('the build writes both languages, and again when one of their sources changes', async () => {
  const compilation = await build(real);
  expect(errorsOf(compilation)).toBe('');
  const { it, en } = functionsJson(
    await generateCustomFunctionsMetadata(join(root, real.docstrings)),
    italianFunctions,
  );
  expect(written('functions.json')).toEqual(it);
  expect(written('functions-en.json')).toEqual(en);
  expect([...compilation.fileDependencies]).toEqual(
    expect.arrayContaining([join(root, real.docstrings), join(root, real.italian)]),
  );
});

test('what the generator refuses fails the build, with its words and with the place', async () => {
  const docstrings = file(
    'refused.ts',
    '/** Dates.\n * @customfunction 1DATE\n */\nexport function when(at: Date): Date { return at; }\n',
  );
  const compilation = await build({ ...real, docstrings });
  const errors = errorsOf(compilation);
  expect(errors).toMatch(/refused\.ts: .*does not support type "Date".* \(4,\d+\)/);
  expect(errors).toMatch(/"1DATE" should start with an alphabetic character. \(1,1\)/);
  expect(compilation.getAsset('functions.json')).toBeUndefined();
});

test('a function without an Italian text fails the build', async () => {
  const italian = file('none-it.ts', 'export const italianFunctions: object = {};\n');
  const errors = errorsOf(await build({ ...real, italian }));
  expect(errors).toContain('INDICATOR has no Italian text.');
  expect(errors).toContain('LOSSES has no Italian text.');
});

test('Italian texts that cannot be read fail the build', async () => {
  const italian = file('wrong-it.ts', "import { texts } from './texts';\nexport { texts };\n");
  expect(errorsOf(await build({ ...real, italian }))).toContain('require is not defined');
});

describe('what the Italian texts must have', () => {
  const generated = {
    errors: [],
    metadataJson: JSON.stringify({
      functions: [{ id: 'GAP', parameters: [{ name: 'target' }, { name: 'actual' }] }],
    }),
  };
  const target = { name: 'target', description: 'Il target.' };
  const actual = { name: 'consuntivo', description: 'Il consuntivo.' };
  const gap = { description: 'Lo scostamento.', parameters: [target, actual] };

  test('all of them there', () => {
    expect(functionsJson(generated, { GAP: gap }).it.functions).toEqual([{ id: 'GAP', ...gap }]);
  });

  test.each([
    ['GAP has no Italian text.', {}],
    ['GAP has no Italian text.', { GAP: { ...gap, description: '' } }],
    ['GAP: actual has no Italian text.', { GAP: { ...gap, parameters: [target] } }],
    [
      'GAP: target has no Italian text.',
      { GAP: { ...gap, parameters: [{ name: 'target', description: '' }, actual] } },
    ],
    [
      'GAP: actual has no Italian text.',
      { GAP: { ...gap, parameters: [target, { name: '', description: 'Il consuntivo.' }] } },
    ],
    [
      'GAP: metodo has an Italian text but no docstring.',
      { GAP: { ...gap, parameters: [target, actual, { ...actual, name: 'metodo' }] } },
    ],
    ['TREE has an Italian text but no docstring.', { GAP: gap, TREE: gap }],
  ])('%s', (fault, italian) => {
    expect(() => functionsJson(generated, italian)).toThrow(fault);
  });

  test('docstrings at all', () => {
    expect(() => functionsJson({ errors: [], metadataJson: '' }, {})).toThrow('@customfunction');
  });
});
