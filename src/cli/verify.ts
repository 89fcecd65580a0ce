import { createColors } from 'picocolors';
import type { Problem } from '../engine';
import type { Check } from '../engine/verify';
import type { CommandCatalogue, Language, ProblemCode } from '../messages';
import { sheetTexts, verifyProblemText, verifyWordsIn } from '../messages/verify';
import type { Run, Workbook } from '../workbook';
import { verificationSheet } from '../workbook/verification-sheet';
import { verifyRun, type VerifiedRun } from '../workbook/verification';
import { addSheet, readXlsx, type XlsxFile } from '../xlsx';
import type { ExitStatus, Terminal } from './command';
import { readInput, writeOutput } from './files';
import { plainText } from './plain-text';
import { verifyJson } from './verify-json';
import { verifyText } from './verify-view';

/** A run to be verified. */
export interface ToVerify {
  readonly run: Run;
  readonly file: XlsxFile;
  /** The workbook of the published report; null where the run's own has it. */
  readonly against: string | null;
  /** Where a copy with the sheet goes; null for none. */
  readonly out: string | null;
  readonly json: boolean;
}

interface Saying {
  readonly language: Language;
  readonly catalogue: CommandCatalogue;
  readonly terminal: Terminal;
  /** @param file the one that it is about, if not the input */
  readonly fail: (problem: Problem<ProblemCode>, file?: string) => ExitStatus;
}

/**
 * Checks a run against what is published, and tells it.
 * @returns 0 when every printed score is reproduced or compatible, 1 when some is not or something
 * is wrong with the data, 2 when a file could not be read or written, or nothing is published
 */
export async function verifyAndShow(of: ToVerify, saying: Saying): Promise<ExitStatus> {
  const { run, file, against, out, json } = of;
  const { language, catalogue, terminal, fail } = saying;
  const words = verifyWordsIn(language);
  const report = against === null ? null : await readReport(against);
  if (report && !report.ok) return fail(report.problem, against ?? undefined);
  const verified = verifyRun(run, report?.workbook ?? null);
  const { checks } = verified.verification;
  if (checks.length === 0 && verified.problems.length > 0) {
    const told = verified.problems.map((problem) => verifyProblemText(problem, words, catalogue));
    terminal.warn(`${told.map(plainText).join('\n')}\n`);
    return 2;
  }
  let sheet = '';
  if (out !== null) {
    const texts = sheetTexts(run.card.profile, words, catalogue.numbers);
    const { bytes, name } = await addSheet(file, verificationSheet(verified.verification, texts));
    const written = await writeOutput(out, bytes);
    if (!written.ok) return fail(written.problem);
    sheet = name;
  }
  const shown = { run, verified, words, catalogue };
  const colours = createColors(terminal.colour);
  terminal.print(json ? `${JSON.stringify(verifyJson(shown))}\n` : verifyText(shown, colours));
  if (out !== null && !json) terminal.print(`${words.written(out, sheet)}\n`);
  return statusOf(run, verified);
}

type Report =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly problem: Problem<ProblemCode> };

async function readReport(path: string): Promise<Report> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const file = await readXlsx(bytes.value);
  return file.ok ? { ok: true, workbook: file.value.workbook } : file;
}

function statusOf({ problems }: Run, verified: VerifiedRun): ExitStatus {
  const isError = ({ severity }: { readonly severity: string }) => severity === 'error';
  const isWrong = ({ outcome }: Check) => outcome === 'incompatible' || outcome === 'notComputable';
  const wrong = verified.verification.checks.some(isWrong);
  return wrong || problems.some(isError) || verified.problems.some(isError) ? 1 : 0;
}
