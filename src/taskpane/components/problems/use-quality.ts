import { useMemo, useRef, useState, type RefObject } from 'react';
import { messageOf } from '../../../messages';
import type { Run } from '../../../workbook';
import {
  correctionsIn,
  correctionsTogether,
  type Correction,
  type Corrections,
} from '../../../workbook/quality/corrections';
import type { PaneActions } from '../../state/pane-state';
import type { PaneProblem } from '../../view-model/problem-groups';
import {
  ALL_PROBLEMS,
  shownProblems,
  type KindOfProblems,
  type QualityQuery,
} from '../../view-model/quality';
import { useWholeCatalogue } from '../../words';

/** What the user sees of the problems, and what can be done about them. */
export interface Quality {
  readonly summary: RefObject<HTMLParagraphElement | null>;
  readonly query: QualityQuery;
  readonly ask: (change: Partial<QualityQuery>) => void;
  readonly kinds: readonly KindOfProblems[];
  readonly found: number;
  readonly corrections: ReadonlyMap<PaneProblem, Corrections>;
  readonly together: readonly Correction[];
  /** What the user is asked about; null while nothing is. */
  readonly chosen: readonly Correction[] | null;
  readonly choose: (corrections: readonly Correction[] | null) => void;
  /** Writes what was chosen. */
  readonly write: () => void;
}

export function useQuality(
  problems: readonly PaneProblem[],
  run: Run,
  actions: Pick<PaneActions, 'correct'>,
): Quality {
  const catalogue = useWholeCatalogue();
  const summary = useRef<HTMLParagraphElement>(null);
  const [query, setQuery] = useState(ALL_PROBLEMS);
  const [asked, setAsked] = useState<{
    readonly run: Run;
    readonly cells: readonly Correction[];
  }>();
  const corrections = useMemo(() => correctionsIn(run), [run]);
  const together = useMemo(() => correctionsTogether(corrections), [corrections]);
  const kinds = useMemo(
    () => shownProblems(problems, query, (problem) => messageOf(problem, catalogue)),
    [problems, query, catalogue],
  );
  // A question about a workbook that was read again since is no question any more.
  const chosen = asked?.run === run ? asked.cells : null;
  const write = async () => {
    if (!chosen) return;
    await actions.correct(chosen);
    // The button that had the focus goes away with the question.
    summary.current?.focus();
  };
  return {
    summary,
    query,
    ask: (change) => setQuery((before) => ({ ...before, ...change })),
    kinds,
    found: kinds.reduce((sum, one) => sum + one.problems.length, 0),
    corrections,
    together,
    chosen,
    choose: (cells) => setAsked(cells ? { run, cells } : undefined),
    write: () => void write(),
  };
}
