import { isBlank, readRatio, textOf, type Input, type Ruling, type Subject } from '../engine';
import type { DecisionRow } from './decision-table';
import { key } from './headers';

/** What a decision is about, as written in `Tipo`. */
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

/** The kind that `Tipo` tells; undefined where it is blank, null where it cannot be read. */
export const readKind = (input: Input): Subject['kind'] | null | undefined =>
  isBlank(input) ? undefined : (KINDS.get(key(textOf(input))) ?? null);

/** Whether the word of a decision is one of them, whatever stands beside it. */
export const isRuling = (input: Input): boolean => rulings.has(key(textOf(input)));

/** What is decided; null where that cannot be read. */
export function readRuling({ ruling, value }: DecisionRow['cells']): Ruling | null {
  const kind = ruling.error === undefined ? rulings.get(key(textOf(ruling))) : undefined;
  if (kind !== 'corrected') return kind ? { kind } : null;
  const score = readRatio(value);
  return score ? { kind, score } : null;
}
