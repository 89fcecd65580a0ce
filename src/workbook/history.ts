import {
  dayText,
  fromCellNumber,
  isBlank,
  readDay,
  readRatio,
  shownText,
  textOf,
  type Day,
  type Dec,
  type Input,
  type Place,
} from '../engine';
import { key, type Field } from './headers';
import { inputOf, placeOf } from './inputs';
import { problem, type WorkbookProblem } from './problems';
import { cellAt, columnOf, hasRole, isBlankRow, type Region } from './region';
import { findRegions } from './regions';
import type { Workbook } from './sheet';

/** A score and its word; without a score only the word tells why. */
export interface Figure {
  readonly score: Dec | null;
  readonly status: string;
}

/** A node or an indicator in a snapshot. */
export interface SnapshotEntry extends Figure {
  readonly kind: 'node' | 'indicator';
  readonly code: string;
  readonly name: string;
}

/** All scores as they were on a day. */
export interface Snapshot {
  readonly date: Day;
  readonly entries: readonly SnapshotEntry[];
}

export interface History {
  /** The oldest first. */
  readonly snapshots: readonly Snapshot[];
  readonly problems: readonly WorkbookProblem[];
}

/** One row of the table `Storico`. */
export interface HistoryRow {
  readonly row: number;
  readonly date: Day;
  readonly entry: SnapshotEntry;
}

/** What a row is about, as written in `Tipo`. */
const KINDS: ReadonlyMap<string, SnapshotEntry['kind']> = new Map([
  ['nodo', 'node'],
  ['cruscotto', 'node'],
  ['indicatore', 'indicator'],
  ['node', 'node'],
  ['dashboard', 'node'],
  ['indicator', 'indicator'],
]);

/** Tells entries of one snapshot apart: a node and an indicator may share a code. */
export const entryKey = ({ kind, code }: Pick<SnapshotEntry, 'kind' | 'code'>): string =>
  `${kind} ${code}`;

/** The region of the snapshots; undefined where none was saved. */
export const historyIn = (workbook: Workbook): Region | undefined =>
  findRegions(workbook).regions.find((region) => hasRole(region, 'history'));

/**
 * Reads the snapshots saved in a workbook. A row that cannot be read is told and left out, and so is
 * one that repeats another.
 */
export function snapshotsIn(workbook: Workbook): History {
  const problems: WorkbookProblem[] = [];
  const region = historyIn(workbook);
  if (!region) return { snapshots: [], problems };
  const byDate = new Map<Day, Map<string, SnapshotEntry>>();
  for (const { row, date, entry } of historyRows(region, workbook.date1904, problems)) {
    const entries = byDate.get(date) ?? new Map<string, SnapshotEntry>();
    byDate.set(date, entries);
    if (entries.has(entryKey(entry))) {
      const details = { code: entry.code, date: dayText(date) };
      const column = columnOf(region, 'code', undefined) ?? region.left;
      problems.push(problem('history.repeated', details, placeOf(region, row, column)));
    } else {
      entries.set(entryKey(entry), entry);
    }
  }
  const snapshots = [...byDate].map(([date, entries]): Snapshot => {
    return { date, entries: [...entries.values()] };
  });
  return { snapshots: snapshots.sort((a, b) => a.date - b.date), problems };
}

/** The rows of the snapshots that can be read; the others are told. */
export function historyRows(
  region: Region,
  date1904: boolean,
  problems: WorkbookProblem[],
): HistoryRow[] {
  const rows: HistoryRow[] = [];
  const read = reader(region, date1904);
  for (let row = region.top; row <= region.bottom; row += 1) {
    if (isBlankRow(region, row)) continue;
    const found = read(row);
    if ('entry' in found) rows.push(found);
    else problems.push(found);
  }
  return rows;
}

/** Years of snapshots are many rows: what they have in common is looked up once. */
function reader(region: Region, date1904: boolean): (row: number) => HistoryRow | WorkbookProblem {
  const columns = new Map(
    FIELDS.map((field) => [field, columnOf(region, field, undefined) ?? -1] as const),
  );
  const columnFor = (field: Field) => columns.get(field) ?? -1;
  return (row) => {
    const read = (field: Field): Input =>
      inputOf(cellAt(region.sheet, row, columnFor(field)), NO_PLACE, date1904);
    const unreadable = (field: Field) =>
      problem(
        'history.unreadable',
        { text: shownText(read(field)) },
        placeOf(region, row, columnFor(field)),
      );
    const [code, stored] = [read('code'), read('score')];
    const date = readDay(read('date'), undefined);
    if (date === null) return unreadable('date');
    if (isBlank(code) || code.error !== undefined) return unreadable('code');
    const kind = kindOf(textOf(read('type')));
    if (!kind) return unreadable('type');
    const score = isBlank(stored) ? null : storedScore(stored);
    if (score === null && !isBlank(stored)) return unreadable('score');
    const [name, status] = [textOf(read('name')), textOf(read('status'))];
    return { row, date, entry: { kind, code: textOf(code), name, score, status } };
  };
}

const FIELDS: readonly Field[] = ['date', 'code', 'type', 'name', 'score', 'status'];
/** Only what cannot be read needs its place. */
const NO_PLACE: Place = { sheet: '', table: '', cell: '' };

const kindOf = (text: string): SnapshotEntry['kind'] | undefined =>
  KINDS.get(text) ?? KINDS.get(key(text));

/** A number is the ratio as it was saved; what a person typed must say its percent sign. */
function storedScore(input: Input): Dec | null {
  const { value } = input;
  if (typeof value === 'number' && Number.isFinite(value)) return fromCellNumber(value);
  return readRatio(input);
}
