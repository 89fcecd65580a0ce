import { paneOffice, type Command, type OfficeColours } from './contract';

/**
 * What a real Office tells the genuine library as they shake hands. Nobody shakes hands here, so the
 * library never gets this far by itself. What is not here is not there: using it fails.
 */
const office = paneOffice();

/** The library loads its parts by itself; all are there when the page is. */
const loaded = new Promise((resolve) => {
  addEventListener('load', resolve, { once: true });
});

const info = { host: 'Excel', platform: 'PC' };
const THEME_CHANGED = 'officeThemeChanged';

interface ThemeEvent {
  readonly type: string;
  readonly officeTheme: OfficeColours;
}

const context = {
  ...info,
  displayLanguage: office.displayLanguage,
  contentLanguage: 'it-IT',
  get officeTheme() {
    return office.colours();
  },
  requirements: {
    isSetSupported: (name: string, version?: string) => office.isSetSupported(name, version),
  },
  document: {
    addHandlerAsync: (type: string, handler: (event: ThemeEvent) => void): void => {
      if (type !== THEME_CHANGED) throw new Error(`No event ${type} here`);
      office.onColoursChanged((officeTheme) => {
        handler({ type, officeTheme });
      });
    },
  },
};

const actions = {
  associate: (action: string, command: Command): void => {
    office.associate(action, command);
  },
};

const addin = {
  showAsTaskpane: () => {
    office.show();
    return Promise.resolve();
  },
  hide: () => {
    office.hide();
    return Promise.resolve();
  },
  onVisibilityModeChanged: (handler: (event: { readonly visibilityMode: string }) => void) => {
    const stop = office.onVisibilityChanged((isVisible) => {
      handler({ visibilityMode: isVisible ? 'Taskpane' : 'Hidden' });
    });
    return Promise.resolve(() => {
      stop();
      return Promise.resolve();
    });
  },
};

interface Library {
  readonly EventType: object;
}

const page = globalThis as unknown as { Office: Library };

async function onReady(callback?: (found: typeof info) => void): Promise<typeof info> {
  await loaded;
  const library = page.Office;
  const EventType = { ...library.EventType, OfficeThemeChanged: THEME_CHANGED };
  // The library's own context has no content and cannot be replaced: ours stands before it.
  const own = { context, actions, addin, EventType, onReady };
  page.Office = Object.create(library, Object.getOwnPropertyDescriptors(own)) as Library;
  callback?.(info);
  return info;
}

Object.assign(page.Office, { onReady });
