import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, xlsxOf } from '../cli/fake';
import { bare, blocksOf, documentAt, tableUnder } from './documents';
import type { DocTable } from './markdown';
import { tidy } from './plan-block';
import { patched, scratchCopy, type ScratchCopy } from './scratch-copy';

const manuals = [
  ['it', documentAt('docs/it/sviluppatore.md'), 'Aggiungere un metodo'],
  ['en', documentAt('docs/en/developer.md'), 'Adding a method'],
] as const;
/** Both have the same blocks, which another test compares. */
const [[, manual]] = manuals;

/** The compiler reads all the types of Office, on whatever machine. */
const A_COMPILATION = 300_000;

let copy: ScratchCopy;

beforeAll(() => {
  copy = scratchCopy();
  for (const { about, text } of blocksOf(manual, 'ts')) copy.add(about, text);
  for (const { about, text } of blocksOf(manual, 'diff')) copy.patch(about, text);
});

afterAll(() => {
  copy.remove();
});

/** The lines of a manual's table as a plan, in a file. */
const planFile = ({ rows }: DocTable): Promise<Uint8Array> =>
  xlsxOf({
    Indicatori: [
      ['Codice', 'Obiettivo', 'Metodo', 'Target', 'Consuntivo'],
      ...rows.map((row, index) => [`I${index + 1}`, 'O1', ...row.slice(0, 3).map(bare)]),
    ],
  });

test(
  'the method of the manual needs what the manual says, and nothing else: the types agree',
  () => {
    const { folder } = copy;
    const include = ['src/cli', 'src/excel/custom-functions.d.ts'];
    const options = { extends: './tsconfig.json', include };
    writeFileSync(join(folder, 'tsconfig.check.json'), JSON.stringify(options));
    expect(copy.run('typescript/bin/tsc', ['-p', 'tsconfig.check.json'])).toEqual({
      status: 0,
      said: '',
    });
  },
  A_COMPILATION,
);

test.each(manuals)('%s: the command scores with it, and tells why', async (lang, document, at) => {
  const folder = newFolder();
  try {
    const table = tableUnder(document, at);
    const path = folder.put('piano.xlsx', await planFile(table));
    const { said } = copy.run('tsx/dist/cli.mjs', ['src/cli/main.ts', path], { LC_ALL: lang });
    const lines = tidy(said.split('\n'));
    table.rows.forEach(([, , , score = '', reason], index) => {
      const line = lines.findIndex((one) => one.startsWith(`I${index + 1} `));
      expect(lines[line]).toContain(score);
      expect(lines[line + 1]).toContain(bare(reason));
    });
    expect(table.rows.length).toBeGreaterThan(0);
  } finally {
    folder.remove();
  }
});

test('a hunk that fits nowhere, or twice, is no change', () => {
  expect(patched('a\nb\n', ' a\n+c\n')).toBe('a\nc\nb\n');
  expect(() => patched('a\nb\n', ' x\n+c\n')).toThrow('0 places');
  expect(() => patched('a\nb\na\n', ' a\n+c\n')).toThrow('2 places');
});
