import type { Day, Ruling, Subject } from '../engine';
import { DECISIONS, type DecisionColumn } from './decision-table';
import { RULINGS } from './decision-words';
import { subjectKey, type DecisionRecord } from './decisions';
import type { Model } from './model';
import { ownRowWrites, planOwnRows, type OwnRow, type OwnTablePlan } from './own-tables';
import { PERCENT } from './results';
import type { Workbook } from './sheet';
import { dayCell, textCell } from './new-cells';
import type { CellWrite } from './write-plan';

/** A decision to be put on record. */
export interface NewDecision {
  readonly subject: Subject;
  readonly ruling: Ruling;
  readonly reason: string;
  readonly author: string;
  readonly date: Day;
}

/** How a decision is put on record: in the table `Decisioni`, made where there is none. */
export type DecisionPlan =
  | OwnTablePlan
  /** There is one in force already, or one that must be settled first. */
  | { readonly kind: 'exists'; readonly code: string };

/** How a decision is taken back: its row stays, and says since when it has no effect. */
export type RevocationPlan =
  | { readonly kind: 'cells'; readonly cells: readonly CellWrite[] }
  /** It is no longer there, or no longer in force. */
  | { readonly kind: 'gone'; readonly code: string }
  /** The table has no column that would say it. */
  | { readonly kind: 'noColumn'; readonly table: string };

/** Plans how a decision is put on record, below the last one. */
export function planDecision(
  workbook: Workbook,
  { decisions }: Model,
  decision: NewDecision,
): DecisionPlan {
  const { subject } = decision;
  const standing = decisions?.records.some(
    (record) =>
      record.subject &&
      record.state !== 'revoked' &&
      subjectKey(record.subject) === subjectKey(subject),
  );
  if (standing) return { kind: 'exists', code: subject.code };
  return planOwnRows<DecisionColumn>(workbook, DECISIONS, [cellsOf(decision, workbook.date1904)]);
}

/**
 * Plans how a decision is taken back, wherever its row is now.
 * @param record as it was read
 */
export function planRevocation(
  workbook: Workbook,
  { decisions }: Model,
  record: DecisionRecord,
  on: Day,
): RevocationPlan {
  const alike = decisions?.records.filter((now) => isSame(now, record)) ?? [];
  const found = alike.find(({ row }) => row === record.row) ?? alike[0];
  if (!decisions || !found) return { kind: 'gone', code: record.code };
  const { region } = decisions;
  if (!region.columns.has('revoked')) return { kind: 'noColumn', table: region.title };
  const cells = ownRowWrites(region, found.row, { revoked: dayCell(on, workbook.date1904) });
  return { kind: 'cells', cells };
}

const isSame = (a: DecisionRecord, b: DecisionRecord): boolean => identity(a) === identity(b);

const identity = ({ code, subject, ruling, reason, author, date, revokedOn }: DecisionRecord) =>
  JSON.stringify([code, subject, ruling, reason, author, date, revokedOn]);

const KINDS = { node: 'nodo', indicator: 'indicatore' } as const;

function cellsOf(
  { subject, ruling, reason, author, date }: NewDecision,
  date1904: boolean,
): OwnRow<DecisionColumn> {
  return {
    code: textCell(subject.code),
    kind: textCell(KINDS[subject.kind]),
    ruling: textCell(RULINGS[ruling.kind][0]),
    ...(ruling.kind === 'corrected'
      ? { value: { value: ruling.score.toNumber(), format: PERCENT } }
      : {}),
    reason: textCell(reason),
    ...(author === '' ? {} : { author: textCell(author) }),
    date: dayCell(date, date1904),
  };
}
