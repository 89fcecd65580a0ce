/** How long a slice of work may take, in milliseconds: a frame is drawn and a key heard after it. */
const SLICE = 24;

interface Slicing {
  /** Told after each slice, from 0 to 1. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
  /** Lets other things happen. */
  readonly pause?: () => Promise<void>;
}

/**
 * Does long work in slices between which the pane lives on. The first is done at once, so that
 * short work has no in between.
 * @param steps the work, which yields how much of it is done
 * @returns what comes of it; null where it was stopped
 */
export async function inSlices<T>(
  steps: Iterator<number, T, undefined>,
  { onProgress, signal, now = () => performance.now(), pause = nextTask }: Slicing,
): Promise<T | null> {
  let end = now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < end) continue;
    onProgress(step.value);
    await pause();
    if (signal.aborted) return null;
    end = now() + SLICE;
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
