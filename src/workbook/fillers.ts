import { oneLine, headerRepeats } from './header-rows';
import type { Field } from './headers';
import { placeOf } from './inputs';
import { problem, type WorkbookProblem } from './problems';
import { cellAt, fieldsIn, hasRole, isBlankRow, isEmpty, type Column, type Region } from './region';

/** `Pag. 3`, `Pagina 3 di 10`. */
const PAGE = /^(?:pag(?:ina|\.)?|page|p\.) *\d+(?: *(?:di|of|\/) *\d+)?$/i;
/** The same without its word, which in a column of codes is one. */
const BARE_PAGE = /^(?:\d{1,4}(?: *(?:\/|di|of) *\d{1,4})?|[-–] *\d{1,4} *[-–])$/i;

/** Texts that go on in a row of their own where the line of a document ended. */
const WRAPPED: ReadonlySet<Field> = new Set<Field>(['name', 'algorithm', 'act']);

/**
 * A region without the rows of a pasted document that tell nothing of the plan: its headers again
 * on each page, the number of the page, the rest of a description. All but headers are told.
 */
export function withoutFillers(region: Region, problems: WorkbookProblem[]): Region {
  if (region.cells || hasRole(region, 'history')) return region;
  const headers = headersAgain(region);
  const skipped = new Set(headers);
  for (let row = region.top; row <= region.bottom; row += 1) {
    const column = headers.has(row) ? null : onlyColumnIn(region, row);
    if (!column) continue;
    const text = oneLine(String(cellAt(region.sheet, row, column.column)?.value ?? ''));
    const code = fillerCode(region, row, column.field, text, headers);
    if (!code) continue;
    problems.push(problem(code, { text }, placeOf(region, row, column.column)));
    skipped.add(row);
  }
  return skipped.size > 0 ? { ...region, skipped } : region;
}

function fillerCode(
  region: Region,
  row: number,
  field: Field,
  text: string,
  headers: ReadonlySet<number>,
): 'row.pageNumber' | 'row.goesOn' | null {
  const isText = WRAPPED.has(field) || (field === 'indicator' && fieldsIn(region).has('code'));
  const isBare = BARE_PAGE.test(text) && (isText || headers.has(row + 1));
  if (isBare || PAGE.test(text)) return 'row.pageNumber';
  const follows = row > region.top && !headers.has(row - 1) && !isBlankRow(region, row - 1);
  return isText && follows ? 'row.goesOn' : null;
}

/** The rows in which the headers stand again. */
function headersAgain(region: Region): Set<number> {
  const { sheet, headerRow, headerTop = headerRow, columns } = region;
  const isAgain = headerRepeats(sheet, { top: headerTop, row: headerRow, columns });
  const rows = new Set<number>();
  for (let row = region.top; row <= region.bottom; row += 1) {
    if (!isAgain(row)) continue;
    for (let up = headerTop; up <= headerRow; up += 1) rows.add(row - headerRow + up);
  }
  return rows;
}

/** The only column in which something is written in a row; null where nothing or more is. */
function onlyColumnIn({ sheet, columns, left, right }: Region, row: number): Column | null {
  let only = -1;
  for (let column = left; column <= right; column += 1) {
    if (isEmpty(cellAt(sheet, row, column))) continue;
    if (only >= 0) return null;
    only = column;
  }
  return columns.find(({ column }) => column === only) ?? null;
}
