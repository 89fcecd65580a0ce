import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type * as Core from '@univerjs/core';
import type * as CoreFacade from '@univerjs/core/facade';
import type * as NodePreset from '@univerjs/preset-sheets-node-core';
import type * as NumberFormats from '@univerjs/sheets-numfmt';
import type * as SheetTables from '@univerjs/sheets-table';
import type { Spreadsheet } from '../../workbench/host';
import { openWithSpills } from '../../workbench/host/spilled-snapshots';

/**
 * Node's own loader, which is outside the context that jest gives a test: Univer needs packages that
 * are ESM only, which jest does not load, and loads once a worker rather than once a test file.
 */
const node = runInThisContext('process') as NodeJS.Process;
const load = node
  .getBuiltinModule('node:module')
  .createRequire(join(process.cwd(), 'package.json'));

/** A spreadsheet engine without a screen, with a workbook open in it. */
export interface Headless extends Spreadsheet {
  /** Resolves when formulas that came without their values have them. */
  readonly computed: Promise<void>;
  close(): void;
}

/** Opens a snapshot. */
export function openHeadless(snapshot: Core.IWorkbookData): Headless {
  const { LocaleService, LogLevel, Univer } = load('@univerjs/core') as typeof Core;
  const sheets = load('@univerjs/preset-sheets-node-core') as typeof NodePreset;
  const { UniverSheetsTablePlugin } = load('@univerjs/sheets-table') as typeof SheetTables;
  const { UniverSheetsNumfmtPlugin } = load('@univerjs/sheets-numfmt') as typeof NumberFormats;
  load('@univerjs/sheets-table/facade');
  const { FUniver } = load('@univerjs/core/facade') as typeof CoreFacade;

  const locale = snapshot.locale;
  const univer = new Univer({ locale, locales: { [locale]: {} }, logLevel: LogLevel.SILENT });
  for (const plugin of sheets.UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  const api = FUniver.newAPI(univer);
  openWithSpills(api, snapshot);
  return {
    api,
    parts: sheets,
    computed: hasUncomputed(snapshot)
      ? api.getFormula().onCalculationResultApplied()
      : Promise.resolve(),
    close: () => {
      const texts = univer.__getInjector().get(LocaleService);
      univer.dispose();
      // A calculation that has just begun looks for the words of its progress a second later, and
      // would end the process where there are none.
      texts.load({ [locale]: {} });
    },
  };
}

const hasUncomputed = ({ sheets }: Core.IWorkbookData): boolean =>
  Object.values(sheets).some(({ cellData = {} }) =>
    Object.values(cellData as CellRows).some((row) =>
      Object.values(row).some(({ f, v }) => f && v === undefined),
    ),
  );

type CellRows = Record<number, Record<number, Core.ICellData>>;
