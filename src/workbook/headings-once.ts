import { shownText, textOf } from '../engine';
import { inputKey } from './differing';
import { headerOf, type Field } from './headers';
import { problem, type ModelProblem } from './problems';
import { isFilled, type Row } from './rows';

/** What a heading may say of its node that makes another plan. */
const COMPARED: readonly Field[] = [
  'parent',
  'weight',
  'rollup',
  'resources',
  'published',
  'publishedStatus',
];

/**
 * The rows of nodes, each node once where headings repeat one: a table of the tree lists it too, or
 * its heading goes on at another page. The list, or else the first heading, is what counts; what
 * another heading says differently is told.
 */
export function toldOnce(nodes: readonly Row[], problems: ModelProblem[]): Row[] {
  const isHeading = ({ region }: Row) => region.cells !== undefined;
  if (!nodes.some(isHeading)) return [...nodes];
  const listed = new Map<string, Row>();
  for (const row of nodes) if (!isHeading(row)) listed.set(textOf(row.code), row);
  return nodes.filter((row) => {
    if (!isHeading(row)) return true;
    const code = textOf(row.code);
    const first = listed.get(code);
    if (first) tellDiffering(row, first, problems);
    else listed.set(code, row);
    return !first;
  });
}

function tellDiffering(heading: Row, first: Row, problems: ModelProblem[]): void {
  for (const field of COMPARED) {
    const [own, counts] = [heading.get(field), first.get(field)];
    if (!isFilled(own) || inputKey(own) === inputKey(counts)) continue;
    const details = {
      code: textOf(heading.code),
      field: headerOf(field),
      text: shownText(own),
      counts: counts ? shownText(counts) : '',
    };
    problems.push(problem('heading.differs', details, own.place));
  }
}
