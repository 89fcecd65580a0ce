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
