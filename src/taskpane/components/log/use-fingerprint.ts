import { useEffect, useState } from 'react';
import { fingerprintOf, type Model } from '../../../workbook';

/** The fingerprint of what was read; null while it is worked out. */
export function useFingerprint(model: Model): string | null {
  const [known, setKnown] = useState<{ readonly model: Model; readonly is: string } | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    let isAsked = true;
    fingerprintOf(model)
      .then((is) => {
        if (isAsked) setKnown({ model, is });
      })
      .catch((error: unknown) => setFailure({ error }));
    return () => {
      isAsked = false;
    };
  }, [model]);
  // What nobody foresaw is for the boundary to show.
  if (failure) throw failure.error;
  return known?.model === model ? known.is : null;
}
