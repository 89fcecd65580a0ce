import { LocaleType, LogLevel, Univer, mergeLocales, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormatsEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormatsIt from '@univerjs/preset-sheets-conditional-formatting/locales/it-IT';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreIt from '@univerjs/preset-sheets-core/locales/it-IT';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteIt from '@univerjs/preset-sheets-note/locales/it-IT';
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from '@univerjs/preset-sheets-table';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableIt from '@univerjs/preset-sheets-table/locales/it-IT';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import type { Language } from '../../src/messages';
import type { Snapshot } from '../files';
import type { Spreadsheet, UniverApi } from '../host';
import { openWithSpills, saveWithSpills } from '../host/spilled-snapshots';
import { acceptItalian } from './italian/typing';
import { mendLexer } from './lexer';
import { tableTheme } from './table-theme';

const locales = {
  [LocaleType.IT_IT]: mergeLocales(coreIt, tableIt, noteIt, conditionalFormatsIt),
  [LocaleType.EN_US]: mergeLocales(coreEn, tableEn, noteEn, conditionalFormatsEn),
};

const localeOf: Readonly<Record<Language, LocaleType>> = {
  it: LocaleType.IT_IT,
  en: LocaleType.EN_US,
};

/** The preset of tables lets nothing be set. */
const tableSettings = new Map<unknown, object>([
  [UniverSheetsTablePlugin, { userThemes: [tableTheme] }],
  [UniverSheetsTableUIPlugin, { hideAnchor: true }],
]);

const parts = {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
};

/** The spreadsheet in the page: one workbook open at a time. */
export class Grid implements Spreadsheet {
  readonly api: UniverApi;
  readonly parts = parts;
  #language: Language;

  constructor(container: HTMLElement, language: Language) {
    this.#language = language;
    const locale = localeOf[language];
    const univer = new Univer({ locale, locales, logLevel: LogLevel.ERROR });
    const core = UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      disableAutoFocus: true,
      footer: { menus: false },
    });
    const presets = [
      core,
      UniverSheetsTablePreset(),
      UniverSheetsNotePreset(),
      UniverSheetsConditionalFormattingPreset(),
    ];
    for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
      if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
      else univer.registerPlugin(plugin, tableSettings.get(plugin));
    }
    this.api = FUniver.newAPI(univer);
  }

  /** Opens a workbook in the place of the one that is open. */
  open(snapshot: Snapshot): void {
    const before = this.api.getActiveWorkbook();
    if (before) this.api.disposeUnit(before.getId());
    // Equal but for the enums, which JSON has none of.
    const workbook = openWithSpills(this.api, snapshot as Partial<IWorkbookData>);
    // Univer has its services when its first workbook is there.
    if (!before) {
      mendLexer(this.api);
      acceptItalian(this.api, () => this.#language === 'it');
    }
    // People in Italy see their own numbers in an English Excel too.
    workbook.setNumfmtLocal('it');
  }

  /** The workbook as it is now; null before the first was opened. */
  snapshot(): Snapshot | null {
    const workbook = this.api.getActiveWorkbook();
    return workbook && (saveWithSpills(workbook) as Snapshot);
  }

  setLanguage(language: Language): void {
    this.#language = language;
    this.api.setLocale(localeOf[language]);
  }

  setDark(isDark: boolean): void {
    this.api.toggleDarkMode(isDark);
  }
}
