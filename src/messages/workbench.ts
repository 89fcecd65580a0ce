import type { Language } from './index';
import { englishWorkbench } from './workbench-en';
import { italianWorkbench } from './workbench-it';

/** The words of the page that stands in for Excel; the add-in never carries them. */
export interface WorkbenchWords {
  /** The language's own, as pages declare it. */
  readonly code: Language;
  readonly title: string;
  /** What the page is, in one line. */
  readonly statement: string;
  readonly limits: {
    readonly open: string;
    readonly title: string;
    readonly points: readonly string[];
  };
  readonly ribbon: {
    readonly name: string;
    readonly file: string;
    readonly blank: string;
    readonly samples: string;
    readonly open: string;
    readonly download: string;
    readonly performance: string;
    readonly tree: string;
    readonly treeTip: string;
    readonly recalculate: string;
    readonly recalculateTip: string;
    readonly view: string;
    readonly language: string;
    readonly theme: string;
  };
  readonly languages: Readonly<Record<Language, string>>;
  readonly themes: Readonly<Record<'light' | 'dark' | 'highContrast', string>>;
  /** What a new workbook is called, and the sheet in it: as Excel calls them. */
  readonly newWorkbook: { readonly file: string; readonly sheet: string };
  readonly sheet: string;
  readonly pane: string;
  readonly closePane: string;
  readonly paneWidth: string;
  readonly opening: (name: string) => string;
  readonly opened: (name: string) => string;
  readonly notOpened: (name: string, why: string) => string;
  /** For a workbook that PERF can read and this page cannot. */
  readonly notShown: (reason: string) => string;
  readonly noSample: string;
  readonly unexpected: (reason: string) => string;
  readonly dismiss: string;
  readonly dropHere: string;
  /** What the server of the page says where it was started. */
  readonly server: {
    readonly running: (url: string) => string;
    readonly notBuilt: string;
    readonly portTaken: string;
  };
}

export const workbenchWords: Readonly<Record<Language, WorkbenchWords>> = {
  it: italianWorkbench,
  en: englishWorkbench,
};
