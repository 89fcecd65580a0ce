import type { OpenWorkbook } from './open-workbook';
import { Session } from './session';

/** The colours that Office shows itself in, as `#RRGGBB`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** What Office tells the add-in about the place it runs in, and what it lets it do there. */
export interface OfficeEnvironment {
  /** Office's display language, such as `it-IT`. */
  readonly displayLanguage: string;
  /** null where this Office does not tell. */
  theme(): OfficeTheme | null;
  onThemeChanged(listener: (theme: OfficeTheme) => void): void;
  /** Shows the task pane, which a ribbon command may need when it has a question. */
  showPane(): Promise<void>;
  /** Connects a ribbon button's action id (the manifest's FunctionName) to what it does. */
  onCommand(action: string, run: () => Promise<void>): void;
}

/** Waits for Office, and gives the workbook that is open in it. */
export async function startOffice(): Promise<{
  readonly workbook: OpenWorkbook;
  readonly environment: OfficeEnvironment;
}> {
  await Office.onReady();
  return { workbook: new Session(), environment };
}

const environment: OfficeEnvironment = {
  get displayLanguage() {
    return Office.context.displayLanguage;
  },
  theme: () => themeOf(Office.context.officeTheme),
  onThemeChanged: (listener) => {
    // Some Offices have no such event: the theme of the start stays.
    const event = Office.EventType.OfficeThemeChanged as Office.EventType | undefined;
    if (event === undefined) return;
    Office.context.document.addHandlerAsync(
      event,
      ({ officeTheme }: { readonly officeTheme?: Office.OfficeTheme }) => {
        const theme = themeOf(officeTheme);
        if (theme) listener(theme);
      },
    );
  },
  showPane: () => Office.addin.showAsTaskpane(),
  onCommand: (action, run) => {
    Office.actions.associate(action, (event: Office.AddinCommands.Event) => {
      void run().finally(() => event.completed());
    });
  },
};

const COLOUR = /^#[0-9A-F]{6}/i;

/** Office gives no theme on some platforms, and half of one on others. */
function themeOf(theme: Office.OfficeTheme | undefined): OfficeTheme | null {
  if (!theme || !COLOUR.test(theme.bodyBackgroundColor)) return null;
  const {
    bodyBackgroundColor,
    bodyForegroundColor,
    controlBackgroundColor,
    controlForegroundColor,
  } = theme;
  return {
    bodyBackgroundColor,
    bodyForegroundColor,
    controlBackgroundColor,
    controlForegroundColor,
  };
}
