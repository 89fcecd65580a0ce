import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Milliseconds of several runs of the same work. */
export interface Timing {
  /** The first run: code not compiled yet, memory not yet grown. */
  readonly first: number;
  readonly median: number;
  readonly fastest: number;
}

/**
 * Runs the work so many times. What the runs before left behind is swept first: it is not this
 * work's. What the work itself leaves is swept within its time.
 */
export function measure(runs: number, work: () => number | undefined): Timing {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    collect();
    const start = performance.now();
    // Some work times its own part, setting up before it.
    const own = work();
    times.push(own ?? performance.now() - start);
  }
  return timing(times);
}

export function timing(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const [first, median, fastest] = [times[0], sorted[Math.floor(sorted.length / 2)], sorted[0]];
  if (first === undefined || median === undefined || fastest === undefined) {
    throw new RangeError('No run to time');
  }
  return { first, median, fastest };
}

/** Milliseconds that one piece of work takes, and what it gives. */
export function timed<T>(work: () => T): { result: T; time: number } {
  const start = performance.now();
  const result = work();
  return { result, time: performance.now() - start };
}
