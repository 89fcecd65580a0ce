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
interface Survivor {
  readonly file: string;
  readonly source: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Of a file's mutants, how many the tests found, and those that none did. */
export interface FileScore {
  readonly file: string;
  readonly found: number;
  readonly survivors: readonly (Survivor & { readonly isExplained: boolean })[];
}

/** A piece of a source whose mutants need not be found, and why. */
export interface Explanation {
  readonly file: string;
  readonly source: string;
  readonly why: string;
}

const FOUND: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const NOT_FOUND: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

/** The score of each file that has mutants, the lowest first. */
export function scoresIn(
  { files }: Report,
  explanations: readonly Explanation[],
): readonly FileScore[] {
  const scores = Object.entries(files).map(([file, { source, mutants }]): FileScore => {
    const survivors = mutants
      .filter(({ status }) => NOT_FOUND.has(status))
      .map((mutant) => survivorOf(mutant, file, source))
      .map((survivor) => {
        const isExplained = explanations.some((explanation) => explains(explanation, survivor));
        return { ...survivor, isExplained };
      });
    return { file, found: mutants.filter(({ status }) => FOUND.has(status)).length, survivors };
  });
  return scores
    .filter(({ found, survivors }) => found + survivors.length > 0)
    .sort((one, other) => ratioOf([one]) - ratioOf([other]));
}

/** The mutants that the tests should have found. */
export const unexplainedIn = ({ survivors }: FileScore): readonly Survivor[] =>
  survivors.filter(({ isExplained }) => !isExplained);

/** The share of the mutants that were found, of those that can be; 1 where there are none. */
export function ratioOf(scores: readonly FileScore[]): number {
  const found = scores.reduce((sum, score) => sum + score.found, 0);
  const missed = scores.flatMap(unexplainedIn).length;
  return found + missed === 0 ? 1 : found / (found + missed);
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

/** Whether a mutant lies in a piece of source that is explained. */
function explains(explanation: Explanation, survivor: Survivor): boolean {
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
