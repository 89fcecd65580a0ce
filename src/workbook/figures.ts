import { isBlank, shownText, textOf, type BenchmarkPoint, type SeriesPoint } from '../engine';
import { inputAt } from './inputs';
import { problem, type ModelProblem } from './problems';
import { filledIn, isFilled, placeIn, type Row } from './rows';

/** What the workbook tells of other years and of other bodies, for one indicator. */
interface Figures {
  series: SeriesPoint[];
  benchmarks: BenchmarkPoint[];
}

/** The figures of each indicator, by its code. */
export type FiguresByCode = ReadonlyMap<string, Readonly<Figures>>;

/**
 * Gathers series and benchmarks: a row for each year, or a column (`Valore 2021`).
 * Source: "Serie storica", "Benchmark" of the workbook.
 */
export function readFigures(
  rows: readonly Row[],
  date1904: boolean,
  problems: ModelProblem[],
): FiguresByCode {
  const all = new Map<string, Figures>();
  for (const row of rows) {
    const { code } = row;
    if (!tellsFigures(row) || isBlank(code) || code.error !== undefined) continue;
    const name = textOf(code);
    const figures = all.get(name) ?? { series: [], benchmarks: [] };
    figures.series.push(...pointsByColumn(row, date1904));
    addDated(row, figures, problems);
    if (figures.series.length > 0 || figures.benchmarks.length > 0) all.set(name, figures);
  }
  return all;
}

const tellsFigures = ({ roles }: Row): boolean => roles.has('series') || roles.has('benchmarks');

/** The years that a wide table has side by side. */
function pointsByColumn({ region, row }: Row, date1904: boolean): SeriesPoint[] {
  return region.columns.flatMap(({ field, year, column }) => {
    if (field !== 'yearValue' || year === null) return [];
    const value = inputAt(region, row, column, date1904);
    return isFilled(value) ? [{ year, value }] : [];
  });
}

/** What a row tells of its year. */
function addDated(row: Row, { series, benchmarks }: Figures, problems: ModelProblem[]): void {
  const value = row.get('value');
  const parts = filledIn(row, ['numerator', 'denominator']);
  const isTold = isFilled(value) || (parts.numerator && parts.denominator);
  if (!value || !isTold || !row.get('year')) return;
  const year = yearOf(row, problems);
  if (year === null) return;
  const reference = row.get('reference');
  if (row.roles.has('benchmarks') && reference) benchmarks.push({ year, reference, value });
  else if (row.roles.has('series')) series.push({ year, value, ...parts });
}

function yearOf(row: Row, problems: ModelProblem[]): number | null {
  if (typeof row.year === 'number') return row.year;
  const place = placeIn(row, 'year');
  const text = shownText(row.get('year') ?? row.code);
  problems.push(
    row.year === null
      ? problem('figure.noYear', { indicator: textOf(row.code) }, place)
      : problem('year.unreadable', { text }, place),
  );
  return null;
}

const MOST_NAMED = 10;

/** The figures of indicators that the plan does not have: told once, where the first stands. */
export function tellUnknown(
  rows: readonly Row[],
  known: ReadonlySet<string>,
  problems: ModelProblem[],
): void {
  const unknown = new Map<string, Row>();
  for (const row of rows) {
    const { code } = row;
    if (!tellsFigures(row)) continue;
    const name = textOf(code);
    if (name !== '' && !known.has(name) && !unknown.has(name)) unknown.set(name, row);
  }
  const [first] = unknown.values();
  if (!first) return;
  const names = [...unknown.keys()];
  const more = names.length > MOST_NAMED ? ` ... (${names.length})` : '';
  const indicators = names.slice(0, MOST_NAMED).join(', ') + more;
  problems.push(problem('figure.unknownIndicator', { indicators }, first.code.place));
}
