import { spawnSync } from 'node:child_process';

/** One virtual file, and whether its import may stand there. */
type Case = readonly [file: string, statement: string, legal: boolean];

const cases: readonly Case[] = [
  ['src/engine/x.ts', "import '../workbook';", false],
  ['src/engine/x.ts', "import 'react';", false],
  ['src/engine/x.ts', "import 'node:fs';", false],
  ['src/engine/x.ts', "import 'numfmt';", false],
  ['src/engine/reading/x.ts', "import '../../workbook/sheet';", false],
  ['src/engine/reading/x.ts', "import type {} from '../../messages';", false],
  ['src/engine/x.ts', "export * from '../workbook';", false],
  ['src/engine/x.ts', "import Decimal from 'decimal.js'; Decimal.abs(1);", true],
  ['src/engine/reading/x.ts', "import '../decimal';", true],
  ['src/workbook/x.ts', "import '../xlsx';", false],
  ['src/workbook/x.ts', "import '../excel';", false],
  ['src/workbook/x.ts', "import '../excel/read';", false],
  ['src/workbook/x.ts', "import '../messages';", false],
  ['src/workbook/x.ts', "import '../cli/command';", false],
  ['src/workbook/x.ts', "import 'saxes';", false],
  ['src/workbook/x.ts', "import '../engine';", true],
  ['src/workbook/x.ts', "import 'decimal.js';", true],
  ['src/messages/x.ts', "import '../cli';", false],
  ['src/messages/x.ts', "import '../engine';", true],
  ['src/xlsx/x.ts', "import '../cli';", false],
  ['src/xlsx/x.ts', "import 'exceljs';", false],
  ['src/xlsx/x.ts', "import 'node:fs';", false],
  ['src/xlsx/x.ts', "import 'saxes';", true],
  ['src/excel/x.ts', "import '../taskpane';", false],
  ['src/excel/x.ts', "import '../xlsx';", false],
  ['src/excel/x.ts', "import '../workbook';", true],
  ['src/functions/x.ts', "import '../taskpane';", false],
  ['src/functions/x.ts', "import '../engine';", true],
  ['src/taskpane/x.ts', "import '../xlsx';", false],
  ['src/taskpane/x.tsx', "import '../xlsx';", false],
  ['src/taskpane/x.tsx', "import 'exceljs';", false],
  ['src/taskpane/x.tsx', "import '../cli';", false],
  ['src/taskpane/parts/x.tsx', "import '../../functions';", false],
  ['src/taskpane/x.tsx', "import 'react';", true],
  ['src/taskpane/x.tsx', "import '../messages';", true],
  ['src/cli/x.ts', "import '../taskpane';", false],
  ['src/cli/x.ts', "import 'exceljs';", false],
  ['src/cli/x.ts', "import 'node:fs';", true],
  ['src/cli/x.ts', "import '../xlsx';", true],
];

/**
 * ESLint loads the project's configuration as a module, which jest cannot: it runs in a process of
 * its own, once for all cases, without the rules that need types (these files do not exist).
 */
const program = `
  import { ESLint } from 'eslint';
  import tseslint from 'typescript-eslint';
  const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
  const found = [];
  for (const [filePath, text] of JSON.parse(process.argv[1])) {
    const [result] = await eslint.lintText(text, { filePath });
    found.push(result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? []);
  }
  process.stdout.write(JSON.stringify(found));
`;

function lint(files: readonly Case[]): string[][] {
  const args = ['--input-type=module', '--eval', program, JSON.stringify(files)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

describe('a layer imports only what it may', () => {
  let found: string[][] = [];
  beforeAll(() => {
    found = lint(cases);
  }, 60_000);

  test.each(cases.map((one, index) => [...one, index] as const))(
    '%s: %s legal: %s',
    (_file, _statement, legal, index) => {
      expect(found[index]).toEqual(legal ? [] : ['no-restricted-imports']);
    },
  );
});
