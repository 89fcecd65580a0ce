import type { Problem } from '../../src/engine';
import { catalogues, messageOf, type Language } from '../../src/messages';
import { workbenchWords, type WorkbenchWords } from '../../src/messages/workbench';
import { newXlsx, openXlsx, saveXlsx, type OpenProblemCode } from '../files';
import { createHost } from '../host';
import { cellMessage } from './cell-message';
import { Texts } from './dom';
import { download } from './download';
import { acceptDrops } from './drop';
import { fetchFunctions } from './functions';
import { Grid } from './grid';
import { layout, type Layout } from './layout';
import type { OfficeColours } from './pane/contract';
import { PaneFrame, type PaneHolder } from './pane-frame';
import { fetchSample, type Sample } from './samples';
import { officeColours, type ThemeName } from './themes';

/** The ribbon's second button, by the name that the manifest gives its action. */
const RECALCULATE = 'recalculateTree';

interface StartedPane {
  readonly pane: PaneFrame;
  /** Resolves when the add-in is up and its functions are called; or the pane is closed. */
  readonly connected: Promise<void>;
}

/** The page: a spreadsheet, a host that answers for it, the add-in's pane beside it. */
export class Workbench implements PaneHolder {
  readonly grid: Grid;
  readonly #texts: Texts<WorkbenchWords>;
  readonly #layout: Layout;
  #language: Language;
  #theme: ThemeName = 'light';
  #isPaneVisible = true;
  #fileName = '';
  #pane: PaneFrame | null = null;
  #showing: Promise<unknown> = Promise.resolve();

  constructor(language: Language) {
    this.#language = language;
    this.#texts = new Texts(workbenchWords[language]);
    this.#layout = layout(this.#texts, language, {
      openNew: () => void this.#openNew(),
      openSample: (sample) => void this.openSample(sample),
      openFile: (file) => void this.#openFile(file),
      download: () => void this.#download(),
      toggleTree: () => {
        this.setPaneVisible(!this.#isPaneVisible);
      },
      recalculate: () => void this.#attempt(() => this.runCommand(RECALCULATE)),
      setLanguage: (chosen) => {
        this.#setLanguage(chosen);
      },
      setTheme: (theme) => {
        this.#setTheme(theme);
      },
    });
    document.body.append(
      this.#layout.root,
      acceptDrops(this.#texts, (file) => void this.#openFile(file)),
    );
    this.grid = new Grid(this.#layout.sheet, language);
    this.#layout.sheetArea.append(
      cellMessage(this.grid.api, () => this.#pane?.host.functions ?? null),
    );
    this.setPaneVisible(true);
  }

  /** The pane of the workbook that is open. @throws Error before the first is */
  get pane(): PaneFrame {
    if (!this.#pane) throw new Error('No workbook is open');
    return this.#pane;
  }

  /** Opens a file in the place of what is open, or says why not; resolves when the add-in is up. */
  open(bytes: Uint8Array, fileName: string): Promise<void> {
    return this.#attempt(async () => {
      // One after another, in the order in which they were asked for.
      const shown = this.#showing.then(() => this.#show(bytes, fileName));
      this.#showing = shown.catch(() => null);
      const started = await shown;
      await started?.connected;
      if (started && started.pane === this.#pane)
        this.#layout.notice.tell(this.#texts.words.opened(fileName));
    });
  }

  async #show(bytes: Uint8Array, fileName: string): Promise<StartedPane | null> {
    const { notice } = this.#layout;
    notice.tell(this.#texts.words.opening(fileName));
    const opened = await openXlsx(bytes, fileName);
    const { words } = this.#texts;
    if (!opened.ok) {
      notice.warn(words.notOpened(fileName, this.#reasonOf(opened.problem)));
      return null;
    }
    this.grid.open(opened.value);
    this.#fileName = fileName;
    this.#layout.setFileName(fileName);
    return this.#startPane();
  }

  #reasonOf({ code, ...problem }: Problem<OpenProblemCode>): string {
    if (code !== 'workbench.notShown') {
      return messageOf({ ...problem, code }, catalogues[this.#language]);
    }
    return this.#texts.words.notShown(problem.details.reason ?? '');
  }

  openSample(sample: Sample): Promise<void> {
    return this.#attempt(async () => {
      const bytes = await fetchSample(sample);
      if (bytes) await this.open(bytes, sample.file);
      else this.#layout.notice.warn(this.#texts.words.noSample);
    });
  }

  /** The workbook as it is now, as a file. @throws Error before the first is open */
  async save(): Promise<Uint8Array> {
    const snapshot = this.grid.snapshot();
    if (!snapshot) throw new Error('No workbook is open');
    return saveXlsx(snapshot);
  }

  /** Runs a command of the add-in as its button does; one at a time. */
  async runCommand(action: string): Promise<void> {
    const { ribbon } = this.#layout;
    ribbon.setRecalculateReady(false);
    try {
      await this.pane.run(action);
    } finally {
      ribbon.setRecalculateReady(true);
    }
  }

  colours(): OfficeColours {
    return officeColours[this.#theme];
  }

  setPaneVisible(isVisible: boolean): void {
    this.#isPaneVisible = isVisible;
    this.#layout.showPane(isVisible);
    this.#pane?.tellVisibility(isVisible);
  }

  onPaneFailure(reason: string): void {
    this.#layout.notice.warn(this.#texts.words.unexpected(reason));
  }

  /** A host and a pane of their own for each workbook, as in Excel, and for each language. */
  #startPane(): StartedPane {
    const { ribbon, frame } = this.#layout;
    ribbon.setRecalculateReady(false);
    this.#pane?.close();
    const pane = new PaneFrame(createHost(this.grid), this.#language, this);
    this.#pane = pane;
    frame.replaceChildren(pane.element);
    return { pane, connected: this.#connect(pane) };
  }

  /** When the add-in is up its commands can be called, and its functions. */
  async #connect(pane: PaneFrame): Promise<void> {
    await pane.started;
    if (this.#pane !== pane) return;
    this.#layout.ribbon.setRecalculateReady(true);
    const metadata = await fetchFunctions(this.#language);
    if (this.#pane === pane) pane.host.functions.connect(metadata);
  }

  #setLanguage(language: Language): void {
    this.#language = language;
    this.#texts.change(workbenchWords[language]);
    this.grid.setLanguage(language);
    if (this.#pane) void this.#attempt(() => this.#restartPane());
  }

  /** The add-in's functions speak its language, so their results are asked for anew. */
  async #restartPane(): Promise<void> {
    const { pane, connected } = this.#startPane();
    await connected;
    if (this.#pane === pane) pane.host.functions.recalculate();
  }

  #setTheme(theme: ThemeName): void {
    this.#theme = theme;
    document.documentElement.dataset.theme = theme;
    this.grid.setDark(theme !== 'light');
    this.#pane?.tellColours();
  }

  #openNew(): Promise<void> {
    return this.#attempt(async () => {
      const { file, sheet } = this.#texts.words.newWorkbook;
      await this.open(await newXlsx(sheet), file);
    });
  }

  #openFile(file: File): Promise<void> {
    return this.#attempt(async () => {
      await this.open(new Uint8Array(await file.arrayBuffer()), file.name);
    });
  }

  #download(): Promise<void> {
    return this.#attempt(async () => {
      download(await this.save(), this.#fileName);
    });
  }

  /** The edge: what nothing foresaw is said to the user. */
  async #attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#layout.notice.warn(this.#texts.words.unexpected(reason));
    }
  }
}
