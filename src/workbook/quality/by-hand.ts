import {
  bandOf,
  fromCellNumber,
  rounded,
  type Details,
  type Light,
  type Profile,
  type Scorecard,
} from '../../engine';
import { headerOf, type ResultField } from '../headers';
import { placeOf } from '../inputs';
import type { ResultRegion, ResultRow } from '../model';
import { problem, type WorkbookProblem } from '../problems';
import { cellAt, columnOf, isEmpty } from '../region';
import { lightOf, resultOf } from '../results';
import type { Cell } from '../sheet';
import type { CellWrite } from '../write-plan';

/**
 * What somebody typed into the result cells of a region that a run replaces by something else:
 * each is told beside what was computed, before it is gone.
 * @param writes what the run plans for the region
 */
export function replacedByHand(
  { region, rows }: ResultRegion,
  writes: readonly CellWrite[],
  card: Scorecard,
  year: number | undefined,
): WorkbookProblem[] {
  const [score = -1, status = -1] = SHOWN.map((field) => columnOf(region, field, year));
  const rowAt = new Map(rows.map((row) => [row.row, row]));
  return writes.flatMap(({ row: at, column, value }) => {
    const field = column === score ? 'score' : column === status ? 'status' : null;
    const cell = cellAt(region.sheet, at, column);
    const row = rowAt.get(at);
    if (!field || !row || !cell || cell.value === value) return [];
    const beside = { score: cellAt(region.sheet, at, score), status: cell };
    const isTyped =
      field === 'score' ? typeof cell.value === 'string' : isTypedStatus(beside, card.profile);
    if (isEmpty(cell) || cell.formula || cell.error !== undefined || !isTyped) return [];
    const header = cellAt(region.sheet, region.headerRow, column)?.text ?? headerOf(field);
    const details = { header, text: cell.text, ...computedFor(row, card) };
    return [problem('result.byHand', details, placeOf(region, at, column))];
  });
}

const SHOWN = ['score', 'status'] as const satisfies readonly ResultField[];

/** What a row is to show instead: the status, and the score in points where there is one. */
function computedFor(row: ResultRow, card: Scorecard): Details {
  const outcome = resultOf(row, card)?.outcome;
  if (!outcome || row.idle) return { status: '' };
  const status = lightOf(outcome, card.profile).label;
  if (outcome.kind !== 'scored') return { status };
  return { status, score: rounded(outcome.score.times(100), 2).toFixed(2) };
}

/** What a row shows beside one another. */
interface ShownResult {
  readonly score: Cell | undefined;
  readonly status: Cell;
}

/**
 * Whether a status is none that a run of ours has left: a word that is no status, or one that says
 * something else than the score beside it. An earlier run, on whatever profile, gave both the
 * colours of one light.
 */
function isTypedStatus({ score, status }: ShownResult, profile: Profile): boolean {
  const light = lightsOf(profile).find(({ label }) => label === status.value);
  if (!light) return true;
  const isOurs = status.fill === light.fill && (!score || score.fill === light.fill);
  return !isOurs && !agrees(score, light, profile);
}

const lightsOf = ({ bands, excluded, failed }: Profile): Light[] => [...bands, excluded, failed];

/** Whether a score, or the want of one, is of a light. */
function agrees(score: Cell | undefined, { label }: Light, profile: Profile): boolean {
  if (!score) return false;
  const { value } = score;
  if (typeof value === 'number' && value >= 0) {
    return bandOf(fromCellNumber(value), profile).label === label;
  }
  return (
    isEmpty(score) && [profile.excluded, profile.failed].some((light) => light.label === label)
  );
}
