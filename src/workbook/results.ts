import {
  exactText,
  fromCellNumber,
  type Gap,
  type Outcome,
  type Scorecard,
  type Unit,
} from '../engine';
import { cellNumber, fitsCell } from './cell-number';
import { headerOf, RESULT_FIELDS, type ResultField } from './headers';
import { numberKindOf, placeOf } from './inputs';
import { hasRoom } from './free-columns';
import { hiddenRows } from './hidden-results';
import type { Model, ResultRegion, ResultRow } from './model';
import { lightOf, resultOf } from './outcomes';
import { problem, type WorkbookProblem } from './problems';
import { replacedByHand } from './quality/by-hand';
import { cellAt, columnOf, isEmpty, type Region } from './region';
import type { Cell } from './sheet';
import type { CellWrite, Look, NewColumn, WritePlan } from './write-plan';

/** A write plan with what it could not plan. */
export interface Planned {
  readonly plan: WritePlan;
  readonly problems: readonly WorkbookProblem[];
}

/**
 * Plans what a run writes: in each region that shows nodes or indicators, its result columns,
 * created where they are missing, and in them only the cells that change. A cell with a formula is
 * written only where the user has decided so. Source: "What a run does" of the workbook.
 */
export function planWrites(
  model: Model,
  card: Scorecard,
  { overwriteFormulas = false }: WriteOptions = {},
): Planned {
  const parts = model.results.map((results) => {
    return planRegion(results, model, card, overwriteFormulas);
  });
  return {
    plan: {
      columns: parts.flatMap(({ plan }) => plan.columns),
      cells: parts.flatMap(({ plan }) => plan.cells),
    },
    problems: [...parts.flatMap(({ problems }) => problems), ...unlisted(model, card)],
  };
}

export interface WriteOptions {
  /** The user's decision to replace the formulas of result columns by values. */
  readonly overwriteFormulas?: boolean | undefined;
}

/** The default width, 8.43, would cut both the headers and the words of the lights. */
const widths: Readonly<Record<ResultField, number>> = { gap: 14, score: 17, status: 24 };

function planRegion(
  results: ResultRegion,
  model: Model,
  card: Scorecard,
  overwriteFormulas: boolean,
): Planned {
  const { region } = results;
  if (region.cells) return planHeading(results, region.cells, card, overwriteFormulas);
  const { year } = model.plan;
  const shows = fieldsShown(results);
  const missing = shows.filter((field) => columnOf(region, field, year) === undefined);
  const room = hasRoom(region, missing.length);
  const problems: WorkbookProblem[] = [];
  if (!room) {
    const details = { headers: missing.map(headerOf).join(', ') };
    problems.push(
      problem('result.noRoom', details, placeOf(region, region.headerRow, region.right)),
    );
  }
  const created = room ? missing : [];
  const columns = created.map((field, index): NewColumn => {
    const { sheet, table, headerRow, right } = region;
    return {
      sheet: sheet.name,
      table: table?.name ?? null,
      header: headerOf(field),
      row: headerRow,
      column: right + 1 + index,
      width: widths[field],
    };
  });
  const cells = shows.flatMap((field) => {
    const place = created.indexOf(field);
    const column = place < 0 ? columnOf(region, field, year) : region.right + 1 + place;
    return column === undefined
      ? []
      : planColumn(results, field, column, card, { overwriteFormulas, problems });
  });
  problems.push(...replacedByHand(results, cells, card, year));
  return { plan: { columns, cells }, problems };
}

/** The results of a heading's node go beside their labels: where there is none, none is made. */
function planHeading(
  { region, rows }: ResultRegion,
  cells: NonNullable<Region['cells']>,
  card: Scorecard,
  overwriteFormulas: boolean,
): Planned {
  const problems: WorkbookProblem[] = [];
  const writes = RESULT_FIELDS.flatMap((field) => {
    const cell = cells.get(field);
    if (!cell) return [];
    const beside = { region, rows: rows.map((row) => ({ ...row, row: cell.row })) };
    return planColumn(beside, field, cell.column, card, { overwriteFormulas, problems });
  });
  return { plan: { columns: [], cells: writes }, problems };
}

/** Nodes have no gap. */
function fieldsShown({ rows }: ResultRegion): ResultField[] {
  const measured = rows.some(({ kind }) => kind === 'indicator');
  return RESULT_FIELDS.filter((field) => measured || field !== 'gap');
}

interface Writing {
  readonly overwriteFormulas: boolean;
  /** Where is told what cannot be written. */
  readonly problems: WorkbookProblem[];
}

