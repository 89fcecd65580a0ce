import { dayOf, defaultProfile, findPreset, type Day } from '../../src/engine';
import type { OpenResult, Session } from '../../src/excel';
import type { Workbook } from '../../src/workbook';
import { mixed } from '../excel/freezing';
import { recalculated, yes, type Opened } from '../excel/open';
import { cells, ranges, sheet, table, tables, workbook } from '../support/workbook';
import { albero, consuntivi, four, pesi, target } from '../workbook/small-plan';

/** Some work in Excel, which done twice leaves what it leaves done once, and whose requests are made to fail one by one. */
export interface FaultScenario {
  readonly book: Workbook;
  /** Brings the workbook to where the work begins. */
  readonly prepare: (excel: Opened) => Promise<void>;
  readonly work: (session: Session) => Promise<OpenResult<unknown>>;
  /** Whether a runtime that ends between two requests leaves some of it for the next. */
  readonly isStepwise?: boolean;
  /** What whoever comes after a killed runtime does; the work itself where it is not given. */
  readonly after?: (session: Session) => Promise<OpenResult<unknown>>;
}

const none = () => Promise.resolve();
const run = (session: Session) => session.recalculate({ consent: yes });

async function ranAndEdited(excel: Opened): Promise<void> {
  await recalculated(excel);
  excel.setCell('Consuntivi', 'B2', 400);
}

const june = dayOf(2023, 6, 30) as Day;
const september = dayOf(2023, 9, 30) as Day;

/** Tables with things around them, on one sheet. */
const crowded = workbook([
  sheet('Tutto', [
    cells([['Piano 2023']]),
    table('Albero', albero, 'A3'),
    table('Pesi', pesi, 'L3'),
    table('Target', target, 'A15'),
    table('Consuntivi', consuntivi, 'L15'),
  ]),
]);

const relazione = findPreset('Relazione 80/60') ?? defaultProfile;

export const faultScenarios: Readonly<Record<string, FaultScenario>> = {
  'the first run': { book: tables(four), prepare: none, work: run },
  'a later run': { book: tables(four), prepare: ranAndEdited, work: run },
  'the first run beside plain ranges': { book: ranges(four), prepare: none, work: run },
  'the first run on a crowded sheet': { book: crowded, prepare: none, work: run },
  Ripristina: {
    book: tables(four),
    prepare: async (excel) => {
      await recalculated(excel);
    },
    work: (session) => session.restore(),
    // Nobody remembers what there was before: the results come back.
    after: run,
  },
  'the first snapshot': {
    book: tables(four),
    prepare: none,
    work: (session) => session.saveSnapshot(june, { replace: true }),
  },
  'a second snapshot': {
    book: tables(four),
    prepare: async ({ session }) => {
      await session.saveSnapshot(june);
    },
    work: (session) => session.saveSnapshot(september, { replace: true }),
  },
  'rules on a new sheet': {
    book: tables(four),
    prepare: none,
    work: (session) => session.saveProfile(relazione),
  },
  'rules that change': {
    book: tables({
      ...four,
      Regole: [
        ['Regola', 'Valore'],
        ['Decimali', 2],
      ],
    }),
    prepare: none,
    work: (session) => session.saveProfile(relazione),
  },
  Congela: { book: mixed, prepare: none, work: (session) => session.freeze('workbook') },
  'Rimetti le formule': {
    book: mixed,
    prepare: async ({ session }) => {
      await session.freeze('workbook');
    },
    work: (session) => session.unfreeze(),
    isStepwise: true,
  },
};
