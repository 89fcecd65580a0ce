import { languageOf } from '../../src/messages';
import type { Host, UniverApi } from '../host';
import { firstSample } from './samples';
import './styles/themes.css';
import './styles/base.css';
import './styles/top-bar.css';
import './styles/cards.css';
import './styles/ribbon.css';
import './styles/body.css';
import { Workbench } from './workbench';

/** The page as a script sees it, for tests and for trying things in the console. */
export interface PerfWorkbench {
  /** Of the workbook that is open: each has its own. */
  readonly host: Host;
  readonly univerAPI: UniverApi;
  /** Resolves when the first sample is open and the add-in is up on it. */
  readonly ready: Promise<void>;
  open(bytes: Uint8Array, fileName: string): Promise<void>;
  save(): Promise<Uint8Array>;
  /** Runs a command of the add-in as the ribbon does. */
  runCommand(action: string): Promise<void>;
}

const asked = new URLSearchParams(location.search).get('lang');
const workbench = new Workbench(languageOf(asked ?? navigator.language));

const perfWorkbench: PerfWorkbench = {
  get host() {
    return workbench.pane.host;
  },
  univerAPI: workbench.grid.api,
  ready: workbench.openSample(firstSample),
  open: (bytes, fileName) => workbench.open(bytes, fileName),
  save: () => workbench.save(),
  runCommand: (action) => workbench.runCommand(action),
};
Object.assign(window, { perfWorkbench });
