import type { Bridge } from '../../host';

/** The colours of Office, named as Office names them. */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** A ribbon command of the add-in: it says on the event when it is done. */
export type Command = (event: { readonly completed: () => void }) => void;

/**
 * What the page around the pane does in the place of Office: the pane's own scripts find it there,
 * and make of it what the genuine library leaves to a real host.
 */
export interface PaneOffice {
  readonly bridge: Bridge;
  /** Such as `it-IT`. */
  readonly displayLanguage: string;
  colours(): OfficeColours;
  isSetSupported(name: string, version?: string): boolean;
  associate(action: string, command: Command): void;
  show(): void;
  hide(): void;
  onColoursChanged(listener: (colours: OfficeColours) => void): void;
  /** Told of an error that nothing in the pane caught. */
  onFailure(reason: string): void;
  /** @returns a function that stops it */
  onVisibilityChanged(listener: (isVisible: boolean) => void): () => void;
}

/** Where the page leaves it for the pane. */
export interface PaneParent {
  perfOffice?: PaneOffice;
}

/** @throws Error when the pane is opened by itself */
export function paneOffice(): PaneOffice {
  const { perfOffice } = parent as unknown as PaneParent;
  if (!perfOffice) throw new Error('The pane opens inside the workbench only');
  return perfOffice;
}
