import { createColors } from 'picocolors';
import packageJson from '../../package.json';
import {
  catalogues,
  languageOf,
  messageOf,
  type CommandCatalogue,
  type ProblemCode,
} from '../messages';
import type { Problem } from '../engine';
import { fingerprintOf, readModel, runModel, type Run } from '../workbook';
import { applyPlan, readXlsx, type XlsxFile } from '../xlsx';
import { isSameFile, readInput, writeOutput } from './files';
import { jsonOf } from './json';
import { readOptions, type Options } from './options';
import { plainText } from './plain-text';
import { refuse } from './problem';
import { treeText } from './tree-view';
import { verifyAndShow } from './verify';

/** What the command needs of the world. */
export interface Terminal {
  print(text: string): void;
  warn(text: string): void;
  readonly locale: string | undefined;
  readonly colour: boolean;
  readonly width: number;
  /** Milliseconds since some moment. */
  now(): number;
}

/** Scored; scored with errors in the data; could not be read. */
export type ExitStatus = 0 | 1 | 2;

/** The headless command. Source: "Headless" of the workbook. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const catalogue = catalogues[languageOf(terminal.locale)];
  const asked = readOptions(argv);
  if (asked.kind === 'help') {
    terminal.print(`${catalogue.command.help}\n`);
    return 0;
  }
  if (asked.kind === 'version') {
    terminal.print(`${packageJson.version}\n`);
    return 0;
  }
  if (asked.kind === 'refused') return stop(asked.problem, null, catalogue, terminal);
  return score(asked.options, catalogue, terminal);
}

function stop(
  problem: Problem<ProblemCode>,
  file: string | null,
  catalogue: CommandCatalogue,
  terminal: Terminal,
): ExitStatus {
  const message = messageOf(problem, catalogue);
  terminal.warn(`${plainText(`${file === null ? '' : `${file}: `}${message}`)}\n`);
  return 2;
}

async function score(
  options: Options,
  catalogue: CommandCatalogue,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { input, out, profile, year, on } = options;
  const fail = (problem: Problem<ProblemCode>, about = input) =>
    stop(problem, about, catalogue, terminal);
  for (const read of [input, options.verify?.against ?? input]) {
    if (out !== null && (await isSameFile(read, out))) return fail(refuse('command.sameFile'));
  }

  const progress = progressOn(terminal);
  const bytes = await readInput(input);
  if (!bytes.ok) return fail(bytes.problem);
  const reading = () => progress(catalogue.command.reading);
  const file = await readXlsx(bytes.value, reading);
  if (!file.ok) return fail(file.problem);
  reading();
  const model = readModel(file.value.workbook, { profile, year, on });
  if (!model.ok) return fail(model.problem);
  progress(catalogue.command.scoring(model.value.plan.indicators.length));
  const run = runModel(model.value);
  if (options.verify) {
    const { against } = options.verify;
    const of = { run, file: file.value, against, out, json: options.json };
    return verifyAndShow(of, { language: languageOf(terminal.locale), catalogue, terminal, fail });
  }

  if (out !== null) {
    progress(catalogue.command.writing(run.writes.cells.length));
    const written = await write(file.value, run, out);
    if (!written.ok) return fail(written.problem);
  }
  show(run, await fingerprintOf(run.model), options, catalogue, terminal);
  return run.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function write(file: XlsxFile, { writes }: Run, out: string) {
  return writeOutput(out, await applyPlan(file, writes));
}

function show(
  run: Run,
  fingerprint: string,
  { json, out }: Options,
  catalogue: CommandCatalogue,
  terminal: Terminal,
): void {
  if (json) {
    terminal.print(`${JSON.stringify(jsonOf(run, fingerprint, catalogue))}\n`);
    return;
  }
  const colours = createColors(terminal.colour);
  terminal.print(treeText(run, fingerprint, { catalogue, colours, width: terminal.width }));
  if (out === null) return;
  const { cells, columns } = run.writes;
  terminal.print(`${catalogue.command.written(out, cells.length, columns.length)}\n`);
}

const PATIENCE_MS = 1000;

/** Says what is being done once more than a second has gone by. */
function progressOn(terminal: Terminal): (what: string) => void {
  const start = terminal.now();
  let said = '';
  return (what) => {
    if (terminal.now() - start < PATIENCE_MS || what === said) return;
    said = what;
    terminal.warn(`${what}...\n`);
  };
}
