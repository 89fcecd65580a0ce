/** A report of StrykerJS, as far as it is read here. Lines and columns are counted from 1. */
export interface Report {
  readonly files: Readonly<Record<string, ReportedFile>>;
}

interface ReportedFile {
  readonly source: string;
  readonly mutants: readonly ReportedMutant[];
}

interface ReportedMutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** A mutant that no test found. Its place is counted in characters of the source. */
export interface Survivor {
  readonly file: string;
  readonly source: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Of a file's mutants, how many count and how many of these the tests found. */
export interface FileScore {
  readonly file: string;
  readonly mutants: number;
  readonly found: number;
  readonly survivors: readonly Survivor[];
}

/** A piece of a source whose mutants need not be found, and why. */
export interface Explanation {
  readonly file: string;
  readonly source: string;
  readonly why: string;
}

const FOUND: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const NOT_FOUND: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

/** The score of each file, the lowest first. */
export function scoresIn({ files }: Report): FileScore[] {
  const scores = Object.entries(files).map(([file, { source, mutants }]): FileScore => {
    const survivors = mutants
      .filter(({ status }) => NOT_FOUND.has(status))
      .map((mutant) => survivorOf(mutant, file, source));
    const found = mutants.filter(({ status }) => FOUND.has(status)).length;
    return { file, mutants: found + survivors.length, found, survivors };
  });
  return scores
    .filter(({ mutants }) => mutants > 0)
    .sort((one, other) => ratioOf([one]) - ratioOf([other]));
}

/** The share of the mutants that were found; 1 where there are none. */
export function ratioOf(scores: readonly FileScore[]): number {
  const mutants = scores.reduce((sum, score) => sum + score.mutants, 0);
  const found = scores.reduce((sum, score) => sum + score.found, 0);
  return mutants === 0 ? 1 : found / mutants;
}

function survivorOf(
  { location, replacement = '' }: ReportedMutant,
  file: string,
  source: string,
): Survivor {
  const lines = source.split('\n');
  const offset = ({ line, column }: Position): number =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  const { start, end } = location;
  return {
    file,
    source,
    line: start.line,
    start: offset(start),
    end: offset(end),
    replacement,
  };
}

/** The source with what the mutant makes of it. */
export const mutated = ({ source, start, end, replacement }: Survivor): string =>
  source.slice(0, start) + replacement + source.slice(end);

/** Whether a mutant lies in a piece of source that is explained. */
export function explains(explanation: Explanation, survivor: Survivor): boolean {
  if (explanation.file !== survivor.file) return false;
  const { source } = explanation;
  for (
    let at = survivor.source.indexOf(source);
    at >= 0;
    at = survivor.source.indexOf(source, at + 1)
  ) {
    if (at <= survivor.start && survivor.end <= at + source.length) return true;
  }
  return false;
}
