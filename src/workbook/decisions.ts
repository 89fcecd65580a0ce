import {
  isBlank,
  readDay,
  readRatio,
  shownText,
  textOf,
  type Day,
  type Decision,
  type Input,
  type Place,
  type Plan,
  type PlanNode,
  type Ruling,
  type Subject,
} from '../engine';
import { decisionHeader, type DecisionColumn, type DecisionRow } from './decision-table';
import { key } from './headers';
import {
  problem,
  type ModelProblem,
  type WorkbookProblem,
  type WorkbookProblemCode,
} from './problems';

/** What became of a decision on record. */
export type DecisionState =
  | 'inForce'
  | 'revoked'
  /** Something is wrong with it, and is told: it has no effect of its own. */
  | 'notApplied';

/** One row of the table of decisions, understood as far as it can be. */
export interface DecisionRecord {
  readonly row: number;
  readonly place: Place | undefined;
  /** As written. */
  readonly code: string;
  /** What it is about; null where that cannot be told. */
  readonly subject: Subject | null;
  /** null where it cannot be read. */
  readonly ruling: Ruling | null;
  readonly reason: string;
  readonly author: string;
  readonly date: Day | null;
  /** The day on which it was taken back. */
  readonly revokedOn: Day | null;
  readonly state: DecisionState;
}

/** A plan with the decisions that are in force, and all that are on record. */
export interface Decided {
  readonly plan: Plan;
  readonly records: readonly DecisionRecord[];
}

const KINDS: ReadonlyMap<string, Subject['kind']> = new Map([
  ...['nodo', 'ente', 'ambito', 'obiettivo', 'cruscotto', 'node', 'objective', 'dashboard'].map(
    (word) => [word, 'node'] as const,
  ),
  ...['indicatore', 'indicator', 'kpi'].map((word) => [word, 'indicator'] as const),
]);

/** The words of the decisions as people write them; the first is the one that PERF writes. */
export const RULINGS = {
  notAssessable: ['Non valutabile', 'N.V.', 'Not assessable'],
  corrected: ['Raggiungimento corretto', 'Corretto', 'Correzione', 'Corrected score', 'Corrected'],
} as const satisfies Readonly<Record<Ruling['kind'], readonly string[]>>;

const rulings = new Map(
  (Object.keys(RULINGS) as Ruling['kind'][]).flatMap((kind) =>
    RULINGS[kind].map((word) => [key(word), kind] as const),
  ),
);

/**
 * Puts the decisions on record into a plan. A decision without its reason is none, and what is
 * computed holds; of one that is in force and cannot be understood, or of two on one subject, none
 * is chosen: the subject has no score until somebody settles it.
 * Source: issue "Ripesatura and overrides".
 */
export function withDecisions(
  plan: Plan,
  rows: readonly DecisionRow[],
  problems: ModelProblem[],
): Decided {
  if (rows.length === 0) return { plan, records: [] };
  const subjectsOf = subjectFinder(plan);
  const found = rows.map((row) => readRow(row, subjectsOf, problems));
  const settled = new Map<string, Settled>();
  for (const one of found) {
    for (const subject of one.subjects) {
      const known = settled.get(subjectKey(subject)) ?? { subject, rows: [] };
      settled.set(subjectKey(subject), { subject, rows: [...known.rows, one] });
    }
  }
  const twice = new Set<Found>();
  for (const { subject, rows: own } of settled.values()) {
    if (own.length < 2) continue;
    for (const one of own) {
      twice.add(one);
      problems.push(about(one.cells, 'code', 'decision.two', subject));
    }
  }
  return {
    plan: applied(plan, [...settled.values()]),
    records: found.map((one) => recordOf(one, twice.has(one))),
  };
}

/** A row with what it decides; without subjects it has no effect. */
interface Found {
  readonly row: number;
  readonly cells: DecisionRow['cells'];
  /** What it has an effect on: none where it is revoked or without reason, two where either is meant. */
  readonly subjects: readonly Subject[];
  /** What it is about, whether it has an effect or not. */
  readonly meant: Subject | null;
  readonly ruling: Ruling | null;
  readonly date: Day | null;
  readonly revokedOn: Day | null;
  readonly isRevoked: boolean;
  /** null where it cannot be applied. */
  readonly decision: Decision | null;
}

interface Settled {
  readonly subject: Subject;
  readonly rows: readonly Found[];
}

export const subjectKey = ({ kind, code }: Subject): string => `${kind} ${code}`;

/** Finds what a code may be about: a node, an indicator, or one of each. */
function subjectFinder({ nodes, indicators, links }: Plan): (code: string) => Subject[] {
  const known = {
    node: new Set([...nodes.map(({ code }) => code), ...links.map(({ parent }) => parent)]),
    indicator: new Set(indicators.map(({ code }) => code)),
  };
  return (code) =>
    (['node', 'indicator'] as const).flatMap((kind) =>
      known[kind].has(code) ? [{ kind, code }] : [],
    );
}

