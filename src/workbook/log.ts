import { DAYS_TO_1904, type Severity } from '../engine';
import { key } from './headers';
import { LOG, type LogColumn } from './log-table';
import { newSheetOf, type OwnRow } from './own-tables';
import { PERCENT } from './results';
import type { Run } from './run';
import { textCell } from './new-cells';
import type { NewCell, NewSheet } from './write-plan';

/** What a column of the log tells, by its header; undefined for one that somebody added. */
export const logColumn = (header: string): LogColumn | undefined =>
  LOG.columns.find(({ headers }) => headers.some((known) => key(known) === key(header)))?.name;

/** What every row of the log says. */
export interface LogStamp {
  readonly at: Date;
  /** Of the add-in. */
  readonly version: string;
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
}

/**
 * The row of a run. Office tells an add-in no name of its user without a sign-in of its own, so the
 * column Utente is left to people. A tree of several roots has no one score.
 * @param fingerprint of what was scored
 * @param cells how many the run writes
 */
export function runRow(
  { card, problems }: Run,
  fingerprint: string,
  cells: number,
  stamp: LogStamp,
): OwnRow<LogColumn> {
  const score = scoreOf(card);
  return {
    ...stamped('Ricalcolo', stamp),
    profile: textCell(card.profile.name),
    fingerprint: textCell(fingerprint),
    ...(score === null ? {} : { score: { value: score, format: PERCENT } }),
    cells: { value: cells, format: '#,##0' },
    problems: textCell(problemsText(problems)),
  };
}

/** A node that hangs alone is a slip, and no root of what was scored. */
function scoreOf({ tree, nodes }: Run['card']): number | null {
  const roots = tree.roots.filter((root) => (tree.nodes[root]?.children.length ?? 0) > 0);
  const outcome = roots.length === 1 ? nodes[roots[0] ?? -1]?.outcome : undefined;
  return outcome?.kind === 'scored' ? outcome.score.toNumber() : null;
}

/** The row of a restore: the results of other data are back, so it names no data. */
export const restoreRow = (cells: number, stamp: LogStamp): OwnRow<LogColumn> => ({
  ...stamped('Ripristino', stamp),
  cells: { value: cells, format: '#,##0' },
});

/** The sheet that begins the log, under a name that is free. */
export const newLogSheet = (row: OwnRow<LogColumn>, name: string): NewSheet => ({
  ...newSheetOf(LOG, [row]),
  name,
});

const stamped = (operation: string, { at, version, date1904 }: LogStamp): OwnRow<LogColumn> => ({
  when: whenCell(at, date1904),
  operation: textCell(operation),
  version: textCell(version),
});

const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_TO_1970 = 25_569;

/**
 * The user's own clock, as a cell shows it: a cell knows no time zones. The milliseconds, which it
 * does not show, tell apart what two people do in one second.
 */
function whenCell(at: Date, date1904: boolean): NewCell {
  const clock = [at.getHours(), at.getMinutes(), at.getSeconds(), at.getMilliseconds()] as const;
  const local = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate(), ...clock);
  const serial = local / MILLISECONDS_A_DAY + DAYS_TO_1970;
  return { value: date1904 ? serial - DAYS_TO_1904 : serial, format: 'dd/mm/yyyy hh:mm:ss' };
}

const SEVERITIES: readonly (readonly [Severity, one: string, many: string])[] = [
  ['error', 'errore', 'errori'],
  ['warning', 'avviso', 'avvisi'],
];

function problemsText(problems: Run['problems']): string {
  const counts = SEVERITIES.flatMap(([severity, one, many]) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return counts.length === 0 ? 'nessuno' : counts.join(', ');
}
