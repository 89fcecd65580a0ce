import { useEffect, useState } from 'react';
import type { Run } from '../../../workbook';
import { verifyingRun, type VerifiedRun } from '../../../workbook/verification';
import { reasonOf } from '../../state/reason';
import { inSlices } from '../../state/slices';

/** What is known of a run's verification. */
export type Verified =
  /** From 0 to 1. */
  | { readonly kind: 'working'; readonly done: number }
  | { readonly kind: 'ready'; readonly verified: VerifiedRun }
  /** In its own words. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Those that were finished, so that coming back to the page finds them. */
const finished = new WeakMap<Run, VerifiedRun>();

/** Verifies a run as long as the page that asks is shown, without keeping it from living on. */
export function useVerified(run: Run): Verified {
  const [state, setState] = useState<{ readonly run: Run; readonly is: Verified } | null>(null);
  useEffect(() => {
    if (finished.has(run)) return;
    const stopper = new AbortController();
    const put = (is: Verified) => {
      if (!stopper.signal.aborted) setState({ run, is });
    };
    const onProgress = (done: number) => put({ kind: 'working', done });
    inSlices(verifyingRun(run), { onProgress, signal: stopper.signal })
      .then((verified) => {
        if (!verified) return;
        finished.set(run, verified);
        put({ kind: 'ready', verified });
      })
      .catch((error: unknown) => put({ kind: 'failed', reason: reasonOf(error) }));
    return () => stopper.abort();
  }, [run]);
  const verified = finished.get(run);
  if (verified) return { kind: 'ready', verified };
  return state?.run === run ? state.is : { kind: 'working', done: 0 };
}
