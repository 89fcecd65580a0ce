import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, type ExitStatus } from '../../src/cli/command';
import type { JsonResult } from '../../src/cli/json';
import { cellOf, type Rows } from '../support/workbook';

/** What a run of the command said, and how it ended. */
export interface Said {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly locale?: string;
  readonly colour?: boolean;
  readonly width?: number;
  /** Milliseconds that go by between two looks at the clock. */
  readonly pace?: number;
}

/** Runs the command in a terminal that only remembers. */
export async function command(argv: readonly string[], world: World = {}): Promise<Said> {
  const { locale = 'it_IT.UTF-8', colour = false, width = 120, pace = 0 } = world;
  const [out, err]: [string[], string[]] = [[], []];
  let clock = 0;
  const status = await runCommand(argv, {
    print: (text) => out.push(text),
    warn: (text) => err.push(text),
    locale,
    colour,
    width,
    now: () => (clock += pace),
  });
  return { status, stdout: out.join(''), stderr: err.join('') };
}

export const jsonIn = ({ stdout }: Pick<Said, 'stdout'>): JsonResult =>
  JSON.parse(stdout) as JsonResult;

/** A folder of a test's own, removed at its end. */
export interface Folder {
  readonly path: string;
  file(name: string): string;
  /** Writes a file and returns its path. */
  put(name: string, bytes: Uint8Array | string): string;
  remove(): void;
}

export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'perf-albero-'));
  const file = (name: string) => join(path, name);
  return {
    path,
    file,
    put(name, bytes) {
      writeFileSync(file(name), bytes);
      return file(name);
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}

/** An .xlsx file with a table on each sheet. */
export async function xlsxOf(drawing: Readonly<Record<string, Rows>>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(drawing)) {
    const [headers = [], ...data] = rows.map((row) => row.map(cellOf));
    const sheet = workbook.addWorksheet(name);
    sheet.addTable({
      name: name.replaceAll(/\W/g, '_'),
      ref: 'A1',
      headerRow: true,
      columns: headers.map((cell) => ({ name: cell?.text ?? '' })),
      rows: data.map((row) => headers.map((_, column) => row[column]?.value ?? null)),
    });
    data.forEach((row, down) => {
      row.forEach((cell, across) => {
        if (cell) sheet.getCell(down + 2, across + 1).numFmt = cell.format;
      });
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
