import { dateOf, dayText, readDay, shownText, type Day, type Input } from '../engine';
import { inputKey } from './differing';
import type { Field } from './headers';
import { problem, type ModelProblem } from './problems';
import { isFilled, placeIn, type Row } from './rows';

/** The rows of an indicator's actuals, and those that count on the day of the monitoring. */
export interface ActualsInUse {
  /** Those that tell the actual: all of one date, or all where no date decides. */
  readonly rows: readonly Row[];
  /** Those of other dates, which show no result. */
  readonly idle: readonly Row[];
  /** The date of those in use, where there were several rows to choose from. */
  readonly measuredOn?: Day;
  /** Those in use were measured after the day of the monitoring. */
  readonly measuredLater?: boolean;
  /** There is no telling which ones count; that has been told. */
  readonly unusable?: boolean;
}

/** When the plan is looked at. */
export interface Moment {
  /** The year in force. */
  readonly year: number | undefined;
  /** The day of the monitoring. */
  readonly on: Day | undefined;
}

interface DatedRow {
  readonly row: Row;
  /** null without a date. */
  readonly day: Day | null;
}

/** The date of a row as written. A 0 is how Excel hands a blank cell over to a function. */
function dateIn(row: Row): Input | undefined {
  const written = row.get('date');
  return isFilled(written) && written.value !== 0 ? written : undefined;
}

/** What makes a row tell something of an indicator. */
export const MEASURED = ['actual', 'numerator', 'denominator'] as const satisfies readonly Field[];
const TELLING: readonly Field[] = [...MEASURED, 'exclusion'];

/**
 * Chooses among the actuals of one indicator by their dates: up to the day of the monitoring, or
 * of all where there is none, the last one counts. An actual without a date counts always, so that
 * beside a dated one it must say the same.
 * Source: "Beyond the score" (monitoring dates).
 */
export function actualsInUse(
  code: string,
  all: readonly Row[],
  moment: Moment,
  problems: ModelProblem[],
): ActualsInUse {
  const isAlone = all.length < 2 && moment.on === undefined;
  if (isAlone || !all.some(dateIn)) return { rows: all, idle: [] };
  const dated = datedRows(code, all, moment, problems);
  if (!dated) return { rows: all, idle: [], unusable: true };

  const { on } = moment;
  if (dated.length === 0) return { rows: [], idle: [] };
  const known = dated.filter(({ day }) => day === null || on === undefined || day <= on);
  if (known.length === 0) {
    const [first = null] = daysIn(dated);
    return { ...ofDay(first, all, moment), measuredLater: true };
  }
  const last = daysIn(known).at(-1) ?? null;
  const isTold = tellDoubts(code, known, last, moment, problems);
  return isTold ? { rows: all, idle: [], unusable: true } : ofDay(last, all, moment);
}

const daysIn = (rows: readonly DatedRow[]): Day[] =>
  [...new Set(rows.flatMap(({ day }) => day ?? []))].sort((a, b) => a - b);

/** The rows of a day, with those that have no date: these hold on every day. */
function ofDay(day: Day | null, all: readonly Row[], { year }: Moment): ActualsInUse {
  const isOf = (row: Row): boolean => {
    const written = dateIn(row);
    return !written || readDay(written, year) === day;
  };
  const rows = all.filter(isOf);
  const idle = all.filter((row) => !isOf(row));
  return day === null ? { rows, idle } : { rows, idle, measuredOn: day };
}

/** The rows that tell something, with their dates; null where one cannot be read. */
function datedRows(
  code: string,
  all: readonly Row[],
  { year }: Moment,
  problems: ModelProblem[],
): DatedRow[] | null {
  const rows: DatedRow[] = [];
  let isReadable = true;
  for (const row of all) {
    if (!TELLING.some((field) => isFilled(row.get(field)))) continue;
    const written = dateIn(row);
    const day = written ? readDay(written, year) : null;
    if (written && day === null) {
      const details = { indicator: code, text: shownText(written) };
      problems.push(problem('actual.badDate', details, written.place));
      isReadable = false;
    } else if (day !== null && year !== undefined && dateOf(day).year < year) {
      const details = { indicator: code, date: dayText(day), year: String(year) };
      problems.push(problem('actual.beforeYear', details, placeIn(row, 'date')));
    } else {
      rows.push({ row, day });
    }
  }
  return isReadable ? rows : null;
}

/**
 * Tells what there is to be told of a choice between actuals that differ.
 * @param last the day that counts; null where no row has a date
 * @returns whether there is no telling which one counts
 */
function tellDoubts(
  code: string,
  known: readonly DatedRow[],
  last: Day | null,
  { on }: Moment,
  problems: ModelProblem[],
): boolean {
  const measured = known.filter(({ row }) => MEASURED.some((field) => isFilled(row.get(field))));
  const ofLast = measured.find(({ day }) => day === last);
  if (last === null || !ofLast) return false;
  const isOther = ({ row }: DatedRow) => keyOf(row) !== keyOf(ofLast.row);
  const undated = measured.find((one) => one.day === null && isOther(one));
  if (undated) {
    const details = { indicator: code, date: dayText(last) };
    problems.push(problem('actual.datedAndUndated', details, placeIn(undated.row, 'actual')));
    return true;
  }
  if (on !== undefined || !measured.some(isOther)) return false;
  const days = daysIn(measured);
  const place = placeIn(ofLast.row, 'date');
  const isOneYear = new Set(days.map((day) => dateOf(day).year)).size === 1;
  if (isOneYear) {
    // Of one day, they are told as two actuals.
    const details = { indicator: code, date: dayText(last) };
    if (days.length > 1) problems.push(problem('actual.latest', details, place));
  } else {
    const details = { indicator: code, dates: days.map(dayText).join(', ') };
    problems.push(problem('actual.severalYears', details, place));
  }
  return !isOneYear;
}

const keyOf = (row: Row): string => MEASURED.map((field) => inputKey(row.get(field))).join();
