import { useState } from 'react';
import { ALL_CHECKS, type CheckQuery } from '../../view-model/check-query';

/** What the user sees of the checks, and how it changes; kept whatever page is shown. */
export interface ChecksView {
  readonly query: CheckQuery;
  /** The id of the check that the keys act on; null before any. */
  readonly active: string | null;
  /** The id of the one that is open; null for none. */
  readonly open: string | null;
  readonly ask: (change: Partial<CheckQuery>) => void;
  readonly activate: (id: string) => void;
  /** Opens a check, and closes it where it is open. */
  readonly toggle: (id: string) => void;
}

export function useChecksView(): ChecksView {
  const [query, setQuery] = useState(ALL_CHECKS);
  const [active, activate] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  return {
    query,
    active,
    open,
    ask: (change) => setQuery((before) => ({ ...before, ...change })),
    activate,
    toggle: (id) => {
      activate(id);
      setOpen(open === id ? null : id);
    },
  };
}
