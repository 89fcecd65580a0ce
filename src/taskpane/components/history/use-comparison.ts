import { useMemo, useState } from 'react';
import type { Day } from '../../../engine';
import type { Look } from '../../../excel';
import type { History } from '../../../workbook';
import { changesSince, type Changes, type Compare } from '../../view-model/changes';

/** The snapshot that the scores are compared with. */
export interface Comparison {
  /** null where none was chosen, and where it is no longer there. */
  readonly changes: Changes | null;
  readonly choose: (date: Day, compare: Compare) => void;
  readonly end: () => void;
}

interface Chosen {
  readonly date: Day;
  readonly compare: Compare;
}

/** Keeps which snapshot is compared, and compares every new run with it. */
export function useComparison({ run }: Look, history: History | null): Comparison {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const changes = useMemo(
    () => chosen && history && changesSince(chosen.date, run, history, chosen.compare),
    [chosen, run, history],
  );
  return {
    changes,
    choose: (date, compare) => setChosen({ date, compare }),
    end: () => setChosen(null),
  };
}
