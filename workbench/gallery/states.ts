import { Later } from '../../src/taskpane/state/later';
import { STARTING, type PaneActions, type PaneState } from '../../src/taskpane/state/pane-state';
import type { Comparison } from '../../src/taskpane/components/history/use-comparison';
import type { Why } from '../../src/taskpane/components/why/use-why';
import type { Look, Step } from '../../src/excel';
import type { Work } from '../../src/taskpane/state/pane-state';

const done = () => Promise.resolve();
const saved = () => Promise.resolve(true);
const quiet = () => undefined;

/** What an exhibit's buttons do: nothing, so that it stays as it is. */
export const actions: PaneActions = {
  look: done,
  recalculate: done,
  cancel: quiet,
  answer: quiet,
  restore: done,
  goTo: done,
  saveProfile: saved,
  insertSample: done,
  formulas: { read: done, freeze: done, unfreeze: done, insert: done },
  writeVerification: done,
  monitor: done,
  snapshots: { read: done, save: done, keep: quiet },
  automatic: { isOffered: () => true, toggle: quiet },
  mapping: { read: done, save: saved, clear: saved },
  decisions: { save: saved, revoke: saved },
  correct: saved,
  dismiss: quiet,
};

/** The state of a pane that has looked at a workbook. */
export const stateOf = (look: Look | null, change: Partial<PaneState> = {}): PaneState => ({
  ...STARTING,
  look,
  ...change,
});

export const underWay = (work: Work, step: Step | null = null, stopping = false) => ({
  task: { work, step, stopping },
});

export const noWhy: Why = { subject: null, open: quiet, back: quiet, takeReturn: () => false };

export const noComparison: Comparison = { changes: null, choose: quiet, end: quiet };

/** What is never there, and what could not be loaded. */
export const neverLoaded = () => new Later<() => null>(() => new Promise(quiet));
export const notLoaded = () =>
  new Later<() => null>(() => Promise.reject(new Error('Loading chunk 512 failed.')));
