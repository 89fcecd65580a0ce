import type { Language } from '../../src/messages';
import type { Host } from '../host';
import { element } from './dom';
import type { Command, OfficeColours, PaneOffice, PaneParent } from './pane/contract';

const localeOf: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-US' };

/** What the pane asks of the page around it. */
export interface PaneHolder {
  colours(): OfficeColours;
  setPaneVisible(isVisible: boolean): void;
  /** The pane met an error that nothing caught. */
  onPaneFailure(reason: string): void;
}

/** The add-in's page in a frame, with an Office of its own: one for each workbook and language. */
export class PaneFrame {
  readonly element: HTMLIFrameElement;
  /** Resolves when the add-in has connected its first command as it starts, or the pane is closed. */
  readonly started: Promise<void>;
  /** Takes the frame away and lets go of the workbook. */
  readonly close: () => void;
  readonly #commands = new Map<string, Command>();
  readonly #colourListeners: ((colours: OfficeColours) => void)[] = [];
  readonly #visibilityListeners = new Set<(isVisible: boolean) => void>();

  constructor(
    readonly host: Host,
    language: Language,
    readonly holder: PaneHolder,
  ) {
    // The library takes from its address which Office it runs in.
    const src = `pane.html?_host_Info=Excel$Win32$16.01$${localeOf[language]}$$$$0`;
    this.element = element('iframe', { src, title: 'PERF' });
    const { promise, resolve, reject } = pending();
    this.started = promise;
    this.close = () => {
      this.element.remove();
      host.dispose();
      resolve();
    };
    (window as PaneParent).perfOffice = {
      ...this.#office(localeOf[language]),
      associate: (action, command) => {
        this.#commands.set(action, command);
        resolve();
      },
      onFailure: (reason) => {
        holder.onPaneFailure(reason);
        reject(new Error(reason));
      },
    };
  }

  #office(displayLanguage: string): Omit<PaneOffice, 'associate' | 'onFailure'> {
    const { host, holder } = this;
    return {
      bridge: host.bridge,
      displayLanguage,
      colours: () => holder.colours(),
      isSetSupported: (name, version) => host.isSetSupported(name, version),
      show: () => {
        holder.setPaneVisible(true);
      },
      hide: () => {
        holder.setPaneVisible(false);
      },
      onColoursChanged: (listener) => {
        this.#colourListeners.push(listener);
      },
      onVisibilityChanged: (listener) => {
        this.#visibilityListeners.add(listener);
        return () => this.#visibilityListeners.delete(listener);
      },
    };
  }

  /** Runs a command of the add-in as the ribbon does. @throws Error where it has none of that name */
  async run(action: string): Promise<void> {
    const command = this.#commands.get(action);
    if (!command) throw new Error(`The add-in has no command ${action}`);
    await new Promise<void>((completed) => {
      command({ completed });
    });
  }

  tellColours(): void {
    for (const listener of this.#colourListeners) listener(this.holder.colours());
  }

  tellVisibility(isVisible: boolean): void {
    for (const listener of this.#visibilityListeners) listener(isVisible);
  }
}

/** A promise that whoever holds it settles. */
function pending() {
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((settle, fail) => {
    resolve = settle;
    reject = fail;
  });
  return { promise, resolve, reject };
}