function planColumn(
  { region, rows }: ResultRegion,
  field: ResultField,
  column: number,
  card: Scorecard,
  { overwriteFormulas, problems }: Writing,
): CellWrite[] {
  let told = false;
  const labelled = region.cells ? undefined : cellAt(region.sheet, region.headerRow, column)?.text;
  const header = labelled ?? headerOf(field);
  const tell = (code: 'result.formula' | 'result.tooLarge' | 'result.merged', row: number) =>
    problems.push(problem(code, { header }, placeOf(region, row, column)));
  const hidden = hiddenRows(region, rows, column);
  for (const row of hidden.told.slice(0, 1)) tell('result.merged', row);
  const writes: CellWrite[] = [];
  for (const row of rows) {
    const wanted = contentOf(row, field, card);
    if (!wanted || hidden.all.has(row.row)) continue;
    const cell = cellAt(region.sheet, row.row, column);
    if (cell?.formula && !overwriteFormulas) {
      if (!told) tell('result.formula', row.row);
      told = true;
      continue;
    }
    const fits = typeof wanted.value !== 'number' || fitsCell(wanted.value);
    if (!fits) tell('result.tooLarge', row.row);
    const content = fits ? wanted : { ...wanted, value: null };
    const format = formatFor(content, cell);
    if (isShown(cell, content, format)) continue;
    const { value, look } = content;
    writes.push({ sheet: region.sheet.name, row: row.row, column, value, format, look });
  }
  return writes;
}

interface Content {
  readonly value: number | string | null;
  /** null for texts and blanks, which need none. */
  readonly format: string | null;
  /** null takes the colours away. */
  readonly look: Look | null | 'keep';
}

const NO_GAP: Content = { value: null, format: null, look: 'keep' };
const NOTHING: Content = { value: null, format: null, look: null };

function contentOf(row: ResultRow, field: ResultField, card: Scorecard): Content | null {
  const { profile } = card;
  const result = resultOf(row, card);
  if (!result) return null;
  if (row.idle) return field === 'gap' ? NO_GAP : NOTHING;
  if (field === 'gap') return gapContent('gap' in result ? result.gap : null);
  const { outcome } = result;
  const { label, fill, text } = lightOf(outcome, profile);
  const look = { fill, text };
  if (field === 'status') return { value: label, format: null, look };
  if (outcome.kind !== 'scored') return { value: null, format: null, look };
  return { value: cellNumber(outcome.score), format: PERCENT, look };
}

/** How a score is shown. */
export const PERCENT = '0.00%';

/** A signed number format: `+8 gg`, `-13,52`, `+5,00%`. */
const signed = (digits: string, suffix: string): string =>
  [`+${digits}`, `-${digits}`, digits].map((part) => part + suffix).join(';');

const WHOLE = '#,##0';
const DECIMALS = '#,##0.00';

/** The units that a gap says beside its number. */
const SUFFIXES = new Map<Unit, string>(
  (['gg', 'h', '€', 'fte'] as const).map((unit) => [unit, `" ${unit}"`]),
);

const gapFormat = (unit: Unit, digits: string): string =>
  unit === '%' ? signed('0.00', '%') : signed(digits, SUFFIXES.get(unit) ?? '');

/** A gap as a cell holds it, percentage points as a percentage, and the format that says its unit. */
export function gapNumber({ value, unit }: Gap): { number: number; format: string } {
  const number = unit === '%' ? value.dividedBy(100) : value;
  const format = gapFormat(unit, value.isInteger() ? WHOLE : DECIMALS);
  return { number: cellNumber(number), format };
}

function gapContent(gap: Gap | null): Content {
  if (!gap) return NO_GAP;
  const { number, format } = gapNumber(gap);
  return { value: number, format, look: 'keep' };
}

/** What earlier runs may have written: not the user's choice, so not to be kept. */
const OUR_FORMATS: ReadonlySet<string> = new Set([
  'General',
  PERCENT,
  ...(['%', 'N.', ...SUFFIXES.keys()] as const).flatMap((unit) =>
    [WHOLE, DECIMALS].map((digits) => gapFormat(unit, digits)),
  ),
]);

/** The cell's own format where it already shows the same kind of number: the user chose it. */
function formatFor({ format }: Content, cell: Cell | undefined): string {
  const own = cell?.format ?? 'General';
  if (format === null) return own;
  const chosen = !OUR_FORMATS.has(own) && numberKindOf(own) === numberKindOf(format);
  return chosen ? own : format;
}

function isShown(cell: Cell | undefined, { value, look }: Content, format: string): boolean {
  if (value === null && look === 'keep' && isEmpty(cell)) return true;
  if (!cell && look === null) return value === null;
  if (!cell || cell.formula || cell.error !== undefined || cell.format !== format) return false;
  if (!sameValue(cell.value, value)) return false;
  if (look === 'keep') return true;
  return cell.fill === look?.fill && cell.fontColour === look?.text;
}

/** Whether a cell holds a value already: a number with the digits that Excel keeps. */
export function sameValue(was: Cell['value'], is: number | string | null): boolean {
  if (typeof was === 'number' && typeof is === 'number') {
    return fromCellNumber(was).equals(fromCellNumber(is));
  }
  return was === is || (was === '' && is === null);
}

/** Nodes that exist only because others name them have no row to show their score in. */
function unlisted(model: Model, card: Scorecard): WorkbookProblem[] {
  const listed = new Set(model.plan.nodes.map(({ code }) => code));
  const names = card.tree.nodes.map(({ node }) => node.code).filter((code) => !listed.has(code));
  return names.length === 0 ? [] : [problem('node.noRow', { nodes: names.join(', ') })];
}

/** The exact decimal string of an outcome's score; null when it has none. */
export function scoreText(outcome: Outcome): string | null {
  return outcome.kind === 'scored' ? exactText(outcome.score) : null;
}