function readRow(
  { row, cells }: DecisionRow,
  subjectsOf: (code: string) => readonly Subject[],
  problems: ModelProblem[],
): Found {
  const ruling = rulingOf(cells);
  const date = isBlank(cells.date) ? null : readDay(cells.date, undefined);
  const revokedOn = isBlank(cells.revoked) ? null : readDay(cells.revoked, undefined);
  const kind = isBlank(cells.kind) ? undefined : (KINDS.get(key(textOf(cells.kind))) ?? null);
  const ofCode = subjectsOf(textOf(cells.code));
  const meant = ofCode.filter((subject) => !kind || subject.kind === kind);
  const [only = null] = meant.length === 1 ? meant : [];
  const found: Found = {
    row,
    cells,
    subjects: [],
    meant: only,
    ruling,
    date,
    revokedOn,
    isRevoked: revokedOn !== null,
    decision: null,
  };
  if (found.isRevoked) return found;
  const told = (column: DecisionColumn, code: WorkbookProblemCode, subjects = meant): Found => {
    problems.push(about(cells, column, code, only ?? undefined));
    return { ...found, subjects };
  };
  if (meant.length === 0) return told('code', 'decision.unknownCode');
  if (isBlank(cells.reason) || cells.reason.error !== undefined)
    return told('reason', 'decision.noReason', []);
  if (kind === null) return told('kind', 'decision.unreadable');
  if (!only) return told('kind', 'decision.ambiguous');
  if (!isBlank(cells.revoked)) return told('revoked', 'decision.unreadable');
  if (!ruling) return told(isKnown(cells.ruling) ? 'value' : 'ruling', 'decision.unreadable');
  problems.push(...incomplete(found, only));
  const { place } = cells.code;
  const author = isBlank(cells.author) ? null : textOf(cells.author);
  const decision: Decision = {
    ruling,
    reason: textOf(cells.reason),
    author,
    date,
    ...(place ? { place } : {}),
  };
  return { ...found, subjects: [only], decision };
}

const isKnown = (input: Input): boolean => rulings.has(key(textOf(input)));

function rulingOf({ ruling, value }: DecisionRow['cells']): Ruling | null {
  const kind = ruling.error === undefined ? rulings.get(key(textOf(ruling))) : undefined;
  if (kind !== 'corrected') return kind ? { kind } : null;
  const score = readRatio(value);
  return score ? { kind, score } : null;
}

/** What a decision should say and can do without. */
function incomplete({ cells, date, ruling }: Found, subject: Subject): WorkbookProblem[] {
  const missing = [
    ...(isBlank(cells.author) ? (['author'] as const) : []),
    ...(date === null ? (['date'] as const) : []),
  ].map((column) => about(cells, column, 'decision.incomplete', subject));
  const isUnused = ruling?.kind === 'notAssessable' && !isBlank(cells.value);
  return isUnused ? [...missing, about(cells, 'value', 'decision.valueUnused', subject)] : missing;
}

function about(
  cells: DecisionRow['cells'],
  column: DecisionColumn,
  code: WorkbookProblemCode,
  subject: Subject | undefined,
): WorkbookProblem {
  const details = {
    code: textOf(cells.code),
    column: decisionHeader(column),
    text: shownText(cells[column]),
    ...(subject ? { [subject.kind]: subject.code } : {}),
  };
  return problem(code, details, cells[column].place);
}

function applied(plan: Plan, settled: readonly Settled[]): Plan {
  const effects = new Map(
    settled.map(({ subject, rows }) => {
      const [first, second] = rows;
      const decision = second ? null : (first?.decision ?? null);
      return [subjectKey(subject), decision ? { decision } : { unusable: true }] as const;
    }),
  );
  const effectOn = (kind: Subject['kind'], code: string) =>
    effects.get(subjectKey({ kind, code })) ?? {};
  const listed = new Set(plan.nodes.map(({ code }) => code));
  const unlisted = settled.flatMap(({ subject: { kind, code } }): PlanNode | [] =>
    kind === 'node' && !listed.has(code) ? { code, ...effectOn(kind, code) } : [],
  );
  return {
    ...plan,
    nodes: plan.nodes.map((node) => ({ ...node, ...effectOn('node', node.code) })),
    indicators: plan.indicators.map((one) => ({ ...one, ...effectOn('indicator', one.code) })),
    ...(unlisted.length > 0 ? { implied: unlisted } : {}),
  };
}

function recordOf(found: Found, isTwice: boolean): DecisionRecord {
  const { row, cells, meant, ruling, date, revokedOn, isRevoked, decision } = found;
  return {
    row,
    place: cells.code.place,
    code: shownText(cells.code),
    subject: meant,
    ruling,
    reason: textOf(cells.reason),
    author: textOf(cells.author),
    date,
    revokedOn,
    state: isRevoked ? 'revoked' : decision && !isTwice ? 'inForce' : 'notApplied',
  };
}
