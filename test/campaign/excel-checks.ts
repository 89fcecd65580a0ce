import { Session, type RunReport } from '../../src/excel';
import { catalogues, messageOf } from '../../src/messages';
import { NOW, planned, use, yes } from '../excel/open';
import { openSnapshot, type OpenedExcel } from '../support/excel';
import { snapshotOf } from '../../workbench/host/snapshot';
import type { MadeUpWorkbook } from './made-up-workbook';
import { differences, logRows, photograph } from './photograph';
import { timed } from './timed';

/** How a workbook came through the genuine library: what happened, and what never should. */
export interface WentThrough {
  readonly outcome: 'written' | 'nothing to write' | 'refused';
  readonly faults: readonly string[];
}

/** Opens a made-up workbook in Excel, in the state in which somebody left it. */
async function openMadeUp(made: MadeUpWorkbook): Promise<OpenedExcel> {
  const excel = await openSnapshot(snapshotOf(made.book));
  const workbook = excel.univerAPI.getActiveWorkbook();
  const shown = made.book.sheets.length - made.hidden.length;
  // Excel hides no last sheet.
  if (shown > 0) for (const name of made.hidden) workbook?.getSheetByName(name)?.hideSheet();
  for (const name of made.protectedSheets) excel.host.protect(name);
  for (const { sheet, rows } of made.filtered) excel.host.filter(sheet, rows);
  use(excel);
  return excel;
}

/** Runs, runs again and restores, and compares the whole workbook at each step. */
export async function checkInExcel(made: MadeUpWorkbook): Promise<WentThrough> {
  const excel = await openMadeUp(made);
  try {
    const session = new Session(
      () => NOW,
      undefined,
      () => Promise.resolve(),
    );
    const before = photograph(excel);
    // What is timed is the add-in's: the spreadsheet under it opens and is photographed besides.
    const { value: first, faults: late } = await timed(() => session.recalculate({ consent: yes }));
    const after = photograph(excel);
    if (!first.ok) {
      const told = refusal(first.problem, before, after);
      return { outcome: 'refused', faults: [...late, ...told] };
    }
    const { written, logProblems } = first.value;
    const faults = [...late, ...outside(first.value, before, after), ...newFormulas(before, after)];
    const wrote = written.cells + written.columns > 0;
    const { value: second, faults: lateAgain } = await timed(() =>
      session.recalculate({ consent: yes }),
    );
    faults.push(...lateAgain);
    faults.push(...again(second), ...differing('The second run', after, photograph(excel)));
    const rows = wrote && logProblems.length === 0 ? 1 : 0;
    if (logRows(excel) !== rows) faults.push(`The log has ${logRows(excel)} rows, not ${rows}`);
    const { value: restored, faults: lateBack } = await timed(() => session.restore());
    faults.push(...lateBack);
    if (!restored.ok) faults.push(`Not restored: ${restored.problem.code}`);
    faults.push(...differing('Ripristina', before, photograph(excel)));
    return { outcome: written.cells > 0 ? 'written' : 'nothing to write', faults };
  } finally {
    excel.close();
  }
}

type Recalculated = Awaited<ReturnType<Session['recalculate']>>;
type Refusal = Extract<Recalculated, { ok: false }>['problem'];
type Taken = ReturnType<typeof photograph>;

const refusal = (problem: Refusal, before: Taken, after: Taken): string[] => [
  ...(messageOf(problem, catalogues.it) === '' ? [`${problem.code} is not told`] : []),
  ...differing(`A run that ended with ${problem.code}`, before, after),
];

/** What differs and was not planned. */
function outside({ run }: RunReport, before: Taken, after: Taken): string[] {
  const asked = new Set(planned(run));
  const grown = new Set(run.writes.columns.map(({ table }) => `table ${table ?? ''}`));
  return differences(before, after)
    .filter((place) => !asked.has(place) && !grown.has(place))
    .map((place) => `The run changed ${place}: ${before.get(place)} to ${after.get(place)}`);
}

const newFormulas = (before: Taken, after: Taken): string[] =>
  differences(before, after).filter((place) => {
    if (!place.includes('!')) return false;
    const [value, formula] = JSON.parse(after.get(place) ?? '[]') as unknown[];
    return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  });

function again(second: Recalculated): string[] {
  if (!second.ok) return [`The second run ended with ${second.problem.code}`];
  const { cells, columns } = second.value.written;
  return cells + columns === 0 ? [] : [`The second run wrote ${columns} columns, ${cells} cells`];
}

const differing = (what: string, before: Taken, after: Taken): string[] =>
  differences(before, after)
    .slice(0, 5)
    .map((place) => `${what} left ${place}: ${before.get(place)} is ${after.get(place)}`);
