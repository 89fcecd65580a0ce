import { createColors } from 'picocolors';
import { jsonOf } from '../../src/cli/json';
import { treeText } from '../../src/cli/tree-view';
import { catalogues, messageOf } from '../../src/messages';
import {
  cellAt,
  parseA1,
  readModel,
  runModel,
  toA1,
  type Run,
  type Sheet,
  type Workbook,
} from '../../src/workbook';
import { applied } from '../support/workbook';

/** What a run of a workbook came to, and what of it should never happen. */
export interface Checked {
  /** null where there is no plan in it. */
  readonly run: Run | null;
  readonly faults: readonly string[];
}

/** Scores a workbook as plain data, and looks at all that comes of it. */
export function checkPlain(book: Workbook): Checked {
  const model = readModel(book);
  if (!model.ok) return { run: null, faults: untold(messageOf(model.problem, catalogues.it)) };
  const run = runModel(model.value);
  return {
    run,
    faults: [
      ...outsideResults(book, run),
      ...asFormulas(run),
      ...notSettled(book, run),
      ...notPrinted(run),
      ...nowhere(book, run),
    ],
  };
}

const RESULT = /^[\s%]*(?:grado di )?(?:raggiungimento|valutazione|semaforo|scostamento)\s*$/i;

/** Cells that are written and are not a result's: by the headers that a person sees above them. */
function outsideResults(book: Workbook, { writes }: Run): string[] {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const strange = [
    ...writes.columns.filter(({ sheet, row, column }) => holds(sheets.get(sheet), row, column)),
    ...writes.cells.filter(({ sheet, row, column }) => {
      const found = sheets.get(sheet);
      if (!found || cellAt(found, row, column)?.formula) return true;
      const headers = writes.columns
        .filter((one) => one.sheet === sheet && one.column === column && one.row < row)
        .map((one) => one.row);
      const own = Math.max(...headers, -1);
      const above = found.rows.slice(0, row).findLastIndex((line) => {
        return RESULT.test(line?.[column]?.text ?? '');
      });
      if (above > own) return false;
      return own < 0 || holds(found, row, column);
    }),
  ];
  return strange.map(({ sheet, row, column }) => {
    return `${sheet}!${toA1(row, column)} is no free cell and no result's`;
  });
}

const holds = (sheet: Sheet | undefined, row: number, column: number): boolean =>
  !sheet || (cellAt(sheet, row, column)?.value ?? null) !== null;

const asFormulas = ({ writes }: Run): string[] =>
  writes.cells.flatMap(({ sheet, row, column, value }) =>
    typeof value === 'string' && /^[=+\-@\t\r]/.test(value)
      ? [`${sheet}!${toA1(row, column)} may become a formula: ${value}`]
      : [],
  );

/** What a second run would write into the workbook as the first one leaves it. */
function notSettled(book: Workbook, { writes }: Run): string[] {
  const again = readModel(applied(book, writes));
  if (!again.ok) return [`The results make the plan unreadable: ${again.problem.code}`];
  const { columns, cells } = runModel(again.value).writes;
  return [...columns, ...cells].slice(0, 3).map(({ sheet, row, column }) => {
    return `A second run writes ${sheet}!${toA1(row, column)} again`;
  });
}

/** A line break and a tab are the only controls that a printed page has. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** What the run was made from is told elsewhere. */
const FINGERPRINT = '0'.repeat(64);

function notPrinted(run: Run): string[] {
  return Object.values(catalogues).flatMap((catalogue) => {
    const json = JSON.stringify(jsonOf(run, FINGERPRINT, catalogue));
    const text = treeText(run, FINGERPRINT, {
      catalogue,
      colours: createColors(false),
      width: 100,
    });
    const messages = run.problems.map((problem) => messageOf(problem, catalogue));
    return [
      ...(JSON.stringify(JSON.parse(json)) === json ? [] : ['The JSON does not read back']),
      ...(CONTROLS.test(text) ? ['The tree has controls that a terminal obeys'] : []),
      ...messages.flatMap(untold),
    ];
  });
}

const untold = (message: string): string[] =>
  message === '' || /\bundefined\b|\[object|\{\w+\}/.test(message.slice(0, 200))
    ? [`A message is not told: ${message.slice(0, 200)}`]
    : [];

/** Problems whose place is not in the workbook. */
function nowhere({ sheets }: Workbook, { problems }: Run): string[] {
  const names = new Set(sheets.map(({ name }) => name));
  return problems.flatMap(({ code, place }) =>
    place && (!names.has(place.sheet) || !parseA1(place.cell))
      ? [`${code} is at ${place.sheet}!${place.cell}, which is nowhere`]
      : [],
  );
}
