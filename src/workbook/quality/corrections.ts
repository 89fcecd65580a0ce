import type { Place } from '../../engine';
import { normalisedWeights, type NormalisedWeight } from '../../engine/normalised-weights';
import { parseA1 } from '../address';
import type { ModelProblem } from '../problems';
import { cellAt } from '../region';
import type { Run } from '../run';
import type { Cell } from '../sheet';

/** A number as it is to be shown, without a language: `33.34` and `%`. */
interface ShownNumber {
  readonly digits: string;
  readonly unit: '%' | '';
}

/** A cell whose right content is certain. */
export interface Correction {
  readonly place: Place;
  /** What the cell shows now. */
  readonly before: string;
  /** What is written. */
  readonly after: number | string;
  /** How a number that is written is shown. */
  readonly shown?: ShownNumber;
}

/** What can be done about a problem. */
export type Corrections =
  | {
      readonly kind: 'cells';
      readonly cells: readonly Correction[];
      /** It can be done with all the others: there is nothing for a person to judge. */
      readonly together: boolean;
    }
  /** Formulas stand where a correction would be written: they are left to whoever wrote them. */
  | { readonly kind: 'formulas'; readonly places: readonly Place[] };

/**
 * The corrections that are made together, once for all. Codes come first: with one of them put
 * right, the weights of a node may be others than it seemed.
 */
export function correctionsTogether(
  found: ReadonlyMap<ModelProblem, Corrections>,
): readonly Correction[] {
  const isAlike = [...found.keys()].some(({ code }) => code === 'code.alike');
  return [...found].flatMap(([{ code }, corrections]) => {
    const isNow = !isAlike || code.startsWith('code.');
    return isNow && corrections.kind === 'cells' && corrections.together ? corrections.cells : [];
  });
}

/** What can be done about each problem of a run; nothing about most. */
export function correctionsIn(run: Run): ReadonlyMap<ModelProblem, Corrections> {
  const links = linksByCell(run);
  const found = new Map<ModelProblem, Corrections>();
  for (const problem of run.problems) {
    const corrections = correctionsOf(problem, run, links);
    if (corrections) found.set(problem, corrections);
  }
  return found;
}

function correctionsOf(problem: ModelProblem, run: Run, links: LinksByCell): Corrections | null {
  const { code, details, place } = problem;
  const { node = '', meant = details.code } = details;
  if (code === 'code.alike' || code === 'code.spaces') {
    const { text = meant } = details;
    return place && meant !== undefined ? spelling(run, place, text, meant) : null;
  }
  const isRounded = code === 'weight.sumRounded';
  return isRounded || code === 'weight.sum' ? normalising(run, node, isRounded, links) : null;
}

/** @param read the code as it was read: what stands beside it in its cell, no correction may take */
function spelling(
  run: Run,
  place: Place,
  read: string | undefined,
  after: string,
): Corrections | null {
  const cell = cellOf(run, place);
  if (typeof cell?.value !== 'string' || cell.value.trim() !== read) return null;
  if (cell.formula) return { kind: 'formulas', places: [place] };
  return { kind: 'cells', cells: [{ place, before: cell.text, after }], together: true };
}

/** A wrong sum may be of a wrong weight: then a person decides, and nothing is done with others. */
function normalising(
  run: Run,
  code: string,
  together: boolean,
  links: LinksByCell,
): Corrections | null {
  const { tree } = run.card;
  const node = tree.nodes[tree.nodeIndex.get(code) ?? -1];
  const weights = node && normalisedWeights(node);
  if (!weights) return null;
  const cells: Correction[] = [];
  const formulas: Place[] = [];
  for (const weight of weights) {
    const { place } = weight.branch.link.weight;
    const cell = place && cellOf(run, place);
    // A weight that several nodes share cannot be right for each of them.
    if (!place || !cell || links.get(cellKey(place)) !== 1) return null;
    if (cell.formula) formulas.push(place);
    else if (!weight.value.equals(weight.branch.weight?.value ?? 0)) {
      cells.push({ place, ...weightIn(cell, weight) });
    }
  }
  if (formulas.length > 0) return { kind: 'formulas', places: formulas };
  return { kind: 'cells', cells, together };
}

/** A weight as its cell holds it: a percentage as a part of 1, a text as a text. */
function weightIn(cell: Cell, weight: NormalisedWeight): Omit<Correction, 'place'> {
  const unit = weight.branch.weight?.unit === '%' ? '%' : '';
  const digits = weight.value.toFixed(weight.decimals);
  if (typeof cell.value === 'string') {
    const mark = /\.\d+\D*$/.test(cell.value) ? '.' : ',';
    const after = cell.value.replace(WRITTEN, digits.replace('.', mark));
    return { before: cell.text, after };
  }
  const after = (unit === '%' ? weight.value.dividedBy(100) : weight.value).toNumber();
  return { before: cell.text, after, shown: { digits, unit } };
}

const WRITTEN = /\d(?:[\d.,]*\d)?/;

/** How many links have their weight in a cell. */
type LinksByCell = ReadonlyMap<string, number>;

function linksByCell({ model }: Run): LinksByCell {
  const links = new Map<string, number>();
  for (const { weight } of model.plan.links) {
    if (!weight.place) continue;
    const key = cellKey(weight.place);
    links.set(key, (links.get(key) ?? 0) + 1);
  }
  return links;
}

/** What tells a cell from all others. */
export const cellKey = ({ sheet, cell }: Place): string => `${cell} ${sheet}`;

function cellOf({ model }: Run, { sheet: name, cell }: Place): Cell | undefined {
  const at = parseA1(cell);
  const sheet = model.workbook.sheets.find((one) => one.name === name);
  return at && sheet ? cellAt(sheet, at.row, at.column) : undefined;
}
