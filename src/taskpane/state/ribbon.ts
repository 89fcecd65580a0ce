import type { PaneState } from './pane-state';
import type { Controller } from './controller';

/**
 * The ribbon's "Ricalcola albero": the same run as the pane's, which needs no pane to be open. The
 * pane is shown once there is something that only it can say.
 */
export function ribbonRun(controller: Controller, showPane: () => Promise<void>) {
  return async (): Promise<void> => {
    const showing: Promise<void>[] = [];
    const show = () => {
      if (showing.length === 0) showing.push(showPane());
    };
    // A question that waits for its answer keeps another run from beginning.
    if (controller.getSnapshot().question) show();
    const stop = controller.subscribe(() => {
      if (needsPane(controller.getSnapshot())) show();
    });
    try {
      await controller.recalculate();
      await Promise.all(showing);
    } finally {
      stop();
    }
  };
}

function needsPane({ question, failure, layout, task }: PaneState): boolean {
  return question !== null || (task === null && (failure !== null || layout !== null));
}
